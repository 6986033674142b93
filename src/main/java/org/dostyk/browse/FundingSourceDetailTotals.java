package org.dostyk.browse;

import java.math.BigDecimal;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.dostyk.browse.FundingSourceDetailLines.Sum;
import org.dostyk.initiative.Counted;
import org.dostyk.initiative.FundingCertainty;
import org.dostyk.value.Amount;
import org.jspecify.annotations.Nullable;

/**
 * What a funding source has given, by currency and by year: how much of it is counted,
 * and why the rest is not. Currencies are never added together, and an amount that is not
 * known is not zero.
 *
 * @param currencies a row for each currency, and a last one for lines without an amount
 * @param lines how many lines there are
 * @param years the chart of the lines by year, or null if the years are too few for one
 * @param byYear the years with a line
 * @param notDrawn how many lines the chart leaves out
 */
record FundingSourceDetailTotals(List<Currency> currencies, long lines, @Nullable YearChart years, List<OneYear> byYear,
		long notDrawn) {

	private static final int LEAST_YEARS = 4;

	private static final int HEIGHT = 150;

	private static final int MARKS = 8;

	/**
	 * Puts sums into words.
	 * @param sums the sums, by currency, the lines without an amount last
	 */
	static FundingSourceDetailTotals of(List<Sum> sums, Words words) {
		Map<String, List<Sum>> byCurrency = new LinkedHashMap<>();
		sums.forEach((sum) -> byCurrency
			.computeIfAbsent((sum.amount() != null) ? sum.amount().currency() : "", (c) -> new ArrayList<>())
			.add(sum));
		TreeMap<Integer, List<Sum>> byYear = sums.stream()
			.filter((sum) -> sum.year() != null)
			.collect(Collectors.groupingBy(Sum::year, TreeMap::new, Collectors.toList()));
		Map<String, Long> counts = new LinkedHashMap<>();
		byYear.forEach((year, ofYear) -> counts.put(String.valueOf(year), lines(ofYear)));
		YearChart chart = YearChart.of(counts, Year.now(ZoneOffset.UTC).getValue(), HEIGHT, MARKS, true);
		boolean enough = chart.bars().size() >= LEAST_YEARS;
		return new FundingSourceDetailTotals(
				byCurrency.entrySet().stream().map((one) -> currency(one.getKey(), one.getValue(), words)).toList(),
				lines(sums), enough ? chart : null,
				byYear.entrySet()
					.stream()
					.map((year) -> new OneYear(String.valueOf(year.getKey()), lines(year.getValue()),
							totals(year.getValue(), words)))
					.toList(),
				lines(sums) - chart.bars().stream().mapToLong(YearChart.Bar::count).sum());
	}

	private static Currency currency(String code, List<Sum> sums, Words words) {
		Map<FundingCertainty, BigDecimal> counted = new EnumMap<>(FundingCertainty.class);
		Map<Counted, List<Sum>> left = new EnumMap<>(Counted.class);
		for (Sum sum : sums) {
			if (sum.inTotals()) {
				counted.merge(sum.certainty(), Objects.requireNonNull(sum.amount()).value(), BigDecimal::add);
			}
			else {
				left.computeIfAbsent(sum.counted(), (c) -> new ArrayList<>()).add(sum);
			}
		}
		List<String> reasons = code.isEmpty() ? List.of(words.say("detail.funding.unknown", lines(sums)))
				: left.entrySet().stream().map((reason) -> reason(reason.getKey(), reason.getValue(), words)).toList();
		return new Currency(code.isEmpty() ? null : code, amount(FundingCertainty.REPORTED, counted, code, words),
				amount(FundingCertainty.ESTIMATED, counted, code, words),
				amount(FundingCertainty.PLEDGED, counted, code, words),
				lines(sums.stream().filter(Sum::inTotals).toList()), lines(sums), reasons);
	}

	private static @Nullable String amount(FundingCertainty certainty, Map<FundingCertainty, BigDecimal> amounts,
			String currency, Words words) {
		BigDecimal amount = amounts.get(certainty);
		return (amount != null) ? DetailFunding.sum(new Amount(amount, currency), words) : null;
	}

	private static String reason(Counted reason, List<Sum> sums, Words words) {
		return words.say("detail.funding.reason", words.say(reason.messageKey()), sum(sums, words), lines(sums));
	}

	private static String sum(List<Sum> ofOneCurrency, Words words) {
		return ofOneCurrency.stream()
			.map((sum) -> Objects.requireNonNull(sum.amount()))
			.reduce((a, b) -> new Amount(a.value().add(b.value()), a.currency()))
			.map((amount) -> DetailFunding.sum(amount, words))
			.orElseThrow();
	}

	private static @Nullable String totals(List<Sum> sums, Words words) {
		Map<String, List<Sum>> counted = sums.stream()
			.filter(Sum::inTotals)
			.collect(Collectors.groupingBy((sum) -> Objects.requireNonNull(sum.amount()).currency(), TreeMap::new,
					Collectors.toList()));
		return counted.isEmpty() ? null
				: counted.values().stream().map((one) -> sum(one, words)).collect(Collectors.joining("; "));
	}

	private static long lines(Collection<Sum> sums) {
		return sums.stream().mapToLong(Sum::lines).sum();
	}

	/**
	 * The lines of one currency.
	 *
	 * @param code ISO 4217, or null for lines without an amount
	 * @param reported the sum of what is counted and reported, or null if nothing is
	 * @param estimated the sum of what is counted and estimated, or null if nothing is
	 * @param pledged the sum of what is counted and pledged, or null if nothing is
	 * @param counted how many lines are counted
	 * @param lines how many lines there are
	 * @param reasons why the others are not counted
	 */
	record Currency(@Nullable String code, @Nullable String reported, @Nullable String estimated,
			@Nullable String pledged, long counted, long lines, List<String> reasons) {

	}

	/**
	 * The lines of one year.
	 *
	 * @param year the year
	 * @param lines how many they are
	 * @param counted the sums of what is counted, or null if nothing is
	 */
	record OneYear(String year, long lines, @Nullable String counted) {

	}

}
