package org.dostyk.browse;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.dostyk.citation.Source;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.funding.FundingSource;
import org.dostyk.funding.FundingSources;
import org.dostyk.initiative.Counted;
import org.dostyk.initiative.Forum;
import org.dostyk.initiative.FundingCertainty;
import org.dostyk.initiative.FundingForm;
import org.dostyk.initiative.FundingLine;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InitiativeEditing;
import org.dostyk.initiative.Initiatives;
import org.dostyk.initiative.InvolvedPlace;
import org.dostyk.initiative.OrganisationRole;
import org.dostyk.initiative.Participation;
import org.dostyk.initiative.PlaceRole;
import org.dostyk.initiative.Status;
import org.dostyk.organisation.Organisation;
import org.dostyk.organisation.OrganisationEditing;
import org.dostyk.organisation.OrganisationType;
import org.dostyk.place.Place;
import org.dostyk.place.PlaceEditing;
import org.dostyk.place.PlaceKind;
import org.dostyk.place.Places;
import org.dostyk.record.ByHand;
import org.dostyk.value.Amount;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Period;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class DetailPageTest {

	private static int forums;

	@Autowired
	private MockMvc portal;

	@LocalServerPort
	private int port;

	@Autowired
	private Initiatives initiatives;

	@Autowired
	private InitiativeEditing editing;

	@Autowired
	private OrganisationEditing organisations;

	@Autowired
	private FundingSources fundingSources;

	@Autowired
	private Places places;

	@Autowired
	private PlaceEditing placeEditing;

	@ParameterizedTest
	@CsvSource({ "2014, '', COMPLETED, 2014", "2014-05, '', COMPLETED, May 2014",
			"2014-05-12, 2014-05-14, COMPLETED, 12–14 May 2014", "2014, '', ACTIVE, since 2014",
			"2014~, '', COMPLETED, c. 2014", "2014?, 2016, COMPLETED, 2014? – 2016",
			"'', 2005~, COMPLETED, until c. 2005", "'', '', ACTIVE, not recorded" })
	void saysWhenAsExactlyAsTheSourceAndNoMore(String start, String end, Status status, String text) {
		Document page = page(published((forum) -> forum.takePlace(Period.of(start, end), null, status)));
		assertThat(fact(page, "Period").text()).isEqualTo(text);
	}

	@Test
	void aYearIsAYearForMachinesToo() {
		Document page = page(published((forum) -> forum.takePlace(Period.of("2014", null), null, Status.COMPLETED)));
		assertThat(fact(page, "Period").select("time").eachAttr("datetime")).containsExactly("2014");
	}

	@Test
	void aSourceIsMarkedAtTheClaimItSupportsAndNowhereElse() {
		Document page = page(published((forum) -> forum.cite(List.of(source("whole", null), source("when", "start"),
				source("how-far", "status"), source("who", "participations")))));
		assertThat(fact(page, "Period").select(".note-ref").eachText()).containsExactly("2");
		assertThat(fact(page, "Status").select(".note-ref").eachText()).containsExactly("3");
		assertThat(page.select("#participants .note-ref").eachText()).containsExactly("4");
		assertThat(page.select(".note-ref")).hasSize(3);
		assertThat(page.select("#note-1").text()).doesNotContain("Supports");
		assertThat(page.select("#note-2").text()).contains("Supports the start.");
	}

	@Test
	void aFactThatEveryForumShouldHaveIsSaidToBeMissingAndOthersAreLeftOut() {
		Document page = page(published((forum) -> {
		}));
		assertThat(fact(page, "Places").select(".unknown").text()).isEqualTo("not recorded");
		assertThat(page.select("aside dt").eachText()).doesNotContain("Edition", "Direction", "Framework");
		assertThat(page.select("main").text()).contains("No funding line is recorded: unknown, not zero.");
	}

	@Test
	void moneyIsCountedByCurrencyAndWhatIsUnknownIsNotZero() {
		FundingSource state = this.fundingSources.findBySlug(new Slug("state-budget-of-kazakhstan")).orElseThrow();
		Document page = page(published((forum) -> forum.fund(List.of(line(state, "1000", "KZT", Counted.YES),
				line(state, "2500.5", "KZT", Counted.YES), line(state, "70", "USD", Counted.YES),
				line(state, "900", "USD", Counted.PLEDGE), line(state, null, null, Counted.YES)))));
		assertThat(page.select("#funding ~ table").first().select("td.num").eachText()).containsExactly("KZT 1,000",
				"KZT 2,500.5", "USD 70", "USD 900", "undisclosed");
		assertThat(page.select("main").text()).contains("Counted: KZT 3,500.5; USD 70.")
			.contains("1 line has no amount: unknown, not zero.")
			.contains("no: pledge", "no: no amount");
	}

	@Test
	void evidenceThatIsOldIsAWarning() {
		LocalDate today = LocalDate.now();
		Document old = page(published((forum) -> forum.showLife(new EdtfDate(today.minusYears(5).toString()))));
		Document fresh = page(published((forum) -> forum.showLife(new EdtfDate(today.minusYears(3).toString()))));
		assertThat(fact(old, "Last evidence").select(".warn").text()).endsWith("older than four years");
		assertThat(fact(fresh, "Last evidence").select(".warn")).isEmpty();
	}

	@Test
	void aTitleInAnotherLanguageIsMarkedAndThePageSaysWhich() {
		Initiative forum = published((one) -> {
			one.retitle(new Names(null, null, null, "友谊论坛"), List.of());
			one.describe(new Texts(null, null, "Один абзац\nДругой абзац", null), null);
		});
		Document page = page(forum);
		assertThat(page.select("h1 [lang=zh]").text()).isEqualTo("友谊论坛");
		assertThat(page.select("h1 .lang-mark").text()).isEqualTo("shown in Chinese: no title recorded in English, zh");
		assertThat(page.select(".lead [lang=ru]").eachText()).containsExactly("Один абзац", "Другой абзац");
		Document chinese = new Reader(this.portal).opens("/initiatives/" + forum.slug() + "?lang=zh");
		assertThat(chinese.select("h1 [lang], h1 .lang-mark")).isEmpty();
	}

	@Test
	void aSeriesListsItsPublishedEditionsInOrderAndEachLeadsToItsNeighbours() {
		Forum series = published((forum) -> {
		});
		List<Forum> editions = Arrays.asList("2019", "2015", "2017").stream().map((year) -> published((forum) -> {
			forum.beEditionOf(series, year);
			forum.takePlace(Period.of(year, null), null, Status.COMPLETED);
		})).toList();
		forum((forum) -> forum.beEditionOf(series, "2016"));
		assertThat(page(series).select("#editions + table tbody td").eachText()).containsExactly("2015", "2017",
				"2019");
		Document middle = page(editions.get(2));
		assertThat(middle.select("#series + dl dd a").eachAttr("href")).containsExactly("/initiatives/" + series.slug(),
				"/initiatives/" + editions.get(1).slug(), "/initiatives/" + editions.get(0).slug());
	}

	@Test
	void anOrganisationThatIsNotPublishedIsNotNamed() {
		Organisation draft = new Organisation(new Slug("draft-organisation"), OrganisationType.NGO,
				new Names("Draft organisation", null, null, null));
		this.organisations.addAll(List.of(draft), Instant.now());
		Document page = page(published(
				(forum) -> forum.invite(List.of(new Participation(draft, OrganisationRole.ORGANISER, null)))));
		assertThat(page.text()).doesNotContain("Draft organisation");
		assertThat(get("GET", "/organisations/draft-organisation").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD" })
	void aDraftIsNotThere(String method) {
		assertThat(get(method, "/initiatives/" + forum((forum) -> {
		}).slug()).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD" })
	void aPublishedOneIs(String method) {
		assertThat(get(method, "/initiatives/" + published((forum) -> {
		}).slug()).statusCode()).isEqualTo(200);
	}

	@Test
	void aWithdrawnOneLeavesItsReason() {
		Forum forum = published((one) -> {
		});
		Initiative stored = this.initiatives.findBySlug(forum.slug()).orElseThrow();
		new ByHand<>(this.editing).act(stored.slug(), stored.version(),
				(record) -> record.withdraw("Entered twice", Instant.parse("2026-11-20T12:00:00Z")));
		HttpResponse<String> answer = get("GET", "/initiatives/" + forum.slug());
		assertThat(answer.statusCode()).isEqualTo(410);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("main").text()).contains("Entered twice (20 November 2026)")
			.contains(forum.titles().in(Language.EN).value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/initiatives/no-such-thing", "/initiatives/Astana", "/places/astana/", "/places/%00",
			"/organisations/a_b", "/funding-sources/none" })
	void whatIsNotASlugOfARecordIsNotThere(String path) {
		assertThat(get("GET", path).statusCode()).isIn(400, 404);
	}

	@Test
	void aPlaceCreditsWhereItsCoordinatesComeFrom() {
		Document page = new Reader(this.portal).opens("/places/astana?lang=en");
		assertThat(fact(page, "Coordinates").text()).matches("[\\d.]+° N, [\\d.]+° E");
		assertThat(page.select("main figure circle.town title").eachText()).startsWith("Astana");
		assertThat(page.select("main").text()).containsOnlyOnce("GeoNames").contains("Natural Earth");
	}

	@Test
	void aPlaceWithoutCoordinatesHasNoMap() {
		Place place = new Place(new Slug("place-without-coordinates"), PlaceKind.OTHER,
				this.places.findBySlug(new Slug("astana")).orElseThrow().country(),
				new Names("A place without coordinates", null, null, null));
		place.submit();
		place.publish();
		this.placeEditing.addAll(List.of(place), Instant.now());
		Document page = new Reader(this.portal).opens("/places/place-without-coordinates?lang=en");
		assertThat(page.select("figure")).isEmpty();
		assertThat(page.select("main").text()).doesNotContain("GeoNames");
		Document forum = page(published((one) -> one.locate(List.of(new InvolvedPlace(place, PlaceRole.HOST)))));
		assertThat(forum.select("figure")).isEmpty();
	}

	@Test
	void aPairIsTiedOnItsMapAndOtherPlacesOfAnInitiativeAreNot() {
		Document pair = new Reader(this.portal).opens("/initiatives/almaty-shanghai?lang=en");
		assertThat(pair.select("aside figure circle.town title").eachText()).containsExactly("Almaty", "Shanghai");
		assertThat(pair.select("aside figure .tie")).hasSize(1);
		Place almaty = this.places.findBySlug(new Slug("almaty")).orElseThrow();
		Place shanghai = this.places.findBySlug(new Slug("shanghai")).orElseThrow();
		Document forum = page(published((one) -> one.locate(List.of(new InvolvedPlace(almaty, PlaceRole.HOST),
				new InvolvedPlace(shanghai, PlaceRole.HOST), new InvolvedPlace(almaty, PlaceRole.PARTNER)))));
		assertThat(forum.select("aside figure circle.town")).hasSize(2);
		assertThat(forum.select("aside figure .tie")).isEmpty();
	}

	@Test
	void aPlaceThatIsNotPublishedIsNotNamedByTheOneAroundItNorByOneWithinIt() {
		Place astana = this.places.findBySlug(new Slug("astana")).orElseThrow();
		Place draft = new Place(new Slug("draft-district"), PlaceKind.DISTRICT, astana.country(),
				new Names("Draft district", null, null, null));
		draft.lieWithin(astana);
		Place within = new Place(new Slug("published-quarter"), PlaceKind.OTHER, astana.country(),
				new Names("Published quarter", null, null, null));
		within.lieWithin(draft);
		within.submit();
		within.publish();
		this.placeEditing.addAll(List.of(draft, within), Instant.now());
		assertThat(new Reader(this.portal).opens("/places/astana?lang=en").text()).doesNotContain("Draft district");
		assertThat(new Reader(this.portal).opens("/places/published-quarter?lang=en").text())
			.doesNotContain("Draft district");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/organisations/unesco", "/funding-sources/state-budget-of-kazakhstan" })
	void leadsToTheListOfItsInitiativesWithTheirNumber(String address) {
		Reader reader = new Reader(this.portal);
		Element link = reader.opens(address + "?lang=en").select("#initiatives ~ p a").first();
		assertThat(link.text()).isEqualTo("All " + Reader.count(reader.follows(link)) + " as a list");
	}

	private Forum published(Consumer<Forum> changes) {
		return forum((forum) -> {
			changes.accept(forum);
			forum.submit();
			forum.publish();
		});
	}

	private Forum forum(Consumer<Forum> changes) {
		String name = "forum-of-the-test-" + forums++;
		Forum forum = new Forum(new Slug(name), new Names("Forum of the test " + name, null, null, null));
		forum.takePlace(Period.of("2020", null), null, Status.ACTIVE);
		forum.cite(List.of(source(name, null)));
		changes.accept(forum);
		this.editing.addAll(List.of(forum), Instant.now());
		return forum;
	}

	private static Source source(String key, String claim) {
		return new Source(key, claim, "Source " + key, "A publisher", "https://example.org/" + key, "en", null, null,
				null, null);
	}

	private static FundingLine line(FundingSource source, String amount, String currency, Counted counted) {
		return new FundingLine(source, 2020, (amount != null) ? new Amount(new BigDecimal(amount), currency) : null,
				FundingForm.GRANT, (amount != null) ? FundingCertainty.REPORTED : FundingCertainty.UNDISCLOSED, counted,
				null, null);
	}

	private Document page(Initiative initiative) {
		return new Reader(this.portal).opens("/initiatives/" + initiative.slug() + "?lang=en");
	}

	private static Element fact(Document page, String name) {
		return page.select("aside dt")
			.stream()
			.filter((term) -> term.text().equals(name))
			.findFirst()
			.orElseThrow()
			.nextElementSibling();
	}

	private HttpResponse<String> get(String method, String path) {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.method(method, BodyPublishers.noBody())
			.header("Accept", "text/html")
			.header("Accept-Language", "en")
			.build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
