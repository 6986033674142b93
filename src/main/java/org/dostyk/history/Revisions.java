package org.dostyk.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes of all records. What once is written here stays.
 */
@Component
public class Revisions {

	private static final String COLUMNS = """
			subject, record_id, number, action, content::text as content, version, pending, account_id, author, reason,
			at
			""";

	private final JdbcClient jdbc;

	private final Clock clock = Clock.systemUTC();

	Revisions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether a record has been changed since it was loaded.
	 * @param record the record
	 * @return false if nothing is known but what it says now
	 */
	public boolean has(RecordKey record) {
		return this.jdbc.sql("select exists (select from revision where subject = ? and record_id = ?)")
			.params(record.subject(), record.id())
			.query(Boolean.class)
			.single();
	}

	/**
	 * When records were first seen by everyone. One that was loaded was public from then
	 * on; one of which no publication is noted was so since it was created.
	 * @param subject what they are
	 * @param ids their numbers
	 * @return the moments by number; nothing is known of what is absent
	 */
	public Map<Long, Instant> firstPublished(String subject, Collection<Long> ids) {
		Map<Long, Instant> published = new HashMap<>();
		this.jdbc
			.sql("""
					select record_id, coalesce(
						min(at) filter (where action in ('loaded', 'published') and (withdrawn is null or at < withdrawn)),
						min(at) filter (where action = 'created')) as published
					from (
						select record_id, action, at, min(at) filter (where action = 'withdrawn') over (partition by record_id) as withdrawn
						from revision where subject = ? and record_id = any (?) and pending is null) known
					group by record_id
					""")
			.params(subject, ids.toArray(Long[]::new))
			.query((row) -> {
				OffsetDateTime at = row.getObject("published", OffsetDateTime.class);
				if (at != null) {
					published.put(row.getLong("record_id"), at.toInstant());
				}
			});
		return published;
	}

	/**
	 * Notes a change, in the transaction that makes it.
	 * @param record the record
	 * @param change what was done, by whom and why
	 * @param content what is said afterwards
	 * @param version the version of the record afterwards
	 * @param pending the version of the change beside the published record, or null if
	 * the record itself changed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(RecordKey record, Change change, Content content, int version, @Nullable Integer pending) {
		add(record, change, content, version, pending, this.clock.instant());
	}

	/**
	 * Notes what a record said before anybody changed it.
	 * @param record the record
	 * @param content what it said
	 * @param version its version
	 * @param at since when it said so
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void begin(RecordKey record, Content content, int version, Instant at) {
		add(record, new Change(Action.LOADED, null, null), content, version, null, at);
	}

	private void add(RecordKey record, Change change, Content content, int version, @Nullable Integer pending,
			Instant at) {
		Author author = change.author();
		this.jdbc.sql("""
				insert into revision (subject, record_id, number, action, content, version, pending, account_id, author,
					reason, at)
				select :subject, :id, coalesce(max(number), 0) + 1, :action, :content::json, :version, :pending,
					:account, :author, :reason, :at
				from revision where subject = :subject and record_id = :id""")
			.param("subject", record.subject())
			.param("id", record.id())
			.param("action", change.action().code())
			.param("content", content.json())
			.param("version", version)
			.param("pending", pending)
			.param("account", (author != null) ? author.id() : null)
			.param("author", (author != null) ? author.name() : null)
			.param("reason", change.reason())
			.param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
			.update();
	}

	/**
	 * The changes of a record.
	 * @param record the record
	 * @return its revisions, the latest first
	 */
	public List<Revision> of(RecordKey record) {
		return this.jdbc
			.sql("select " + COLUMNS + "from revision where subject = ? and record_id = ? order by number desc")
			.params(record.subject(), record.id())
			.query(Revisions::read)
			.list();
	}

	/**
	 * When what the public sees of a record changed: since it was first published,
	 * without what was written beside it or while it was withdrawn.
	 * @param record a record that is published
	 * @return the moments, the earliest first; none if it was never changed
	 */
	public List<Instant> publicMoments(RecordKey record) {
		List<PublicStep> steps = this.jdbc.sql("""
				select action, at from revision where subject = ? and record_id = ? and pending is null
				order by number""")
			.params(record.subject(), record.id())
			.query((row, number) -> new PublicStep(Action.of(row.getString("action")),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.list();
		// Of what needs no review no publication is noted; it is public from the start
		boolean seen = steps.stream()
			.map(PublicStep::action)
			.filter(Set.of(Action.LOADED, Action.PUBLISHED, Action.WITHDRAWN)::contains)
			.findFirst()
			.map((first) -> first == Action.WITHDRAWN)
			.orElse(true);
		List<Instant> moments = new ArrayList<>();
		for (PublicStep step : steps) {
			boolean shows = step.action() == Action.LOADED || step.action() == Action.PUBLISHED;
			if (seen || shows) {
				moments.add(step.at());
			}
			seen = (seen || shows) && step.action() != Action.WITHDRAWN;
		}
		return moments;
	}

	/**
	 * One change of a record.
	 * @param record the record
	 * @param number its number
	 * @return the revision, or empty if there is none of that number
	 */
	public Optional<Revision> find(RecordKey record, int number) {
		return this.jdbc.sql("select " + COLUMNS + "from revision where subject = ? and record_id = ? and number = ?")
			.params(record.subject(), record.id(), number)
			.query(Revisions::read)
			.optional();
	}

	/**
	 * What was said at a version, for comparing with what somebody made of it.
	 * @param record the record
	 * @param version the version of the record
	 * @param pending the version of the change beside it, or null for the record itself
	 * @return the last content with these numbers, or empty if there was none
	 */
	public Optional<Content> at(RecordKey record, int version, @Nullable Integer pending) {
		return this.jdbc.sql("select " + COLUMNS + """
				from revision where subject = :subject and record_id = :id and version = :version
					and pending is not distinct from :pending
				order by number desc limit 1""")
			.param("subject", record.subject())
			.param("id", record.id())
			.param("version", version)
			.param("pending", pending, Types.INTEGER)
			.query(Revisions::read)
			.optional()
			.map(Revision::content);
	}

	/**
	 * The changes of all records that somebody made.
	 * @param who the account that made them, or null for all
	 * @param from the first moment, or null
	 * @param to the moment after the last, or null
	 * @param skip how many of the latest to leave out
	 * @param limit how many at most
	 * @return the revisions, the latest first
	 */
	public List<Revision> latest(@Nullable Long who, @Nullable Instant from, @Nullable Instant to, int skip,
			int limit) {
		return this.jdbc.sql("select " + COLUMNS + """
				from revision where action <> 'loaded'
					and (:who::bigint is null or account_id = :who)
					and (:from::timestamptz is null or at >= :from)
					and (:to::timestamptz is null or at < :to)
				order by at desc, id desc offset :skip limit :limit""")
			.param("who", who, Types.BIGINT)
			.param("from", utc(from), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("to", utc(to), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("skip", skip)
			.param("limit", limit)
			.query(Revisions::read)
			.list();
	}

	private record PublicStep(Action action, Instant at) {

	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
		return (at != null) ? at.atOffset(ZoneOffset.UTC) : null;
	}

	/**
	 * Everybody who changed something.
	 * @return each once, under the latest name
	 */
	public List<Author> authors() {
		return this.jdbc.sql("""
				select distinct on (account_id) account_id, author from revision
				where account_id is not null order by account_id, at desc""")
			.query((row, number) -> new Author(row.getLong("account_id"), row.getString("author")))
			.list();
	}

	private static Revision read(ResultSet row, int number) throws SQLException {
		Long account = row.getObject("account_id", Long.class);
		Author author = (account != null) ? new Author(account, row.getString("author")) : null;
		return new Revision(new RecordKey(row.getString("subject"), row.getLong("record_id")), row.getInt("number"),
				new Change(Action.of(row.getString("action")), author, row.getString("reason")),
				Content.parse(row.getString("content")), row.getInt("version"), row.getObject("pending", Integer.class),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

}
