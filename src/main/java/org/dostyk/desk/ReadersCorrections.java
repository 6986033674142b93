package org.dostyk.desk;

import java.util.List;

import org.dostyk.correction.Correction;
import org.dostyk.correction.Corrections;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What readers say is wrong with a record, for its form.
 */
@Component
class ReadersCorrections {

	private final Corrections corrections;

	private final Wording wording;

	ReadersCorrections(Corrections corrections, Wording wording) {
		this.corrections = corrections;
		this.wording = wording;
	}

	/**
	 * The corrections of a record that nobody has answered yet.
	 */
	List<Note> of(Work work, Language language) {
		Wording.OfPage words = this.wording.of(FormSpec.of(work.listing()).orElseThrow(), language);
		return this.corrections.of(work.listing().subject().code(), work.id())
			.stream()
			.filter((correction) -> correction.answer() == null)
			.map((correction) -> note(correction, words))
			.toList();
	}

	private static Note note(Correction correction, Wording.OfPage words) {
		String path = correction.field();
		return new Note(correction.id(), (path != null) ? words.labelOfPath(path) : words.say("desk.correction.else"),
				(path != null) ? FormView.id(path) : null, correction.wrong(), correction.proposed(),
				correction.source());
	}

	/**
	 * A correction beside the form.
	 *
	 * @param id its number
	 * @param label what the field is called
	 * @param anchor the id of the field in the form, or null
	 * @param wrong what is wrong
	 * @param proposed what is right, or null
	 * @param source where that stands, or null
	 */
	record Note(long id, String label, @Nullable String anchor, String wrong, @Nullable String proposed,
			@Nullable String source) {

	}

}
