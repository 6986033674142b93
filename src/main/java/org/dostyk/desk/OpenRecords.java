package org.dostyk.desk;

import java.util.List;

import org.dostyk.account.SignedIn;
import org.dostyk.history.RecordKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows who has which record open in a form. Nobody is kept from anything by it.
 */
@Component
class OpenRecords {

	private final JdbcClient jdbc;

	OpenRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes that somebody has a record open.
	 * @return the names of the others who have, or had some minutes ago
	 */
	@Transactional
	public List<String> open(SignedIn who, RecordKey record) {
		this.jdbc.sql("""
				insert into open_record (subject, record_id, account_id, name, seen_at)
				values (:subject, :id, :account, :name, now())
				on conflict (subject, record_id, account_id) do update set name = excluded.name, seen_at = now()""")
			.param("subject", record.subject())
			.param("id", record.id())
			.param("account", who.id())
			.param("name", who.name())
			.update();
		return this.jdbc.sql("""
				select name from open_record
				where subject = :subject and record_id = :id and account_id <> :account
					and seen_at > now() - interval '5 minutes'
				order by name""")
			.param("subject", record.subject())
			.param("id", record.id())
			.param("account", who.id())
			.query(String.class)
			.list();
	}

	/**
	 * Notes that somebody has closed it.
	 */
	@Transactional
	public void close(SignedIn who, RecordKey record) {
		this.jdbc.sql("delete from open_record where subject = ? and record_id = ? and account_id = ?")
			.params(record.subject(), record.id(), who.id())
			.update();
	}

}
