package org.dostyk.reference;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.DataVersion;
import org.dostyk.record.ProblemException;
import org.dostyk.record.Reading;
import org.dostyk.reference.Pin.Removal;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists that are kept as they were.
 */
@Component
class Pins {

	/**
	 * What all pins together may take, in bytes.
	 */
	static final long MOST_BYTES = 2L << 30;

	/**
	 * How many bytes of a file are kept in one piece.
	 */
	static final int PART = 1 << 20;

	private static final String COLUMNS = """
			select id, address, language, pinned_at, data_version, data_changed_at, row_count, sha256, bytes, kept_bytes,
				removed_at, removed_because, removed_name
			from pin
			""";

	private final JdbcClient jdbc;

	private final AuditLog audit;

	Pins(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * Finds a pin.
	 * @return the pin, perhaps a removed one, or empty if there is none
	 */
	Optional<Pin> find(String id) {
		return this.jdbc.sql(COLUMNS + "where id = ?").param(id).query(Pins::pin).optional();
	}

	/**
	 * The pin of a list in a state of the data, if it has been pinned in that state.
	 */
	Optional<Pin> find(String address, Language language, DataVersion version) {
		return this.jdbc.sql(COLUMNS + """
				where address = ? and language = ? and data_version = ? and data_changed_at = ?
				order by pinned_at desc, id limit 1
				""").params(address, language.tag(), version.number(), version.changedAt()).query(Pins::pin).optional();
	}

	/**
	 * Keeps a pin with its file, if it is not kept already.
	 * @return the pin that is kept
	 * @throws FullException if there is no room for it
	 */
	@Transactional(rollbackFor = IOException.class)
	public Pin keep(Pin pin, PinFile file) throws IOException {
		this.jdbc.sql("lock table pin in share row exclusive mode").update();
		Optional<Pin> known = find(pin.id());
		if (known.isPresent()) {
			return known.get();
		}
		if (keptBytes() + pin.keptBytes() > MOST_BYTES) {
			throw new FullException();
		}
		this.jdbc
			.sql("""
					insert into pin (id, address, language, pinned_at, data_version, data_changed_at, row_count, sha256, bytes,
						kept_bytes)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""")
			.params(pin.id(), pin.address(), pin.language().tag(), pin.pinnedAt(), pin.version().number(),
					pin.version().changedAt(), pin.rows(), pin.sha256(), pin.bytes(), pin.keptBytes())
			.update();
		try (InputStream bytes = file.open()) {
			int position = 0;
			for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
				this.jdbc.sql("insert into pin_part (pin_id, position, bytes) values (?, ?, ?)")
					.params(pin.id(), position++, part)
					.update();
			}
		}
		return pin;
	}

	/**
	 * A piece of the compressed file of a pin.
	 * @param position from 0
	 * @return its bytes, or null behind the last
	 */
	byte @Nullable [] part(Pin pin, int position) {
		return this.jdbc.sql("select bytes from pin_part where pin_id = ? and position = ?")
			.params(pin.id(), position)
			.query(byte[].class)
			.optional()
			.orElse(null);
	}

	/**
	 * Some of all pins, the newest first.
	 */
	List<Pin> list(int limit, long offset) {
		return this.jdbc.sql(COLUMNS + "order by pinned_at desc, id limit ? offset ?")
			.params(limit, offset)
			.query(Pins::pin)
			.list();
	}

	/**
	 * How many pins there are.
	 */
	long count() {
		return this.jdbc.sql("select count(*) from pin").query(Long.class).single();
	}

	/**
	 * What all pins together take.
	 */
	long keptBytes() {
		return this.jdbc.sql("select coalesce(sum(kept_bytes), 0) from pin").query(Long.class).single();
	}

	/**
	 * Removes what a pin keeps; its address says why.
	 * @return false if it was removed before, or there is none
	 * @throws ProblemException if there is no reason, or it cannot be kept
	 */
	@Transactional
	public boolean remove(String id, @Nullable String reason, SignedIn who) {
		Reading reading = new Reading();
		String words = reading.required("reason", reason, reading::lines);
		reading.finish();
		int removed = this.jdbc.sql("""
				update pin set removed_at = now(), removed_because = ?, removed_by = ?, removed_name = ?, kept_bytes = 0
				where id = ? and removed_at is null
				""").param(words).param(who.id()).param(who.name()).param(id).update();
		if (removed > 0) {
			this.jdbc.sql("delete from pin_part where pin_id = ?").param(id).update();
			this.audit.note(AuditEvent.PIN_REMOVED, who, Pin.PLACE + "/" + id);
		}
		return removed > 0;
	}

	private static Pin pin(ResultSet row, int number) throws SQLException {
		OffsetDateTime removedAt = row.getObject("removed_at", OffsetDateTime.class);
		return new Pin(row.getString("id"), row.getString("address"),
				Language.ofTag(row.getString("language")).orElseThrow(),
				row.getObject("pinned_at", OffsetDateTime.class),
				new DataVersion(row.getLong("data_version"), row.getObject("data_changed_at", OffsetDateTime.class)),
				row.getLong("row_count"), row.getString("sha256"), row.getLong("bytes"), row.getLong("kept_bytes"),
				(removedAt != null)
						? new Removal(removedAt, row.getString("removed_because"), row.getString("removed_name"))
						: null);
	}

	/**
	 * All pins together would take more than they may.
	 */
	static class FullException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
