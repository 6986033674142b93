package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.value.CleanText;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.EdtfDate.Precision;
import org.dostyk.value.RefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads criteria from a query string. The only place that interprets the parameters of
 * the contract; what is done about bad ones is up to the page or export.
 */
@Component
public class CriteriaReader {

	private static final int LONGEST_VALUE = 1000;

	// Each value comes back in every link of a page
	private static final int MOST_VALUES = 60;

	private static final Pattern YEAR = Pattern.compile("-?\\d{4,7}");

	private static final Pattern DIRECTION = Pattern.compile("([A-Z]{2})>([A-Z]{2})");

	private static final Set<String> READ_ELSEWHERE = Set.of("lang", "appearance");

	private final FacetLabels labels;

	private final Vocabularies vocabularies;

	CriteriaReader(FacetLabels labels, Vocabularies vocabularies) {
		this.labels = labels;
		this.vocabularies = vocabularies;
	}

	/**
	 * Reads the criteria of a list.
	 * @param listing the list
	 * @param parameters names with their values as the query string gives them
	 * @param others names that the caller reads itself
	 * @return the criteria, and what could not be applied
	 */
	public ReadCriteria read(Listing listing, Map<String, String[]> parameters, String... others) {
		return new Reading(listing, parameters, Set.of(others)).read();
	}

	/**
	 * Reads the words of a search in all lists, which have no filters in common.
	 * @param parameters names with their values as the query string gives them
	 * @return criteria of {@link Listing#INITIATIVES} with the words and nothing else,
	 * and what could not be applied
	 */
	public ReadCriteria readWords(Map<String, String[]> parameters) {
		return new Reading(Listing.INITIATIVES, parameters, Set.of()).readWords();
	}

	private boolean isKnown(Listing listing, Facet facet, String code) {
		return code.equals(Facet.NONE) || switch (facet.source()) {
			case CLOSED -> this.vocabularies.codes(listing.vocabulary(facet)).contains(code);
			case DATA -> this.labels.isKnown(facet, code);
			case YEAR -> YEAR.matcher(code).matches();
			case DIRECTION -> code.equals("mutual") || Optional.of(DIRECTION.matcher(code))
				.filter((m) -> m.matches() && this.labels.isKnown(Facet.COUNTRY, m.group(1))
						&& this.labels.isKnown(Facet.COUNTRY, m.group(2)))
				.isPresent();
		};
	}

	private final class Reading {

		private final Listing listing;

		private final Map<String, String[]> parameters;

		private final Set<String> others;

		private final List<BadParameter> bad = new ArrayList<>();

		private int values;

		private Reading(Listing listing, Map<String, String[]> parameters, Set<String> others) {
			this.listing = listing;
			this.parameters = parameters;
			this.others = others;
		}

		private ReadCriteria read() {
			Map<Facet, FacetChoice> choices = new EnumMap<>(Facet.class);
			for (String name : this.parameters.keySet()) {
				Facet.ofParameter(name)
					.filter(this.listing.facets()::contains)
					.ifPresentOrElse((facet) -> choices.put(facet, choice(facet)), () -> requireKnown(name));
			}
			String q = words();
			EdtfDate from = this.listing.hasPeriods() ? single("from", Reason.NOT_A_DATE, this::date) : null;
			EdtfDate to = this.listing.hasPeriods() ? single("to", Reason.NOT_A_DATE, this::date) : null;
			if (from != null && to != null && to.latest().isBefore(from.earliest())) {
				this.bad.add(new BadParameter("to", to.text(), Reason.TO_BEFORE_FROM));
				to = null;
			}
			Sort sort = single("sort", Reason.UNKNOWN_VALUE,
					(code) -> Sort.ofCode(code).filter((s) -> s.appliesTo(this.listing, q != null)).orElseThrow());
			View view = single("view", Reason.UNKNOWN_VALUE,
					(code) -> Stream.of(View.values()).filter((v) -> v.code().equals(code)).findFirst().orElseThrow());
			int page = number("page", 1, (n) -> Math.max(n, 1));
			int size = number("size", SearchCriteria.SIZES.get(0), Reading::nearestSize);
			return new ReadCriteria(new SearchCriteria(this.listing, q, choices, from, to, sort, page, size, view),
					List.copyOf(this.bad));
		}

		private ReadCriteria readWords() {
			for (String name : this.parameters.keySet()) {
				if (!name.equals("q") && !READ_ELSEWHERE.contains(name)) {
					this.bad.add(new BadParameter(storable(name), "", Reason.UNKNOWN_NAME));
				}
			}
			return new ReadCriteria(SearchCriteria.all(this.listing).with(words()), List.copyOf(this.bad));
		}

		private @Nullable String words() {
			return single("q", Reason.NOT_TEXT, (words) -> words.isBlank() ? null : words.strip());
		}

		private void requireKnown(String name) {
			if (name.equals(Facet.KIND.code()) && this.listing.kind() != null) {
				values(name)
					.forEach((value) -> this.bad.add(new BadParameter(name, storable(value), Reason.UNKNOWN_VALUE)));
				return;
			}
			boolean known = Set.of("q", "sort", "view", "page", "size").contains(name)
					|| (this.listing.hasPeriods() && Set.of("from", "to").contains(name))
					|| READ_ELSEWHERE.contains(name) || this.others.contains(name);
			if (!known) {
				this.bad.add(new BadParameter(storable(name), "", Reason.UNKNOWN_NAME));
			}
		}

		private FacetChoice choice(Facet facet) {
			List<String> chosen = new ArrayList<>();
			List<String> excluded = new ArrayList<>();
			for (String value : values(facet.code())) {
				boolean excludes = value.startsWith("!");
				String asked = excludes ? value.substring(1) : value;
				if (++this.values > MOST_VALUES) {
					this.bad.add(new BadParameter(facet.code(), String.valueOf(MOST_VALUES), Reason.TOO_MANY));
					break;
				}
				if (!isAcceptable(facet.code(), value)) {
					continue;
				}
				String code = known(facet, asked);
				if (code == null) {
					this.bad.add(new BadParameter(facet.code(), value, Reason.UNKNOWN_VALUE));
				}
				else {
					(excludes ? excluded : chosen).add(code);
				}
			}
			return new FacetChoice(chosen, excluded);
		}

		private @Nullable String known(Facet facet, String code) {
			if (isKnown(this.listing, facet, code)) {
				return code;
			}
			return (facet.source() == Facet.Source.DATA) ? CriteriaReader.this.labels.present(facet, code).orElse(null)
					: null;
		}

		private <T> @Nullable T single(String name, Reason reason, Function<String, @Nullable T> reading) {
			List<String> values = values(name);
			if (values.size() > 1) {
				this.bad.add(new BadParameter(name, storable(values.get(1)), Reason.GIVEN_TWICE));
			}
			if (values.isEmpty() || values.size() > 1 || !isAcceptable(name, values.get(0))) {
				return null;
			}
			try {
				return reading.apply(values.get(0));
			}
			catch (RefusedException | NoSuchElementException ex) {
				this.bad.add(new BadParameter(name, values.get(0), reason));
				return null;
			}
		}

		private EdtfDate date(String text) {
			EdtfDate date = EdtfDate.parse(text.strip());
			boolean plain = Set.of(Precision.YEAR, Precision.MONTH, Precision.DAY).contains(date.precision())
					&& !date.uncertain() && !date.approximate() && !date.text().contains("X");
			return Optional.of(date).filter((d) -> plain).orElseThrow();
		}

		private int number(String name, int usual, Function<Integer, Integer> nearest) {
			Integer number = single(name, Reason.OUT_OF_RANGE, (text) -> {
				if (!text.matches("-?\\d{1,9}")) {
					throw new NoSuchElementException();
				}
				return Integer.valueOf(text);
			});
			int taken = (number != null) ? nearest.apply(number) : usual;
			if (number != null && taken != number) {
				this.bad.add(new BadParameter(name, number.toString(), Reason.OUT_OF_RANGE));
			}
			return taken;
		}

		private static int nearestSize(int size) {
			return SearchCriteria.SIZES.stream()
				.min((a, b) -> Long.compare(Math.abs((long) a - size), Math.abs((long) b - size)))
				.orElseThrow();
		}

		private List<String> values(String name) {
			return Stream.of(this.parameters.getOrDefault(name, new String[0])).filter((v) -> !v.isEmpty()).toList();
		}

		private boolean isAcceptable(String name, String value) {
			if (!CleanText.isClean(value)) {
				this.bad.add(new BadParameter(name, storable(value), Reason.NOT_TEXT));
				return false;
			}
			if (value.length() > LONGEST_VALUE) {
				this.bad.add(new BadParameter(name, storable(value), Reason.TOO_LONG));
				return false;
			}
			return true;
		}

		private static String storable(String text) {
			String start = text.substring(0, Math.min(text.length(), 60));
			return CleanText.isClean(start) ? start : start.replaceAll("[\\x00\\p{Cs}]", "�");
		}

	}

}
