package org.dostyk.browse;

import java.util.List;
import java.util.Map;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.initiative.OrganisationRole;
import org.dostyk.initiative.Participation;
import org.dostyk.initiative.Status;
import org.dostyk.organisation.Organisation;
import org.dostyk.value.Period;
import org.dostyk.value.PublicationState;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.value.PublicationState.PUBLISHED;

@PortalTest
@Writes
class OrganisationPageTest {

	private static int tests;

	@Autowired
	private MockMvc portal;

	private Recorder recorder;

	private String name;

	private Organisation organisation;

	@BeforeEach
	void recordAnOrganisation(@Autowired ApplicationContext context) {
		this.recorder = new Recorder(context);
		this.name = "test-" + tests++;
		this.organisation = this.recorder.organisation(this.name, PUBLISHED);
	}

	@Test
	void countsWhatItTakesPartInByRoleAndNamesTheLatest() {
		meets("old", PUBLISHED, "2011");
		meets("new", PUBLISHED, "2019");
		this.recorder.forum(this.name + "-hosted", PUBLISHED, Map.of(this.organisation, OrganisationRole.HOST));
		Document page = page();
		assertThat(page.select("#roles ~ table").first().select("tbody tr").eachText()).containsExactly(
				"Organiser 2 The " + this.name + "-new, 2019", "Host 1 The " + this.name + "-hosted, 2020");
	}

	@Test
	void namesThoseWithWhomItTakesPartMostOftenFirst() {
		Organisation often = this.recorder.organisation(this.name + "-often", PUBLISHED);
		Organisation once = this.recorder.organisation(this.name + "-once", PUBLISHED);
		this.recorder.forum(this.name + "-a", PUBLISHED, Map.of(this.organisation, OrganisationRole.HOST, often,
				OrganisationRole.PARTNER, once, OrganisationRole.PARTNER));
		this.recorder.forum(this.name + "-b", PUBLISHED,
				Map.of(this.organisation, OrganisationRole.HOST, often, OrganisationRole.ORGANISER));
		this.recorder.forum(this.name + "-without-it", PUBLISHED, Map.of(once, OrganisationRole.HOST));
		Document page = page();
		assertThat(partners(page).select("th a").eachAttr("href")).containsExactly("/organisations/" + often.slug(),
				"/organisations/" + once.slug());
		assertThat(partners(page).select(".num").eachText()).containsExactly("2", "1");
		assertThat(partners(page).select("td a").last().attr("href")).isEqualTo("/initiatives/" + this.name + "-a");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PUBLISHED")
	void nothingThatIsNotPublishedIsCountedOrNamed(PublicationState state) {
		Organisation hidden = this.recorder.organisation(this.name + "-hidden", state);
		Organisation shown = this.recorder.organisation(this.name + "-shown", PUBLISHED);
		this.recorder.fundingSource(this.name + "-secret", this.organisation, state);
		this.recorder.forum(this.name + "-open", PUBLISHED,
				Map.of(this.organisation, OrganisationRole.HOST, hidden, OrganisationRole.PARTNER));
		this.recorder.forum(this.name + "-unseen", state,
				Map.of(this.organisation, OrganisationRole.SUPPORTER, shown, OrganisationRole.PARTNER));
		Document page = page();
		assertThat(page.select("#roles ~ table").first().select("tbody tr").eachText())
			.containsExactly("Host 1 The " + this.name + "-open, 2020");
		assertThat(page.select("#partners, #funding-sources")).isEmpty();
		assertThat(page.text()).doesNotContain("-hidden", "-shown", "-unseen", "-secret", "Supporter");
	}

	@Test
	void namesTheFundingSourcesBehindWhichItStands() {
		this.recorder.fundingSource(this.name + "-fund", this.organisation, PUBLISHED);
		assertThat(page().select("#funding-sources + ul a").eachAttr("href"))
			.containsExactly("/funding-sources/" + this.name + "-fund");
	}

	@Test
	void oneWithoutInitiativesSaysThatNoneIsRecorded() {
		Document page = page();
		assertThat(page.select("#initiatives + .unknown").text()).isEqualTo("not recorded");
		assertThat(page.select("#roles, #partners, #countries, #by-year")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "unesco", "ministry-of-culture-and-information-of-kazakhstan" })
	void everyNumberIsThatOfTheListItLeadsTo(String slug) {
		Reader reader = new Reader(this.portal);
		Document page = reader.opens("/organisations/" + slug + "?lang=en");
		for (Element kind : page.select("#roles + p a")) {
			assertThat(Reader.count(reader.follows(kind))).isEqualTo(Long.parseLong(kind.attr("data-count")));
		}
		for (Element row : page.select("#countries + table tbody tr, #by-year ~ details tbody tr")) {
			assertThat(Reader.count(reader.follows(row.selectFirst("a"))))
				.isEqualTo(Long.parseLong(row.select(".num").text()));
		}
		assertThat(page.select("#roles + p a, #countries + table tbody tr, #by-year ~ details tbody tr"))
			.hasSizeGreaterThan(10);
	}

	private void meets(String suffix, PublicationState state, String year) {
		this.recorder.forum(this.name + "-" + suffix, state, (forum) -> {
			forum.invite(List.of(new Participation(this.organisation, OrganisationRole.ORGANISER, null)));
			forum.takePlace(Period.of(year, null), null, Status.COMPLETED);
		});
	}

	private Document page() {
		return new Reader(this.portal).opens("/organisations/" + this.name + "?lang=en");
	}

	private static Element partners(Document page) {
		return page.selectFirst("#partners + table tbody");
	}

}
