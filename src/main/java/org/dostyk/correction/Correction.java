package org.dostyk.correction;

import java.time.Instant;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * A reader's correction.
 *
 * @param id its number
 * @param subject code of what the record is, such as {@code funding_source}
 * @param recordId the number of the record
 * @param field the path of the field it is about, such as {@code titles.en}, or null for
 * something else
 * @param wrong what is wrong
 * @param proposed what is right, or null
 * @param source where that stands, or null
 * @param sender who sent it, as they chose to be called, or null
 * @param language the language of the page it was sent from
 * @param sentAt when
 * @param state what became of it
 * @param answer the answer, or null while it is open
 */
public record Correction(long id, String subject, long recordId, @Nullable String field, String wrong,
		@Nullable String proposed, @Nullable String source, @Nullable String sender, Language language, Instant sentAt,
		CorrectionState state, @Nullable Answer answer) {

	/**
	 * How it was answered.
	 *
	 * @param reason why, or null where it was taken over without a word
	 * @param who the name of the account that answered
	 * @param at when
	 */
	public record Answer(@Nullable String reason, String who, Instant at) {

	}

}
