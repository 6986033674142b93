package org.dostyk.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many records of one theme in a catalogue that can be held: a query stops where it comes
 * to a record that is a gate, until the gate is opened, or fails there.
 */
final class HeldCatalogue implements AutoCloseable {

	static final String PATH = "/initiatives.csv?theme=streamed";

	static final int RECORDS = 5000;

	static final int FIRST_GATE = 2500;

	static final int SECOND_GATE = 3500;

	private final Connection connection;

	private HeldCatalogue(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Puts a view with gates in the place of the table.
	 */
	static void prepare(JdbcClient sql) {
		sql.sql("""
				insert into country (code, name_en) values ('KZ', 'Kazakhstan') on conflict do nothing;
				insert into term (vocabulary, code, position, label_en) values ('theme', 'streamed', 900, 'Streamed');
				insert into facet_value (facet, code) values ('theme', 'streamed');
				insert into place (slug, kind, country, name_en, state, updated_at)
				values ('last-place', 'city', 'KZ', 'Old name', 'published', now());
				insert into catalogue_key (subject, id, visible, updated_at, facets)
				select 'initiative', 1000000 + n, true, now(), array[(select id from facet_value where code = 'streamed')]
				from generate_series(1, 5000) n;
				insert into catalogue_entry (subject, id, slug, kind, title_en, summary_en, places, source_count, updated_at)
				select 'initiative', 1000000 + n, 'streamed-' || n, 'festival', 'Old title', repeat('x', 4000),
					case when n = 5000 then 'last-place:host' end, 0, now()
				from generate_series(1, 5000) n;

				create table failing (slug text, message text);
				create function gate(slug text, title text) returns text language plpgsql stable as $$
				declare
					failure text := (select message from failing where failing.slug = gate.slug);
				begin
					if failure is not null then
						raise exception '%', failure;
					end if;
					if slug = 'streamed-2500' then
						perform pg_advisory_xact_lock_shared(2500);
					elsif slug = 'streamed-3500' then
						perform pg_advisory_xact_lock_shared(3500);
					end if;
					return title;
				end
				$$;
				alter table catalogue_entry rename to held_entry;
				do $$
				begin
					execute (select 'create view catalogue_entry as select ' || string_agg(
						case column_name when 'title_en' then 'gate(slug, title_en) as title_en' else quote_ident(column_name) end,
						', ' order by ordinal_position) || ' from held_entry'
						from information_schema.columns where table_name = 'held_entry');
				end
				$$;
				""")
			.update();
	}

	/**
	 * Shuts both gates.
	 */
	static HeldCatalogue shut(DataSource dataSource) throws SQLException {
		HeldCatalogue held = new HeldCatalogue(dataSource.getConnection());
		held.execute("select pg_advisory_lock(2500), pg_advisory_lock(3500)");
		return held;
	}

	void open(int gate) throws SQLException {
		execute("select pg_advisory_unlock(" + gate + ")");
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws SQLException {
		execute("select pg_advisory_unlock_all()");
		this.connection.close();
	}

}
