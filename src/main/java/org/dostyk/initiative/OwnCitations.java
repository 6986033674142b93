package org.dostyk.initiative;

import java.util.List;

import org.dostyk.citation.CitationDraft;
import org.dostyk.record.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The citations of the initiative that is being read, which its funding lines and figures
 * name by key.
 *
 * @param drafts as they were typed
 * @param initiative the initiative that has them, or null if it could not be made
 */
record OwnCitations(List<CitationDraft> drafts, @Nullable Initiative initiative) {

	@Nullable InitiativeCitation read(String field, @Nullable String text, Reading reading) {
		String key = reading.value(field, text, (line) -> line);
		if (key == null) {
			return null;
		}
		if (this.drafts.stream().noneMatch((draft) -> key.equals(draft.key()))) {
			reading.refuse(field, key, "problem.foreign-citation");
			return null;
		}
		return (this.initiative != null) ? this.initiative.citations()
			.stream()
			.filter((citation) -> citation.key().equals(key))
			.findFirst()
			.orElse(null) : null;
	}

}
