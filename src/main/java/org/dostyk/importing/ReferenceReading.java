package org.dostyk.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.dostyk.initiative.ClosedVocabularies;
import org.dostyk.place.Country;
import org.dostyk.record.Reading;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the countries and vocabularies of a package. What is stored already stays as it
 * is.
 */
final class ReferenceReading {

	private final ClosedVocabularies closed;

	private final Problems problems;

	private final List<Country> newCountries = new ArrayList<>();

	private final List<Term> newTerms = new ArrayList<>();

	private Register<Country> countries = new Register<>(true);

	private Register<Term> terms = new Register<>(true);

	ReferenceReading(ClosedVocabularies closed, Problems problems) {
		this.closed = closed;
		this.problems = problems;
	}

	void readCountries(Table table, List<Country> stored) {
		this.countries = new Register<>(table.readable());
		stored.forEach((country) -> this.countries.add(country.code(), country));
		Set<String> seen = new HashSet<>();
		for (Row row : table.rows()) {
			Reading reading = new Reading();
			String code = reading.required("code", row.cell("code"), reading::line);
			Names names = reading.names("names", row.names("name"));
			Country country = (code != null && names != null) ? reading.make(() -> new Country(code, names)) : null;
			if (code != null && !seen.add(code)) {
				reading.refuse("code", code, "importing.twice");
			}
			boolean sound = Origin.of(row).tell(reading, this.problems);
			if (country != null && sound && stored.stream().noneMatch((known) -> known.code().equals(code))) {
				this.countries.add(country.code(), country);
				this.newCountries.add(country);
			}
			else if (code != null && !sound) {
				this.countries.addBroken(code);
			}
		}
	}

	void readVocabularies(Table table, List<Term> stored) {
		this.terms = new Register<>(table.readable());
		stored.forEach((term) -> this.terms.add(name(term.vocabulary(), term.code()), term));
		Map<Vocabulary, Integer> positions = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (Row row : table.rows()) {
			Reading reading = new Reading();
			String vocabulary = reading.required("vocabulary", row.cell("vocabulary"), reading::line);
			String code = reading.required("code", row.cell("code"), reading::line);
			Names labels = reading.names("labels", row.names("label"));
			String description = reading.lines("descriptionEn", row.cell("description_en"));
			Term term = null;
			if (vocabulary != null && code != null) {
				if (!seen.add(vocabulary + ":" + code)) {
					reading.refuse("code", code, "importing.twice");
				}
				term = read(vocabulary, code, labels, description, positions, reading);
			}
			boolean sound = Origin.of(row).tell(reading, this.problems);
			if (term != null && sound && stored.stream().noneMatch(same(term))) {
				this.terms.add(name(term.vocabulary(), term.code()), term);
				this.newTerms.add(term);
			}
			else if (!sound) {
				this.terms.addBroken(vocabulary + ":" + code);
			}
		}
	}

	private @Nullable Term read(String vocabulary, String code, @Nullable Names labels, @Nullable String description,
			Map<Vocabulary, Integer> positions, Reading reading) {
		Optional<Vocabulary> open = Arrays.stream(Vocabulary.values())
			.filter((candidate) -> candidate.code().equals(vocabulary))
			.findFirst();
		if (open.isEmpty()) {
			if (!this.closed.names().contains(vocabulary)) {
				reading.refuse("vocabulary", vocabulary, "importing.unknown-vocabulary");
			}
			else if (!this.closed.codes(vocabulary).contains(code)) {
				reading.refuse("code", code, "problem.unknown-code");
			}
			return null;
		}
		int position = positions.merge(open.get(), 1, Integer::sum) - 1;
		Slug slug = reading.slug("code", code);
		return (slug != null && labels != null) ? new Term(open.get(), slug.text(), position, labels, description)
				: null;
	}

	private static Predicate<Term> same(Term term) {
		return (known) -> known.vocabulary() == term.vocabulary() && known.code().equals(term.code());
	}

	private static String name(Vocabulary vocabulary, String code) {
		return vocabulary.code() + ":" + code;
	}

	Optional<Country> country(String code) {
		return this.countries.find(code);
	}

	Optional<Term> term(Vocabulary vocabulary, String code) {
		return this.terms.find(name(vocabulary, code));
	}

	List<Country> newCountries() {
		return this.newCountries;
	}

	List<Term> newTerms() {
		return this.newTerms;
	}

}
