package org.dostyk.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Statements;
import org.dostyk.database.Writes;
import org.dostyk.history.Content;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs to save a record.
 */
@PortalTest
@Writes
class SavingCostTest {

	private static final Logger logger = LoggerFactory.getLogger(SavingCostTest.class);

	private static final int LIMIT = 60;

	@Autowired
	Workbench workbench;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aRecordWithTwentyRowsIsSavedWithFewStatements() {
		SignedIn reviewer = new Staff(this.jdbc).account("Counting", Role.REVIEWER);
		Content content = twentyRows();
		Saved[] saved = new Saved[1];
		int entered = Statements.count(() -> saved[0] = this.workbench.create(reviewer, Listing.FESTIVALS,
				UUID.randomUUID(), content, Intent.SAVE));
		Work draft = this.workbench.open(Listing.FESTIVALS, saved[0].slug());
		int changed = Statements
			.count(() -> save(reviewer, draft, draft.content().with("venue", "Opera"), Intent.SAVE));
		Work again = this.workbench.open(Listing.FESTIVALS, saved[0].slug());
		Content replaced = Content.parse(again.content().json().replace("\"note\":\"row ", "\"note\":\"other "));
		int rewritten = Statements.count(() -> save(reviewer, again, replaced, Intent.SAVE));
		Work ready = this.workbench.open(Listing.FESTIVALS, saved[0].slug());
		int published = Statements.count(() -> save(reviewer, ready, ready.content(), Intent.PUBLISH));
		Work before = this.workbench.open(Listing.FESTIVALS, saved[0].slug());
		int beside = Statements
			.count(() -> save(reviewer, before, before.content().with("venue", "Hall"), Intent.SAVE));
		logger.info("statements for twenty rows: entered {}, one field changed {}, all rows changed {}, published {}, "
				+ "changed beside {}", entered, changed, rewritten, published, beside);
		assertThat(List.of(entered, changed, rewritten, published, beside))
			.allSatisfy((count) -> assertThat(count).isBetween(5, LIMIT - 1));
	}

	private void save(SignedIn who, Work work, Content content, Intent intent) {
		this.workbench.save(who, work.listing(), work.slug(), work.token(), content, intent, "counting");
	}

	private Content twentyRows() {
		var organisations = this.jdbc.queryForList("select slug from organisation order by slug limit 10",
				String.class);
		String participations = IntStream.range(0, 10)
			.mapToObj((i) -> "{\"organisation\": \"%s\", \"role\": \"partner\", \"note\": \"row %d\"}"
				.formatted(organisations.get(i), i))
			.collect(Collectors.joining(", "));
		return Content.parse("""
				{"titles": {"en": "Twenty rows"}, "form": "festival", "start": "2026", "themes": ["music", "film"],
				"countries": [{"of": "KZ", "role": "host"}, {"of": "CN", "role": "partner"}],
				"places": [{"of": "astana", "role": "host"}, {"of": "almaty", "role": "host"}],
				"participations": [%s],
				"funding": [{"fundingSource": "state-budget-of-kazakhstan", "form": "budget", "certainty": "reported",
					"counted": "yes", "amount": "5", "currency": "KZT", "citation": "%s", "note": "row x"},
					{"fundingSource": "state-budget-of-kazakhstan", "year": "2025", "form": "budget",
					"certainty": "undisclosed", "counted": "yes"}],
				"figures": [{"indicator": "participants", "value": "7", "note": "row y"}],
				"citations": [{"key": "%s", "title": "One"}, {"title": "Two"}, {"title": "Three"}]}"""
			.formatted(participations, "rows-one", "rows-one"));
	}

}
