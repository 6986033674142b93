package org.dostyk.account;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.dostyk.value.SpreadsheetText;
import org.dostyk.web.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the audit log holds, for those who may read it.
 */
@Repository
@Transactional(readOnly = true)
class AuditEntries {

	/**
	 * How many entries a page has.
	 */
	static final int PAGE = 50;

	private static final int FETCHED_AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final Moments moments;

	private final JdbcTemplate streaming;

	AuditEntries(JdbcClient jdbc, JdbcTemplate template, Moments moments) {
		this.jdbc = jdbc;
		this.moments = moments;
		this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
		this.streaming.setFetchSize(FETCHED_AT_ONCE);
	}

	long count(AuditQuestion question) {
		List<Object> parameters = new ArrayList<>();
		return this.jdbc.sql("select count(*) from audit_entry " + question.where(parameters, this.moments))
			.params(parameters)
			.query(Long.class)
			.single();
	}

	/**
	 * A page of entries.
	 * @return the newest first; one more than {@link #PAGE} if there are earlier ones
	 */
	List<Entry> page(AuditQuestion question) {
		List<Object> parameters = new ArrayList<>();
		String where = question.where(parameters, this.moments);
		if (question.before() != null) {
			where += " and id < ?";
			parameters.add(question.before());
		}
		return this.jdbc.sql("select * from audit_entry " + where + " order by id desc limit " + (PAGE + 1))
			.params(parameters)
			.query(AuditEntries::read)
			.list();
	}

	/**
	 * Writes all entries as CSV (RFC 4180), the newest first.
	 */
	void write(AuditQuestion question, Writer out) throws IOException {
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		csv.writeRecord("at", "event", "account_id", "person", "address", "what");
		List<Object> parameters = new ArrayList<>();
		String where = question.where(parameters, this.moments);
		this.streaming.query("select * from audit_entry " + where + " order by id desc", (row) -> {
			Entry entry = read(row, 0);
			csv.writeRecord(entry.at().toString(), entry.event(),
					(entry.account() != null) ? entry.account().toString() : null, guarded(entry.person()),
					entry.address(), guarded(entry.what()));
		}, parameters.toArray());
		csv.flush();
	}

	private static @Nullable String guarded(@Nullable String text) {
		return (text != null) ? SpreadsheetText.guarded(text) : null;
	}

	private static Entry read(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("event"), row.getObject("account_id", Long.class), row.getString("account_name"),
				row.getString("address"), row.getString("what"));
	}

	/**
	 * An entry.
	 *
	 * @param id the id, in the order of time
	 * @param at when
	 * @param event the code of the event
	 * @param account the id of the account that did it, or null
	 * @param person its name then, or null
	 * @param address from where, or null
	 * @param what what it was done to, or null
	 */
	record Entry(long id, Instant at, String event, @Nullable Long account, @Nullable String person,
			@Nullable String address, @Nullable String what) {

	}

}
