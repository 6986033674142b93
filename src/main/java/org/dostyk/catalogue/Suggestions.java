package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.value.Language;
import org.dostyk.value.Names;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Helps those who search: offers another spelling where little is found, and records
 * while words are typed. Only what the public may see is suggested.
 */
@Component
public class Suggestions {

	private static final int LITTLE = 3;

	private static final int LONGEST = 100;

	// Two letters or one Han character begin too many titles to put all in order
	private static final int CANDIDATES = 500;

	private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])[\\p{L}\\p{N}\\p{M}'’ʼ]{3,}");

	// One letter begins every other title; a Han character may be a word
	private static final Pattern LONE_LETTER = Pattern
		.compile("(?<![\\p{L}\\p{N}])(?!" + Folding.HAN + ")[\\p{L}\\p{N}]$");

	private static final String STARTING = """
			select e.subject, e.slug, e.kind, e.title_en, e.title_kk, e.title_ru, e.title_zh
			from (
				select k.subject, k.id, t.document
				from catalogue_key k join catalogue_text t on t.subject = k.subject and t.id = k.id
				where k.visible and k.subject = ?::catalogue_subject and t.document @@ (select catalogue_query(?, 'A'))
				limit %d
			) candidate join catalogue_entry e on e.subject = candidate.subject and e.id = candidate.id
			order by candidate.document @@ quote_literal(catalogue_title(?))::tsquery desc,
				exists (
					select from unnest(array[e.title_en, e.title_kk, e.title_ru, e.title_zh]) title
					where starts_with(btrim(catalogue_words(title)), ?)) desc,
				candidate.document @@ '''^series'''::tsquery desc, length(coalesce(e.title_%s, e.title_en, e.title_ru)), e.id
			limit ?
			""";

	private final JdbcClient jdbc;

	private final Catalogue catalogue;

	Suggestions(JdbcClient jdbc, Catalogue catalogue) {
		this.jdbc = jdbc;
		this.catalogue = catalogue;
	}

	/**
	 * Other words that are spelled much the same and find more, where less than three
	 * records are found.
	 * @param criteria the question
	 * @param found how many records it finds
	 * @return the words with each one corrected that nothing has, or empty
	 */
	public Optional<String> correction(SearchCriteria criteria, long found) {
		String q = criteria.q();
		if (q == null || found >= LITTLE || q.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher words = WORD.matcher(q);
		StringBuilder corrected = new StringBuilder();
		while (words.find()) {
			words.appendReplacement(corrected, Matcher.quoteReplacement(corrected(words.group())));
		}
		words.appendTail(corrected);
		return Optional.of(corrected.toString())
			.filter((other) -> !other.equals(q))
			.filter((other) -> this.catalogue.count(criteria.with(other)) > found);
	}

	/**
	 * Records whose titles have all words, the last of which may be unfinished:
	 * countries, places, organisations and funding sources first, then initiatives.
	 * @param q what is typed so far
	 * @param language the language of the page
	 * @param limit how many to give at most
	 * @return the records
	 */
	public List<Suggestion> startingWith(String q, Language language, int limit) {
		String typed = LONE_LETTER.matcher(q.strip()).replaceAll("");
		if (typed.isEmpty() || typed.length() > LONGEST) {
			return List.of();
		}
		List<Suggestion> found = new ArrayList<>();
		for (Subject subject : List.of(Subject.COUNTRY, Subject.PLACE, Subject.ORGANISATION, Subject.FUNDING_SOURCE)) {
			found.addAll(startingWith(subject, typed, language, Math.max(1, limit / 5)));
		}
		found.addAll(startingWith(Subject.INITIATIVE, typed, language, Math.max(1, limit - found.size())));
		return found.subList(0, Math.min(limit, found.size()));
	}

	private List<Suggestion> startingWith(Subject subject, String q, Language language, int limit) {
		return this.jdbc.sql(STARTING.formatted(CANDIDATES, language.tag()))
			.params(subject.code(), q, q, Folding.words(q).strip(), limit)
			.query((row, number) -> new Suggestion(subject, row.getString("slug"), row.getString("kind"),
					new Names(row.getString("title_en"), row.getString("title_kk"), row.getString("title_ru"),
							row.getString("title_zh"))))
			.list();
	}

	private String corrected(String word) {
		return this.jdbc
			.sql("""
					select case when exists (
						select from catalogue_text t join catalogue_key k on k.subject = t.subject and k.id = t.id
						where t.document @@ (select catalogue_query(?)) and k.visible) then ? else coalesce(catalogue_alike(?), ?) end
					""")
			.params(word, word, word, word)
			.query(String.class)
			.single();
	}

}
