package org.dostyk.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Subject;
import org.dostyk.limit.Limit;
import org.dostyk.limit.Limits;
import org.dostyk.limit.TooManyException;
import org.dostyk.record.ProblemException;
import org.dostyk.record.Reading;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The corrections that readers sent, for those who work on the records.
 */
@Component
public class Corrections {

	/**
	 * How many corrections may come.
	 */
	static final Limit LIMIT = new Limit("correction", 5, ChronoUnit.HOURS, 100, ChronoUnit.HOURS);

	private static final String COLUMNS = """
			select id, subject, record_id, field, wrong, proposed, source, sender, language, sent_at, state, reason,
				answered_at, answered_name
			from correction
			""";

	private final JdbcClient jdbc;

	private final Limits limits;

	private final AuditLog audit;

	Corrections(JdbcClient jdbc, Limits limits, AuditLog audit) {
		this.jdbc = jdbc;
		this.limits = limits;
		this.audit = audit;
	}

	/**
	 * Keeps a correction. The same one sent again is not kept twice.
	 * @param record the record
	 * @param draft what was read
	 * @param language the language of the page
	 * @param address where it comes from
	 * @return its number
	 * @throws TooManyException if there were too many lately
	 */
	@Transactional
	public long send(CorrectedRecord record, CorrectionDraft draft, Language language, String address) {
		return this.jdbc.sql("""
				select min(id) from correction
				where subject = ? and record_id = ? and state = 'open' and wrong = ? and field is not distinct from ?
					and proposed is not distinct from ? and source is not distinct from ?
				""")
			.param(record.subject().code())
			.param(record.id())
			.param(draft.wrong())
			.param(draft.field())
			.param(draft.proposed())
			.param(draft.source())
			.query(Long.class)
			.optional()
			.orElseGet(() -> keep(record, draft, language, address));
	}

	private long keep(CorrectedRecord record, CorrectionDraft draft, Language language, String address) {
		this.limits.count(LIMIT, address);
		return this.jdbc
			.sql("""
					insert into correction (subject, record_id, field, wrong, proposed, source, sender, language, sent_at, state)
					values (?, ?, ?, ?, ?, ?, ?, ?, now(), 'open') returning id
					""")
			.param(record.subject().code())
			.param(record.id())
			.param(draft.field())
			.param(draft.wrong())
			.param(draft.proposed())
			.param(draft.source())
			.param(draft.sender())
			.param(language.tag())
			.query(Long.class)
			.single();
	}

	/**
	 * Finds a correction.
	 * @param id its number
	 * @return the correction, or empty if there is none
	 */
	public Optional<Correction> find(long id) {
		return this.jdbc.sql(COLUMNS + "where id = ?").param(id).query(Corrections::correction).optional();
	}

	/**
	 * The corrections that nobody has answered.
	 * @return all of them, the longest first
	 */
	public List<Correction> open() {
		return this.jdbc.sql(COLUMNS + "where state = 'open' order by sent_at, id")
			.query(Corrections::correction)
			.list();
	}

	/**
	 * How many corrections nobody has answered.
	 * @return their number
	 */
	public long openCount() {
		return count(CorrectionState.OPEN, null);
	}

	/**
	 * The corrections of a record.
	 * @param subject code of what it is
	 * @param recordId its number
	 * @return all of them, open ones first and then the latest
	 */
	public List<Correction> of(String subject, long recordId) {
		return this.jdbc
			.sql(COLUMNS + "where subject = ? and record_id = ? order by state <> 'open', sent_at desc, id desc")
			.params(subject, recordId)
			.query(Corrections::correction)
			.list();
	}

	/**
	 * Lists corrections.
	 * @param state only those in this state; null for all that were answered
	 * @param subject only those of such records, or null for all
	 * @param limit how many at most
	 * @param offset how many to leave out
	 * @return open ones the longest first, others the latest answer first
	 */
	public List<Correction> list(@Nullable CorrectionState state, @Nullable Subject subject, int limit, int offset) {
		return this.jdbc
			.sql(COLUMNS + "where " + condition(state, subject)
					+ " order by case when state = 'open' then sent_at end, answered_at desc, id limit ? offset ?")
			.params(limit, offset)
			.query(Corrections::correction)
			.list();
	}

	/**
	 * Counts corrections.
	 * @param state only those in this state; null for all that were answered
	 * @param subject only those of such records, or null for all
	 * @return their number
	 */
	public long count(@Nullable CorrectionState state, @Nullable Subject subject) {
		return this.jdbc.sql("select count(*) from correction where " + condition(state, subject))
			.query(Long.class)
			.single();
	}

	private static String condition(@Nullable CorrectionState state, @Nullable Subject subject) {
		return ((state != null) ? "state = '" + state.code() + "'" : "state <> 'open'")
				+ ((subject != null) ? " and subject = '" + subject.code() + "'" : "");
	}

	/**
	 * Answers a correction.
	 * @param id its number
	 * @param state what becomes of it
	 * @param reason why; needed where it is rejected
	 * @param who who answers
	 * @return false if somebody has answered it already, or there is none
	 * @throws ProblemException if there is no reason where one is needed, or it cannot be
	 * kept
	 */
	@Transactional
	public boolean answer(long id, CorrectionState state, @Nullable String reason, SignedIn who) {
		if (state == CorrectionState.OPEN) {
			throw new IllegalArgumentException("an answer closes a correction");
		}
		Reading reading = new Reading();
		String words = (state == CorrectionState.REJECTED) ? reading.required("reason", reason, reading::lines)
				: reading.lines("reason", reason);
		reading.finish();
		int answered = this.jdbc.sql("""
				update correction set state = ?, reason = ?, answered_at = now(), answered_by = ?, answered_name = ?
				where id = ? and state = 'open'
				""").param(state.code()).param(words).param(who.id()).param(who.name()).param(id).update();
		if (answered > 0) {
			this.audit.note(AuditEvent.CORRECTION_ANSWERED, who, "/admin/corrections/" + id);
		}
		return answered > 0;
	}

	private static Correction correction(ResultSet row, int number) throws SQLException {
		OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
		return new Correction(row.getLong("id"), row.getString("subject"), row.getLong("record_id"),
				row.getString("field"), row.getString("wrong"), row.getString("proposed"), row.getString("source"),
				row.getString("sender"), Language.ofTag(row.getString("language")).orElseThrow(),
				row.getObject("sent_at", OffsetDateTime.class).toInstant(),
				CorrectionState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
				(answeredAt != null)
						? new Correction.Answer(row.getString("reason"), row.getString("answered_name"), at(answeredAt))
						: null);
	}

	private static Instant at(OffsetDateTime moment) {
		return moment.toInstant();
	}

}
