package org.dostyk.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.XProperty;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.FacetLabels;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Statement;
import org.dostyk.value.Language;

/**
 * The initiatives whose days are known as events of a calendar (RFC 5545). One that
 * begins or ends in some month or year, or on about some day, is left out: a calendar can
 * only say a day.
 *
 * @param rows finds the initiatives
 * @param about what the calendar is
 * @param language in which events are named where their records have it
 */
record CalendarContent(Statement rows, Description about, Language language) implements Content {

	@Override
	public void write(Snapshot snapshot, OutputStream out) throws SQLException, IOException {
		FacetLabels labels = new FacetLabels(snapshot.jdbc());
		Writer calendar = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		ContentLines lines = new ContentLines(calendar);
		lines.write("BEGIN:VCALENDAR");
		lines.write("VERSION:2.0");
		lines.write("PRODID:-//Dostyk//Dostyk//EN");
		write(new XProperty("X-WR-CALNAME", this.about.title()).toString(), lines);
		CalendarEvents events = new CalendarEvents(this.language, labels.all(Facet.PLACE));
		try (Row row = snapshot.open(this.rows, Listing.INITIATIVES)) {
			while (row.next()) {
				VEvent event = events.read(row);
				if (event != null) {
					write(event.toString(), lines);
				}
			}
		}
		lines.write("END:VCALENDAR");
		calendar.flush();
	}

	private static void write(String component, ContentLines lines) throws IOException {
		for (String line : component.split("\r\n")) {
			lines.write(line);
		}
	}

}
