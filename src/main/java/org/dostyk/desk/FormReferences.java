package org.dostyk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.catalogue.Listing;
import org.dostyk.value.CleanText;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the records that a field can name, in any of their languages, whatever their
 * state but withdrawn: staff may name what the public does not see yet.
 */
@Component
class FormReferences {

	private static final int LONGEST = 200;

	private static final int FEW = 10;

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

	private static final Pattern NAMED = Pattern.compile("(?s)(?:.*\\()?([a-z0-9]+(?:-[a-z0-9]+)*)\\)?\\s*");

	private static final String COLUMNS = """
			select e.slug, e.title_en, e.title_kk, e.title_ru, e.title_zh, e.country, e.start_edtf
			""";

	private static final String CANDIDATES = COLUMNS
			+ """
					from (
						select t.id from catalogue_text t
						where t.subject = cast(:subject as catalogue_subject)
							and t.document @@ (select catalogue_query(catalogue_words(:typed), 'A'))
						limit 500
					) candidate join catalogue_entry e on e.subject = cast(:subject as catalogue_subject) and e.id = candidate.id
					join %s r on r.id = e.id and r.state <> 'withdrawn'
					where (cast(:kind as text) is null or e.kind = :kind and e.series is null)
					""";

	private static final String EXACT = CANDIDATES + """
			and exists (
				select from unnest(array[e.title_en, e.title_kk, e.title_ru, e.title_zh]
					|| string_to_array(e.aliases, '; ')) called
				where btrim(catalogue_words(called)) = btrim(catalogue_words(:typed)))
			order by e.id limit :most
			""";

	private static final String TYPED = CANDIDATES + """
			order by exists (
				select from unnest(array[e.title_en, e.title_kk, e.title_ru, e.title_zh]
					|| string_to_array(e.aliases, '; ')) called
				where starts_with(btrim(catalogue_words(called)), btrim(catalogue_words(:typed)))) desc,
				length(coalesce(e.title_en, e.title_ru, e.title_kk, e.title_zh)), e.id
			limit :most
			""";

	private final JdbcClient jdbc;

	FormReferences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records that somebody may mean who has typed so far.
	 * @param sort what they are
	 * @param typed words of a name, the last of which may be unfinished
	 * @return ten at most, those whose name begins so first
	 */
	List<Named> alike(Sort sort, String typed) {
		String words = typed.strip();
		return (words.isEmpty() || words.length() > LONGEST || !CleanText.isClean(words)) ? List.of()
				: find(TYPED, sort, words);
	}

	/**
	 * The one record that was meant, or all that may have been.
	 * @param sort what it is
	 * @param typed a name with the slug in brackets, a slug, or a name in any language
	 * @return one record, several if the name is that of several, none if there is none
	 */
	List<Named> meant(Sort sort, String typed) {
		String slug = slugIn(typed);
		Named bySlug = bySlug(sort, List.of(slug)).get(slug);
		return (bySlug != null) ? List.of(bySlug) : called(sort, typed);
	}

	/**
	 * The records that have a name, in any language or as an alias.
	 */
	List<Named> called(Sort sort, String typed) {
		return (typed.length() > LONGEST * 4 || !CleanText.isClean(typed)) ? List.of()
				: find(EXACT, sort, typed.strip());
	}

	/**
	 * The slug in what stands in a field: in brackets behind a name, or alone.
	 * @return the slug, or an empty text
	 */
	static String slugIn(String typed) {
		Matcher named = NAMED.matcher(typed);
		return (typed.length() <= LONGEST * 4 && named.matches()) ? named.group(1) : "";
	}

	/**
	 * Records by their slugs, also by those they once had; withdrawn ones too: what names
	 * them stays readable.
	 */
	Map<String, Named> bySlug(Sort sort, Collection<String> slugs) {
		Map<String, Named> found = new LinkedHashMap<>();
		String[] known = slugs.stream()
			.filter((slug) -> SLUG.matcher(slug).matches())
			.distinct()
			.toArray(String[]::new);
		if (known.length > 0) {
			this.jdbc.sql(COLUMNS + """
					from catalogue_entry e
					where e.subject = cast(:subject as catalogue_subject) and e.slug = any (:slugs)
					""")
				.param("subject", sort.subject())
				.param("slugs", known)
				.query(FormReferences::named)
				.list()
				.forEach((record) -> found.put(record.slug(), record));
			if (found.size() < known.length) {
				former(sort, known).forEach(found::putIfAbsent);
			}
		}
		return found;
	}

	private Map<String, Named> former(Sort sort, String[] slugs) {
		Map<String, Named> found = new LinkedHashMap<>();
		this.jdbc.sql("select f.slug as former," + COLUMNS.replaceFirst("select", "") + """
				from former_slug f
				join catalogue_entry e on e.subject = cast(:subject as catalogue_subject) and e.id = f.record_id
				where f.subject = :subject and f.slug = any (:slugs)
				""").param("subject", sort.subject()).param("slugs", slugs).query((row) -> {
			found.put(row.getString("former"), named(row, 0));
		});
		return found;
	}

	/**
	 * The list of an initiative that is of another kind than those of a list.
	 */
	Optional<Listing> otherListing(Listing listing, String slug) {
		return (listing.kind() == null) ? Optional.empty()
				: this.jdbc
					.sql("select kind from catalogue_entry where subject = 'initiative' and slug = ? and kind <> ?")
					.params(slug, listing.kind())
					.query(String.class)
					.optional()
					.map(Listing::ofKind);
	}

	private List<Named> find(String sql, Sort sort, String typed) {
		return new ArrayList<>(this.jdbc.sql(sql.formatted(sort.subject()))
			.param("subject", sort.subject())
			.param("typed", typed)
			.param("kind", sort.kind())
			.param("most", FEW)
			.query(FormReferences::named)
			.list());
	}

	private static Named named(ResultSet row, int number) throws SQLException {
		return new Named(
				row.getString("slug"), new Names(row.getString("title_en"), row.getString("title_kk"),
						row.getString("title_ru"), row.getString("title_zh")),
				row.getString("country"), row.getString("start_edtf"));
	}

	/**
	 * What a reference leads to.
	 *
	 * @param subject the subject in the catalogue, which is also the name of its table
	 * @param kind the kind of initiative, of which only series are meant; else null
	 */
	record Sort(String subject, @Nullable String kind) {

		/**
		 * What a field leads to.
		 * @param of {@code organisation}, {@code place}, {@code funding_source} or
		 * {@code series}
		 * @param kind the kind of a series
		 * @return the sort, or empty if nothing is called so
		 */
		static Optional<Sort> of(@Nullable String of, @Nullable String kind) {
			if (of == null) {
				return Optional.empty();
			}
			return switch (of) {
				case "organisation", "place", "funding_source" -> Optional.of(new Sort(of, null));
				case "series" -> (kind != null) ? Optional.of(new Sort("initiative", kind)) : Optional.empty();
				default -> Optional.empty();
			};
		}

	}

	/**
	 * A record that can be named.
	 *
	 * @param slug its slug
	 * @param names what it is called
	 * @param country the code of its country, or null
	 * @param start when it began, EDTF, or null
	 */
	record Named(String slug, Names names, @Nullable String country, @Nullable String start) {

		/**
		 * What stands in a field that names it.
		 */
		String text(Language language) {
			return this.names.in(language).value() + " (" + this.slug + ")";
		}

		/**
		 * What tells it from others of the same name.
		 */
		String hint() {
			return (this.country != null) ? this.country : (this.start != null) ? this.start : this.slug;
		}

	}

}
