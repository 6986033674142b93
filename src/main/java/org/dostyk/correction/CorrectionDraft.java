package org.dostyk.correction;

import org.dostyk.record.ProblemException;
import org.dostyk.record.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A correction as a reader typed it.
 *
 * @param field the path of the field, or empty for something else
 * @param wrong what is wrong
 * @param proposed what is right
 * @param source where that stands
 * @param sender a name, or nothing
 * @param homepage what nobody sees and only a robot fills in
 */
record CorrectionDraft(@Nullable String field, @Nullable String wrong, @Nullable String proposed,
		@Nullable String source, @Nullable String sender, @Nullable String homepage) {

	static final CorrectionDraft EMPTY = new CorrectionDraft(null, null, null, null, null, null);

	/**
	 * Reads what was typed.
	 * @param record the record it is about
	 * @throws ProblemException with everything that is wrong
	 */
	CorrectionDraft read(CorrectedRecord record) {
		Reading reading = new Reading();
		String path = reading.value("field", this.field, (text) -> text);
		if (path != null && record.fields().stream().noneMatch((known) -> known.path().equals(path))) {
			reading.refuse("field", null, "correction.problem.field");
		}
		String fault = reading.required("wrong", this.wrong, reading::lines);
		String right = reading.lines("proposed", this.proposed);
		String where = reading.lines("source", this.source);
		String name = reading.line("sender", this.sender);
		if (this.homepage != null && !this.homepage.isEmpty()) {
			reading.refuse("homepage", null, "correction.problem.homepage");
		}
		reading.finish();
		return new CorrectionDraft(path, fault, right, where, name, null);
	}

}
