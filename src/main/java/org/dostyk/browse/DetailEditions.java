package org.dostyk.browse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.ibm.icu.text.NumberFormat;
import org.dostyk.browse.InitiativeDetailPage.Counted;
import org.dostyk.browse.InitiativeDetailPage.Edition;
import org.dostyk.browse.InitiativeDetailPage.Editions;
import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.browse.InitiativeDetailPage.Series;
import org.dostyk.browse.RecordView.When;
import org.dostyk.initiative.Figure;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeDetails;
import org.dostyk.initiative.Initiatives;
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
		return new Editions(
				indicators.stream().map((indicator) -> DetailParts.label(indicator.labels(), words)).toList(),
				editions.stream().map((edition) -> edition(edition, indicators, words)).toList());
	}

	private Edition edition(Initiative edition, List<Term> indicators, Words words) {
		return new Edition(row(edition, words),
				indicators.stream()
					.map((indicator) -> edition.figures()
						.stream()
						.filter((figure) -> figure.indicator().code().equals(indicator.code()))
						.map((figure) -> new Counted(number(figure, words), figure.note()))
						.toList())
					.toList());
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

	static String number(Figure figure, Words words) {
		NumberFormat numbers = NumberFormat.getInstance(words.language().locale());
		numbers.setMaximumFractionDigits(figure.value().scale());
		return numbers.format(figure.value());
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
