package org.dostyk.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import org.dostyk.browse.DetailView.Ref;
import org.dostyk.initiative.Counted;
import org.dostyk.initiative.FundingCertainty;
import org.dostyk.initiative.FundingForm;
import org.dostyk.value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Funding lines as a page shows them. Currencies are never added together, and what is
 * unknown is not zero.
 *
 * @param lines the lines in order
 * @param counted the totals of what is counted, or what is said where nothing is, or null
 * where the totals stand elsewhere
 * @param unknown how many lines have no amount, where others are counted
 * @param cut how many lines are counted but not listed
 */
record DetailFunding(List<Line> lines, @Nullable String counted, long unknown, long cut) {

	/**
	 * Puts lines together with the totals of those that are counted.
	 */
	static DetailFunding of(List<Money> money, List<Line> lines, Words words) {
		Map<String, BigDecimal> totals = new TreeMap<>();
		money.stream()
			.filter((one) -> one.counted() == Counted.YES && one.amount() != null)
			.map(Money::amount)
			.forEach((amount) -> totals.merge(amount.currency(), amount.value(), BigDecimal::add));
		long unknown = money.stream().filter((one) -> one.amount() == null).count();
		return new DetailFunding(lines, totals(totals, words), totals.isEmpty() ? 0 : unknown, 0);
	}

	private static String totals(Map<String, BigDecimal> totals, Words words) {
		if (totals.isEmpty()) {
			return words.say("funding.nothing-counted");
		}
		return words.say("funding.counted",
				totals.entrySet()
					.stream()
					.map((total) -> sum(new Amount(total.getValue(), total.getKey()), words))
					.collect(Collectors.joining("; ")));
	}

	static String sum(Amount amount, Words words) {
		return amount.currency() + "\u00a0"
				+ NumberFormat.getInstance(words.language().locale()).format(amount.value());
	}

	/**
	 * What is known of the money of one line.
	 *
	 * @param year the year it is for, or null
	 * @param amount how much it is, or null if not known
	 * @param form in what form it is given
	 * @param certainty how sure it is
	 * @param counted whether it goes into totals, or why not
	 * @param note more about it, or null
	 */
	record Money(@Nullable Integer year, @Nullable Amount amount, FundingForm form, FundingCertainty certainty,
			Counted counted, @Nullable String note) {

		Line line(String href, Label title, List<Ref> refs, Words words) {
			List<String> kinds = new ArrayList<>();
			kinds.add(words.say(this.form.messageKey()));
			if (this.amount != null) {
				kinds.add(inSentence(words.say(this.certainty.messageKey()), words));
			}
			return new Line(href, title, (this.year != null) ? String.valueOf(this.year) : null,
					(this.amount != null) ? sum(this.amount, words) : null, absent(words), String.join(", ", kinds),
					inTotals(words), this.note, refs);
		}

		private String absent(Words words) {
			return words.say((this.certainty == FundingCertainty.UNDISCLOSED) ? "funding.undisclosed" : "filters.none");
		}

		private String inTotals(Words words) {
			if (this.counted != Counted.YES) {
				return words.say("funding.in-totals.no", inSentence(words.say(this.counted.messageKey()), words));
			}
			return (this.amount != null) ? words.say("funding.in-totals.yes")
					: words.say("funding.in-totals.no", words.say("funding.no-amount"));
		}

		static String inSentence(String label, Words words) {
			ULocale locale = ULocale.forLanguageTag(words.language().tag());
			int first = label.offsetByCodePoints(0, 1);
			return UCharacter.toLowerCase(locale, label.substring(0, first)) + label.substring(first);
		}

	}

	/**
	 * A row of the table.
	 *
	 * @param href the page of who pays, or of what is paid for
	 * @param title its name
	 * @param year the year it is for, or null
	 * @param amount currency and amount, or null if not known
	 * @param absent what is said instead of an amount
	 * @param form form and certainty
	 * @param inTotals whether it is counted, or why not
	 * @param note more about it, or null
	 * @param refs its sources
	 */
	record Line(String href, Label title, @Nullable String year, @Nullable String amount, String absent, String form,
			String inTotals, @Nullable String note, List<Ref> refs) {

	}

}
