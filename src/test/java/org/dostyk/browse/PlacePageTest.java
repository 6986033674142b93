package org.dostyk.browse;

import java.util.List;
import java.util.function.Consumer;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.initiative.Agreement;
import org.dostyk.initiative.ExchangeProgramme;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InvolvedPlace;
import org.dostyk.initiative.PlaceRole;
import org.dostyk.initiative.SisterCityPair;
import org.dostyk.initiative.Status;
import org.dostyk.place.Place;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Period;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
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
class PlacePageTest {

	private static int tests;

	@Autowired
	private MockMvc portal;

	private Recorder recorder;

	private String name;

	private Place place;

	@BeforeEach
	void recordAPlace(@Autowired ApplicationContext context) {
		this.recorder = new Recorder(context);
		this.name = "place-" + tests++;
		this.place = this.recorder.place(this.name, "astana", PUBLISHED);
	}

	@Test
	void namesItsTwinsWithWhatIsKnownOfEachPairAndNoMore() {
		Place old = this.recorder.place(this.name + "-old", "beijing", PUBLISHED);
		Place unknown = this.recorder.place(this.name + "-unknown", "beijing", PUBLISHED);
		pair(old, PUBLISHED, (pair) -> {
			pair.takePlace(Period.of("1992-05", null), null, Status.ACTIVE);
			pair.showLife(new EdtfDate("2001"));
		});
		pair(unknown, PUBLISHED, (pair) -> {
		});
		Document page = page();
		assertThat(page.select("#twins + table tbody tr").eachText()).containsExactly(
				"The " + old.slug() + " CN The pair with " + old.slug()
						+ " May 1992 Active 2001, older than four years",
				"The " + unknown.slug() + " CN The pair with " + unknown.slug()
						+ " not recorded not recorded not recorded");
		assertThat(page.select("#twins + table tbody tr").first().select("a").eachAttr("href"))
			.containsExactly("/places/" + old.slug(), "/initiatives/pair-with-" + old.slug());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PUBLISHED")
	void nothingThatIsNotPublishedIsATwinOrCounted(PublicationState state) {
		pair(this.recorder.place(this.name + "-unseen", "beijing", PUBLISHED), state, (pair) -> {
		});
		pair(this.recorder.place(this.name + "-hidden", "beijing", state), PUBLISHED,
				(pair) -> pair.retitle(Recorder.names(this.name + "-open"), List.of()));
		this.recorder.forum(this.name + "-secret", state, this::takesPlaceHere);
		Document page = page();
		assertThat(page.select("#twins + table tbody tr").eachText())
			.containsExactly("not recorded The " + this.name + "-open not recorded not recorded not recorded");
		assertThat(page.select(".by-kind").text()).isEqualTo("1 pair");
		assertThat(page.text()).doesNotContain("-unseen", "-hidden", "-secret");
	}

	@Test
	void listsEventsProgrammesAndTheRestApart() {
		this.recorder.forum(this.name + "-forum", PUBLISHED, this::takesPlaceHere);
		this.recorder.add(new ExchangeProgramme(new Slug(this.name + "-exchange"), Recorder.names("exchange")),
				PUBLISHED, this::takesPlaceHere);
		this.recorder.add(new Agreement(new Slug(this.name + "-treaty"), Recorder.names("treaty")), PUBLISHED,
				this::takesPlaceHere);
		Document page = page();
		assertThat(page.select("#events + table th a").eachAttr("href"))
			.containsExactly("/initiatives/" + this.name + "-forum");
		assertThat(page.select("#programmes + table th a").eachAttr("href"))
			.containsExactly("/initiatives/" + this.name + "-exchange");
		assertThat(page.select("#others + table th a").eachAttr("href"))
			.containsExactly("/initiatives/" + this.name + "-treaty");
	}

	@Test
	void whereNothingIsRecordedItSaysSo() {
		Document page = page();
		assertThat(page.select("#initiatives + .unknown").text()).isEqualTo("not recorded");
		assertThat(page.select("#twins, #events, #programmes, #others, #by-year, figure")).isEmpty();
	}

	@Test
	void aLineLeadsToEachTwinOnTheMap() {
		Document page = new Reader(this.portal).opens("/places/almaty?lang=en");
		List<String> towns = page.select("aside figure circle.town title").eachText();
		assertThat(towns).startsWith("Almaty").contains("Shanghai", "Bishkek").doesNotHaveDuplicates();
		assertThat(page.select("aside figure .tie").size()).isGreaterThanOrEqualTo(towns.size() - 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "almaty", "xian", "almaty-region" })
	void everyNumberIsThatOfTheListItLeadsTo(String slug) {
		Reader reader = new Reader(this.portal);
		Document page = reader.opens("/places/" + slug + "?lang=en");
		for (Element kind : page.select(".by-kind a")) {
			assertThat(Reader.count(reader.follows(kind))).isEqualTo(Long.parseLong(kind.attr("data-count")));
		}
		for (Element all : page.select("#events ~ p > a, #programmes ~ p > a, #others ~ p > a")) {
			assertThat(all.text()).contains(String.valueOf(Reader.count(reader.follows(all))));
		}
		assertThat(page.select(".by-kind a")).isNotEmpty();
	}

	private void takesPlaceHere(Initiative initiative) {
		initiative.locate(List.of(new InvolvedPlace(this.place, PlaceRole.HOST)));
	}

	private void pair(Place twin, PublicationState state, Consumer<SisterCityPair> changes) {
		this.recorder.add(new SisterCityPair(new Slug("pair-with-" + twin.slug()),
				Recorder.names("pair with " + twin.slug()), this.place, twin), state, changes);
	}

	private Document page() {
		return new Reader(this.portal).opens("/places/" + this.name + "?lang=en");
	}

}
