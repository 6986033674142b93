package org.dostyk.browse;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.dostyk.browse.InitiativeDetailPage.Link;
import org.dostyk.browse.RecordView.When;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.web.Dates;

import org.springframework.stereotype.Component;

/**
 * Makes links of rows of the catalogue.
 */
@Component
class DetailLinks {

	private final Dates dates;

	DetailLinks(Dates dates) {
		this.dates = dates;
	}

	/**
	 * The way to an initiative.
	 * @param row with the columns of {@code catalogue_entry}
	 */
	Link initiative(ResultSet row, Words words) throws SQLException {
		Period period = Period.of(row.getString("start_edtf"), row.getString("end_edtf"));
		String status = row.getString("status");
		boolean goesOn = "active".equals(status) || "dormant".equals(status);
		String start = (period.start() != null) ? this.dates.machine(period.start()) : null;
		String text = period.isRecorded() ? this.dates.full(period, goesOn, words.language()) : null;
		return new Link("/initiatives/" + row.getString("slug"), title(row, "title", words), new When(text, start));
	}

	/**
	 * A title in the language of the page.
	 * @param row the row
	 * @param prefix what the names of the columns begin with
	 */
	static Label title(ResultSet row, String prefix, Words words) throws SQLException {
		Names names = new Names(row.getString(prefix + "_en"), row.getString(prefix + "_kk"),
				row.getString(prefix + "_ru"), row.getString(prefix + "_zh"));
		return DetailParts.label(names, words);
	}

}
