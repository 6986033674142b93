package org.dostyk.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.benchmark.SyntheticInitiatives;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SyntheticRecords;
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

	private static final int MANY = 5000;

	@Autowired
	Workbench workbench;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aRecordWithTwentyRowsIsSavedWithFewStatements() {
		assertThat(statements("Twenty rows")).allSatisfy((count) -> assertThat(count).isBetween(5, LIMIT - 1));
	}

	@Test
	void aBiggerCatalogueCostsNoMoreStatements() {
		statements("To begin with");
		List<Integer> small = statements("Small");
		int before = inCatalogue();
		SyntheticRecords.add(this.jdbc, MANY);
		SyntheticInitiatives.add(this.jdbc, MANY);
		assertThat(List.of(inCatalogue(), count("initiative"))).isEqualTo(List.of(before + MANY, before + MANY));
		assertThat(statements("Big")).isEqualTo(small);
	}

	private int inCatalogue() {
		return count("catalogue_entry where subject = 'initiative'");
	}

	private int count(String rows) {
		return Objects.requireNonNull(this.jdbc.queryForObject("select count(*) from " + rows, Integer.class));
	}

	private List<Integer> statements(String title) {
		SignedIn reviewer = new Staff(this.jdbc).account("Counting", Role.REVIEWER);
		Content content = twentyRows(title);
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
		logger.info(
				"statements for twenty rows in a catalogue of {}: entered {}, one field changed {}, all rows changed {}, published {}, "
						+ "changed beside {}",
				inCatalogue(), entered, changed, rewritten, published, beside);
		return List.of(entered, changed, rewritten, published, beside);
	}

	private void save(SignedIn who, Work work, Content content, Intent intent) {
		this.workbench.save(who, work.listing(), work.slug(), work.token(), content, intent, "counting");
	}

	private Content twentyRows(String title) {
		String key = "rows-of-" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
		var organisations = this.jdbc.queryForList("select slug from organisation order by slug limit 10",
				String.class);
		String participations = IntStream.range(0, 10)
			.mapToObj((i) -> "{\"organisation\": \"%s\", \"role\": \"partner\", \"note\": \"row %d\"}"
				.formatted(organisations.get(i), i))
			.collect(Collectors.joining(", "));
		return Content.parse("""
				{"titles": {"en": "%s"}, "form": "festival", "start": "2026", "themes": ["music", "film"],
				"countries": [{"of": "KZ", "role": "host"}, {"of": "CN", "role": "partner"}],
				"places": [{"of": "astana", "role": "host"}, {"of": "almaty", "role": "host"}],
				"participations": [%s],
				"funding": [{"fundingSource": "state-budget-of-kazakhstan", "form": "budget", "certainty": "reported",
					"counted": "yes", "amount": "5", "currency": "KZT", "citation": "%s", "note": "row x"},
					{"fundingSource": "state-budget-of-kazakhstan", "year": "2025", "form": "budget",
					"certainty": "undisclosed", "counted": "yes"}],
				"figures": [{"indicator": "participants", "value": "7", "note": "row y"}],
				"citations": [{"key": "%s", "title": "One"}, {"title": "Two"}, {"title": "Three"}]}""".formatted(title,
				participations, key, key));
	}

}
