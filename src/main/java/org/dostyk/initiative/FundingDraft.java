package org.dostyk.initiative;

import java.math.BigDecimal;

import org.dostyk.funding.FundingSource;
import org.dostyk.record.Reading;
import org.dostyk.value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A funding line as it was typed. The names are those of the columns of
 * {@code funding.csv}.
 *
 * @param fundingSource slug of the funding source
 * @param year the year it is for
 * @param amount how much
 * @param currency ISO 4217 code
 * @param form code of a {@link FundingForm}
 * @param certainty code of a {@link FundingCertainty}
 * @param counted code of {@link Counted}
 * @param note more about it
 * @param citation key of a citation of the initiative
 */
public record FundingDraft(@Nullable String fundingSource, @Nullable String year, @Nullable String amount,
		@Nullable String currency, @Nullable String form, @Nullable String certainty, @Nullable String counted,
		@Nullable String note, @Nullable String citation) {

	@Nullable FundingLine read(InitiativeReferences references, OwnCitations citations, Reading reading) {
		FundingSource source = reading.required("fundingSource", fundingSource(),
				reading.reference(references::fundingSource));
		Integer year = reading.year("year", year());
		Amount amount = readAmount(reading);
		FundingForm form = reading.required("form", form(), reading.code(FundingForm.class));
		FundingCertainty certainty = reading.required("certainty", certainty(), reading.code(FundingCertainty.class));
		Counted counted = reading.required("counted", counted(), reading.code(Counted.class));
		String note = reading.lines("note", note());
		InitiativeCitation citation = citations.read("citation", citation(), reading);
		if (source == null || form == null || certainty == null || counted == null) {
			return null;
		}
		return reading.make(() -> new FundingLine(source, year, amount, form, certainty, counted, note, citation));
	}

	private @Nullable Amount readAmount(Reading reading) {
		BigDecimal value = reading.number("amount", amount(), 18, 4);
		String currency = reading.line("currency", currency());
		boolean hasAmount = amount() != null && !amount().isBlank();
		if (hasAmount && currency == null) {
			reading.refuse("currency", null, "problem.amount-without-currency");
		}
		if (!hasAmount && currency != null) {
			reading.refuse("amount", null, "problem.currency-without-amount");
		}
		if (currency == null) {
			return null;
		}
		if (value == null) {
			// Both are told at once
			reading.value("currency", currency, (text) -> new Amount(BigDecimal.ZERO, text));
			return null;
		}
		if (value.signum() < 0) {
			return reading.value("amount", amount(), (text) -> new Amount(value, currency));
		}
		return reading.value("currency", currency, (text) -> new Amount(value, text));
	}

}
