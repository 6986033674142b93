package org.dostyk.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.ibm.icu.text.NumberFormat;
import org.dostyk.browse.InitiativeDetailPage.Cited;
import org.dostyk.browse.InitiativeDetailPage.Counted;
import org.dostyk.browse.InitiativeDetailPage.Edition;
import org.dostyk.browse.InitiativeDetailPage.Editions;
import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.browse.InitiativeDetailPage.Series;
import org.dostyk.browse.RecordView.When;
import org.dostyk.initiative.Figure;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeCitation;
import org.dostyk.initiative.InitiativeDetails;
import org.dostyk.initiative.Initiatives;
import org.dostyk.initiative.Status;
import org.dostyk.value.Period;
import org.dostyk.vocabulary.Term;
import org.dostyk.web.Dates;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Shows a series with its editions, and an edition with its neighbours.
 */
@Component
class DetailEditions {

	private static final int INDICATORS = 3;

	private static final Set<Status> NOT_HELD = EnumSet.of(Status.PROPOSED, Status.PLANNED, Status.CANCELLED,
			Status.POSTPONED);

	private final Initiatives initiatives;

	private final Dates dates;

	DetailEditions(Initiatives initiatives, Dates dates) {
		this.initiatives = initiatives;
		this.dates = dates;
	}

	/**
	 * The series of an edition; what has no date has no neighbours.
	 */
	@Nullable Series series(InitiativeDetails details, Words words) {
		Initiative series = details.series();
		if (series == null) {
			return null;
		}
		List<Initiative> dated = inOrder(this.initiatives.findEditions(series)).stream()
			.filter((edition) -> edition.period().isRecorded())
			.toList();
		int here = dated.stream().map(Initiative::slug).toList().indexOf(details.initiative().slug());
		return new Series(link(series, words), (here > 0) ? link(dated.get(here - 1), words) : null,
				(here >= 0 && here + 1 < dated.size()) ? link(dated.get(here + 1), words) : null);
	}

	/**
	 * The editions of a series, with the figures that most of them have.
	 */
	@Nullable Editions editions(InitiativeDetails details, Words words) {
		if (details.editions().isEmpty()) {
			return null;
		}
		List<Initiative> editions = inOrder(details.editions());
		List<Term> indicators = indicators(editions);
		DetailGaps gaps = DetailGaps.of(details.initiative().recurrence(), editions);
		List<Edition> rows = new ArrayList<>();
		for (Initiative edition : editions) {
			gaps.before(edition).ifPresent((years) -> rows.add(Edition.missing(gap(years, gaps, words))));
			rows.add(edition(edition, indicators, words));
		}
		return new Editions(
				indicators.stream().map((indicator) -> DetailParts.label(indicator.labels(), words)).toList(), rows,
				indicators.stream().flatMap((indicator) -> chart(indicator, editions, gaps, words).stream()).toList());
	}

	private static String gap(String years, DetailGaps gaps, Words words) {
		return words.say("detail.editions.gap", years, gaps.recurrence(), years.contains("–") ? "several" : "one");
	}

	private Edition edition(Initiative edition, List<Term> indicators, Words words) {
		Status status = edition.status();
		return new Edition(row(edition, words), null,
				(status != null && NOT_HELD.contains(status)) ? status.code() : null,
				indicators.stream()
					.map((indicator) -> figures(edition, indicator).map((figure) -> counted(figure, words)).toList())
					.toList());
	}

	private static Counted counted(Figure figure, Words words) {
		InitiativeCitation cited = figure.citation();
		return new Counted(number(figure.value(), words), DetailParts.english(figure.note(), words),
				(cited != null) ? new Cited((cited.publisher() != null) ? cited.publisher() : cited.title(),
						cited.url(), cited.language()) : null);
	}

	private static Optional<DetailFigureChart> chart(Term indicator, List<Initiative> editions, DetailGaps gaps,
			Words words) {
		NavigableMap<Integer, List<BigDecimal>> years = new TreeMap<>();
		editions.stream()
			.filter((edition) -> edition.status() == null || !NOT_HELD.contains(edition.status()))
			.forEach((edition) -> DetailGaps.year(edition)
				.ifPresent((year) -> years.computeIfAbsent(year, (y) -> new ArrayList<>())
					.addAll(figures(edition, indicator).map(Figure::value).toList())));
		if (years.values().stream().filter((figures) -> !figures.isEmpty()).count() < DetailFigureChart.LEAST_YEARS) {
			return Optional.empty();
		}
		return Optional.of(DetailFigureChart.of(DetailParts.label(indicator.labels(), words), years,
				(before, after) -> gaps.follow(before, after), words));
	}

	private static Stream<Figure> figures(Initiative edition, Term indicator) {
		return edition.figures().stream().filter((figure) -> figure.indicator().code().equals(indicator.code()));
	}

	private Link row(Initiative edition, Words words) {
		return link(edition, this.dates.list(edition.period(), edition.goesOn(), words.language()), words);
	}

	private Link link(Initiative initiative, Words words) {
		return link(initiative, this.dates.full(initiative.period(), initiative.goesOn(), words.language()), words);
	}

	private Link link(Initiative initiative, String when, Words words) {
		Period period = initiative.period();
		String start = (period.start() != null) ? this.dates.machine(period.start()) : null;
		return new Link("/initiatives/" + initiative.slug(), DetailParts.label(initiative.titles(), words),
				new When(period.isRecorded() ? when : null, start));
	}

	static String number(BigDecimal value, Words words) {
		NumberFormat numbers = NumberFormat.getInstance(words.language().locale());
		numbers.setMaximumFractionDigits(Math.max(0, value.scale()));
		return numbers.format(value);
	}

	private static List<Initiative> inOrder(List<Initiative> editions) {
		return editions.stream()
			.sorted(Comparator.comparing((edition) -> edition.period().firstDay(),
					Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private static List<Term> indicators(List<Initiative> editions) {
		Map<String, Term> terms = new LinkedHashMap<>();
		Map<String, Integer> frequency = new HashMap<>();
		for (Initiative edition : editions) {
			edition.figures().stream().map(Figure::indicator).distinct().forEach((indicator) -> {
				terms.putIfAbsent(indicator.code(), indicator);
				frequency.merge(indicator.code(), 1, Integer::sum);
			});
		}
		return terms.values()
			.stream()
			.sorted(Comparator.comparingInt((Term indicator) -> -frequency.getOrDefault(indicator.code(), 0)))
			.limit(INDICATORS)
			.toList();
	}

}
