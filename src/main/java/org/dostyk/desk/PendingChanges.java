package org.dostyk.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.dostyk.history.Author;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.value.PublicationState;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written and not yet published.
 */
@Component
class PendingChanges {

	private final JdbcClient jdbc;

	PendingChanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<PendingChange> find(RecordKey record) {
		return this.jdbc.sql("""
				select content::text as content, base_version, version, state, account_id, author, note, updated_at
				from pending_change where subject = ? and record_id = ?""")
			.params(record.subject(), record.id())
			.query(PendingChanges::read)
			.optional();
	}

	private static PendingChange read(ResultSet row, int number) throws SQLException {
		String content = row.getString("content");
		return new PendingChange((content != null) ? Content.parse(content) : null, row.getInt("base_version"),
				row.getInt("version"),
				new OpenChange(
						"in_review".equals(row.getString("state")) ? PublicationState.IN_REVIEW
								: PublicationState.DRAFT,
						row.getLong("account_id"), row.getString("author"), row.getString("note"),
						row.getObject("updated_at", OffsetDateTime.class).toInstant()));
	}

	/**
	 * Begins what is not yet published of a record.
	 * @param content what a change beside a published record says, or null for a new
	 * record, which says it itself
	 * @return false if somebody else was faster
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean begin(RecordKey record, @Nullable Content content, int base, PublicationState state, Author author) {
		return this.jdbc
			.sql("""
					insert into pending_change (subject, record_id, content, base_version, state, account_id, author, updated_at)
					values (:subject, :id, :content::json, :base, :state, :account, :author, now())
					on conflict do nothing""")
			.param("subject", record.subject())
			.param("id", record.id())
			.param("content", (content != null) ? content.json() : null)
			.param("base", base)
			.param("state", code(state))
			.param("account", author.id())
			.param("author", author.name())
			.update() > 0;
	}

	/**
	 * Goes on with it.
	 * @return false if somebody else was faster
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean proceed(RecordKey record, int version, @Nullable Content content, int base, PublicationState state,
			@Nullable String note) {
		return this.jdbc.sql("""
				update pending_change set content = :content::json, base_version = :base, state = :state, note = :note,
					version = version + 1, updated_at = now()
				where subject = :subject and record_id = :id and version = :version""")
			.param("content", (content != null) ? content.json() : null)
			.param("base", base)
			.param("state", code(state))
			.param("note", note)
			.param("subject", record.subject())
			.param("id", record.id())
			.param("version", version)
			.update() > 0;
	}

	/**
	 * Follows a record that is not yet published on its way.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void follow(RecordKey record, PublicationState state, @Nullable String note) {
		this.jdbc.sql("""
				update pending_change set state = :state, note = :note, version = version + 1, updated_at = now()
				where subject = :subject and record_id = :id""")
			.param("state", code(state))
			.param("note", note)
			.param("subject", record.subject())
			.param("id", record.id())
			.update();
	}

	/**
	 * Ends it.
	 * @return false if somebody else was faster
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean end(RecordKey record, @Nullable Integer version) {
		return this.jdbc.sql("""
				delete from pending_change
				where subject = :subject and record_id = :id and version = coalesce(:version, version)""")
			.param("subject", record.subject())
			.param("id", record.id())
			.param("version", version, java.sql.Types.INTEGER)
			.update() > 0 || version == null;
	}

	private static String code(PublicationState state) {
		return (state == PublicationState.IN_REVIEW) ? "in_review" : "draft";
	}

}
