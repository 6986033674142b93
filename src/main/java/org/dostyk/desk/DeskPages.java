package org.dostyk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.correction.Corrections;
import org.dostyk.desk.DeskPage.Event;
import org.dostyk.desk.DeskPage.Item;
import org.dostyk.history.Content;
import org.dostyk.history.Difference;
import org.dostyk.value.CleanText;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.web.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the desk of one person.
 */
@Component
class DeskPages {

	private static final int RECENT = 12;

	private static final int FOUND = 20;

	private static final int LONGEST = 200;

	private static final String TITLES = "e.slug, e.kind, e.subject::text as subject, e.title_en, e.title_kk, e.title_ru, e.title_zh";

	private final JdbcClient jdbc;

	private final Wording wording;

	private final Moments moments;

	private final Reviews reviews;

	private final Corrections corrections;

	private final Mending mending;

	DeskPages(JdbcClient jdbc, Wording wording, Moments moments, Reviews reviews, Corrections corrections,
			Mending mending) {
		this.jdbc = jdbc;
		this.wording = wording;
		this.moments = moments;
		this.reviews = reviews;
		this.corrections = corrections;
		this.mending = mending;
	}

	DeskPage page(SignedIn reader, String typed, Language language) {
		List<Open> open = open(language);
		Map<Boolean, List<Open>> byState = open.stream().collect(Collectors.partitioningBy(Open::inReview));
		List<Open> drafts = Objects.requireNonNull(byState.get(false));
		return new DeskPage(kinds(), typed, found(typed, language),
				items(Objects.requireNonNull(byState.get(true)), (one) -> true),
				items(drafts, (one) -> one.authorId == reader.id() && one.item.note() != null),
				items(drafts, (one) -> one.authorId == reader.id() && one.item.note() == null),
				items(drafts, (one) -> one.authorId != reader.id()), recent(language), this.corrections.openCount(),
				this.mending.counts(), this.reviews.selfReview());
	}

	static List<Listing> kinds() {
		return Arrays.stream(Listing.values()).filter((listing) -> FormSpec.of(listing).isPresent()).toList();
	}

	private static List<Item> items(List<Open> open, Predicate<Open> which) {
		return open.stream().filter(which).map(Open::item).toList();
	}

	private List<Open> open(Language language) {
		return this.jdbc.sql("select " + TITLES + """
				, e.source_count, p.state, p.account_id, p.author, p.note, p.updated_at, p.content is not null as beside
				from pending_change p
				join catalogue_entry e on e.subject = p.subject::catalogue_subject and e.id = p.record_id
				order by p.updated_at, p.record_id""").query((row, number) -> open(row, language)).list();
	}

	private Open open(ResultSet row, Language language) throws SQLException {
		Text title = title(row, language);
		return new Open(new Item(listing(row), row.getString("slug"), title.value(), title.language().tag(),
				this.moments.say(row.getObject("updated_at", OffsetDateTime.class).toInstant(), language),
				row.getString("author"), row.getBoolean("beside"), row.getString("state"), row.getInt("source_count"),
				row.getString("note")), row.getLong("account_id"));
	}

	/**
	 * Records in every state by words of their titles, or by their slug.
	 */
	private List<Item> found(String typed, Language language) {
		String words = typed.strip();
		if (words.isEmpty() || words.length() > LONGEST || !CleanText.isClean(words)) {
			return List.of();
		}
		return this.jdbc.sql("select " + TITLES + """
				, e.source_count, s.state from (
					select t.subject, t.id from catalogue_text t
					where t.document @@ (select catalogue_query(catalogue_words(:typed), 'A')) limit 500
				) f join catalogue_entry e on e.subject = f.subject and e.id = f.id
				cross join lateral (
					select state from initiative where e.subject = 'initiative' and id = e.id
					union all select state from organisation where e.subject = 'organisation' and id = e.id
					union all select state from funding_source where e.subject = 'funding_source' and id = e.id
					union all select state from place where e.subject = 'place' and id = e.id) s
				order by e.slug = :typed desc, length(coalesce(e.title_en, e.title_ru, e.title_kk, e.title_zh)), e.id
				limit :most""").param("typed", words).param("most", FOUND).query((row, number) -> {
			Text title = title(row, language);
			return new Item(listing(row), row.getString("slug"), title.value(), title.language().tag(), "", "", false,
					row.getString("state"), row.getInt("source_count"), null);
		}).list();
	}

	private List<Event> recent(Language language) {
		return this.jdbc
			.sql("select " + TITLES
					+ """
							, r.at, r.author, r.action, r.content::text as content, before.content::text as before
							from (select * from revision where action <> 'loaded' and subject <> 'term' order by at desc, id desc limit :most) r
							join catalogue_entry e on e.subject = r.subject::catalogue_subject and e.id = r.record_id
							left join lateral (select content from revision b
								where b.subject = r.subject and b.record_id = r.record_id and b.number < r.number
									and (r.pending is not null or b.pending is null)
								order by number desc limit 1) before on true
							order by r.at desc, r.id desc""")
			.param("most", RECENT)
			.query((row, number) -> event(row, language))
			.list();
	}

	private Event event(ResultSet row, Language language) throws SQLException {
		Text title = title(row, language);
		Listing listing = listing(row);
		return new Event(listing, row.getString("slug"), title.value(), title.language().tag(),
				this.moments.say(row.getObject("at", OffsetDateTime.class).toInstant(), language),
				row.getString("author"), row.getString("action"),
				fields(row.getString("before"), row.getString("content"), listing, language));
	}

	private List<String> fields(@Nullable String before, String after, Listing listing, Language language) {
		if (before == null) {
			return List.of();
		}
		Wording.OfPage words = this.wording.of(FormSpec.of(listing).orElseThrow(), language);
		return Difference.between(Content.parse(before), Content.parse(after))
			.stream()
			.map((one) -> words.label(one.field(), one.language()))
			.distinct()
			.toList();
	}

	private static Listing listing(ResultSet row) throws SQLException {
		String subject = row.getString("subject");
		if (Subject.INITIATIVE.code().equals(subject)) {
			return Listing.ofKind(row.getString("kind"));
		}
		return Arrays.stream(Listing.values())
			.filter((listing) -> listing.subject().code().equals(subject))
			.findFirst()
			.orElseThrow();
	}

	private static Text title(ResultSet row, Language language) throws SQLException {
		return new Names(row.getString("title_en"), row.getString("title_kk"), row.getString("title_ru"),
				row.getString("title_zh"))
			.in(language);
	}

	private record Open(Item item, long authorId) {

		boolean inReview() {
			return this.item.state().equals("in_review");
		}

	}

}
