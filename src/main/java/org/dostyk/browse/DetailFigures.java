package org.dostyk.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

import org.dostyk.browse.InitiativeDetailPage.Figures;
import org.dostyk.browse.InitiativeDetailPage.Reading;
import org.dostyk.initiative.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Puts the figures of an initiative together: those of one year side by side, and those
 * of many years in a line if they count the same.
 */
final class DetailFigures {

	private DetailFigures() {
	}

	static Figures of(List<Figure> figures, DetailNotes notes, Words words) {
		Map<Measured, List<Figure>> measured = new LinkedHashMap<>();
		figures.forEach((figure) -> measured
			.computeIfAbsent(new Measured(figure.indicator().code(), figure.year()), (m) -> new ArrayList<>())
			.add(figure));
		List<InitiativeDetailPage.Figure> rows = measured.values()
			.stream()
			.map((one) -> row(one, notes, words))
			.toList();
		return new Figures(rows, notes.unplaced("figures"), charts(figures, words));
	}

	private static InitiativeDetailPage.Figure row(List<Figure> figures, DetailNotes notes, Words words) {
		Figure first = figures.get(0);
		List<Reading> readings = figures.stream()
			.map((figure) -> new Reading(DetailEditions.number(figure.value(), words),
					DetailParts.english(figure.note(), words), notes.of(figure.citation(), "figures")))
			.toList();
		return new InitiativeDetailPage.Figure(DetailParts.label(first.indicator().labels(), words),
				(first.year() != null) ? String.valueOf(first.year()) : null, readings,
				(figures.size() == 1) ? null : compared(figures));
	}

	// A note says what exactly was counted, so numbers with notes of their own need not
	// agree
	private static String compared(List<Figure> figures) {
		if (figures.stream().map(Figure::value).distinct().count() == 1) {
			return "agree";
		}
		return (figures.stream().map(Figure::note).filter(Objects::nonNull).distinct().count() == figures.size())
				? "noted" : "differ";
	}

	// A note says what exactly was counted, so figures with different notes make no line
	private static List<DetailFigureChart> charts(List<Figure> figures, Words words) {
		Map<List<String>, List<Figure>> alike = new LinkedHashMap<>();
		figures.stream()
			.filter((figure) -> figure.year() != null)
			.forEach((figure) -> alike
				.computeIfAbsent(List.of(figure.indicator().code(), Objects.requireNonNullElse(figure.note(), "")),
						(a) -> new ArrayList<>())
				.add(figure));
		return alike.values().stream().flatMap((one) -> chart(one, words).stream()).toList();
	}

	private static Collection<DetailFigureChart> chart(List<Figure> figures, Words words) {
		NavigableMap<Integer, List<BigDecimal>> years = new TreeMap<>();
		figures
			.forEach((figure) -> years.computeIfAbsent(Objects.requireNonNull(figure.year()), (y) -> new ArrayList<>())
				.add(figure.value()));
		return (years.size() < DetailFigureChart.LEAST_YEARS) ? List.of()
				: List.of(DetailFigureChart.of(DetailParts.label(figures.get(0).indicator().labels(), words), years,
						(before, after) -> after - before == 1, words));
	}

	private record Measured(String indicator, @Nullable Integer year) {

	}

}
