package org.dostyk.export;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Statement;
import org.dostyk.value.Language;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts which initiatives a calendar has and which it leaves out, by the rule of
 * {@link CalendarEvents}.
 */
@Component
public class CalendarCounts {

	private static final String SQL = """
			with found as materialized ({found}), dated as (
				select e.start_edtf, e.start_edtf ~ '%1$s' as from_day, e.end_edtf is null or e.end_edtf ~ '%1$s' as to_day
				from found join catalogue_entry e on e.subject = '{subject}' and e.id = found.id)
			select count(*) filter (where from_day and to_day) as events,
				count(*) filter (where start_edtf is null) as undated,
				count(*) filter (where not from_day) as vague_start,
				count(*) filter (where from_day and not to_day) as vague_end
			from dated
			"""
		.formatted("^" + CalendarEvents.DAY + "$");

	private final Catalogue catalogue;

	private final JdbcClient jdbc;

	CalendarCounts(Catalogue catalogue, JdbcClient jdbc) {
		this.catalogue = catalogue;
		this.jdbc = jdbc;
	}

	/**
	 * Counts the initiatives that criteria find.
	 * @param criteria the question about initiatives; its page and size have no effect
	 * @return the counts
	 */
	public Count of(SearchCriteria criteria) {
		Statement statement = this.catalogue.about(criteria.filters(), Language.EN, SQL);
		return this.jdbc.sql(statement.sql())
			.params(statement.parameters())
			.query((row, number) -> new Count(row.getLong("events"), row.getLong("undated"), row.getLong("vague_start"),
					row.getLong("vague_end")))
			.single();
	}

	/**
	 * How many initiatives a calendar has and leaves out.
	 *
	 * @param events those dated to the day
	 * @param undated those without a start
	 * @param vagueStart those whose start is no known day
	 * @param vagueEnd those whose start is a day and whose end is none
	 */
	public record Count(long events, long undated, long vagueStart, long vagueEnd) {

	}

}
