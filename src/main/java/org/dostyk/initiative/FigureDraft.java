package org.dostyk.initiative;

import java.math.BigDecimal;

import org.dostyk.record.Reading;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was typed. The names are those of the columns of {@code figures.csv}.
 *
 * @param indicator code of an indicator
 * @param year the year it is of
 * @param value the number
 * @param note more about it
 * @param citation key of a citation of the initiative
 */
public record FigureDraft(@Nullable String indicator, @Nullable String year, @Nullable String value,
		@Nullable String note, @Nullable String citation) {

	@Nullable Figure read(InitiativeReferences references, OwnCitations citations, Reading reading) {
		Term indicator = reading.required("indicator", indicator(),
				reading.reference((code) -> references.term(Vocabulary.INDICATOR, code)));
		Integer year = reading.year("year", year());
		BigDecimal value = reading.required("value", value(), (field, text) -> reading.number(field, text, 16, 4));
		String note = reading.lines("note", note());
		InitiativeCitation citation = citations.read("citation", citation(), reading);
		return (indicator != null && value != null) ? new Figure(indicator, year, value, note, citation) : null;
	}

}
