package org.dostyk.desk;

import java.util.Optional;
import java.util.UUID;

import org.dostyk.history.RecordKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows which record a form has made, so that the same form sent twice makes one.
 */
@Component
class FilledForms {

	private final JdbcClient jdbc;

	FilledForms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<RecordKey> find(UUID form) {
		return this.jdbc.sql("select subject, record_id from filled_form where id = ?")
			.param(form)
			.query((row, number) -> new RecordKey(row.getString("subject"), row.getLong("record_id")))
			.optional();
	}

	/**
	 * Notes which record a form made. Forms of the day before yesterday are forgotten.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void note(UUID form, RecordKey made) {
		this.jdbc.sql("delete from filled_form where at < now() - interval '2 days'").update();
		this.jdbc.sql("insert into filled_form (id, subject, record_id, at) values (?, ?, ?, now())")
			.params(form, made.subject(), made.id())
			.update();
	}

}
