package org.dostyk.browse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.dostyk.citation.Source;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.initiative.Agreement;
import org.dostyk.initiative.CountryRole;
import org.dostyk.initiative.Figure;
import org.dostyk.initiative.Forum;
import org.dostyk.initiative.Initiative;
import org.dostyk.initiative.InvolvedCountry;
import org.dostyk.initiative.OrganisationRole;
import org.dostyk.initiative.Participation;
import org.dostyk.initiative.Recurrence;
import org.dostyk.initiative.Status;
import org.dostyk.value.EdtfDate;
import org.dostyk.value.Period;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.Terms;
import org.dostyk.vocabulary.Vocabulary;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.value.PublicationState.DRAFT;
import static org.dostyk.value.PublicationState.PUBLISHED;

@PortalTest
@Writes
class HonestPresentationTest {

	private static int tests;

	@Autowired
	private MockMvc portal;

	private Recorder recorder;

	private Term participants;

	private String name;

	@BeforeEach
	void begin(@Autowired ApplicationContext context, @Autowired Terms terms) {
		this.recorder = new Recorder(context);
		this.participants = terms.findByIdVocabularyOrderByPosition(Vocabulary.INDICATOR)
			.stream()
			.filter((term) -> term.code().equals("participants"))
			.findFirst()
			.orElseThrow();
		this.name = "honest-" + tests++;
	}

	@Test
	void theYearsMissingBetweenTheEditionsOfAnAnnualSeriesAreNamed() {
		Forum series = series(Recurrence.ANNUAL);
		editions(series, PUBLISHED, "2014", "2016", "2020");
		editions(series, DRAFT, "2018");
		assertThat(editions(page(series))).containsExactly("The " + this.name + "-2014 2014",
				gap("year 2015", "every year"), "The " + this.name + "-2016 2016", gap("years 2017–2019", "every year"),
				"The " + this.name + "-2020 2020");
	}

	@Test
	void anEditionOfATriennialSeriesThatIsAYearLateLeavesNoGap() {
		Forum series = series(Recurrence.TRIENNIAL);
		editions(series, PUBLISHED, "2009", "2015", "2018", "2022");
		assertThat(editions(page(series))).containsExactly("The " + this.name + "-2009 2009",
				gap("years 2010–2014", "every three years"), "The " + this.name + "-2015 2015",
				"The " + this.name + "-2018 2018", "The " + this.name + "-2022 2022");
	}

	@ParameterizedTest
	@EnumSource(names = { "ONCE", "IRREGULAR", "CONTINUOUS" })
	void nothingIsMissingWhereNoRhythmIsRecorded(Recurrence recurrence) {
		Forum series = series(recurrence);
		editions(series, PUBLISHED, "2001", "2020");
		assertThat(editions(page(series))).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "2003?", "2003~", "200X", "''" })
	void anEditionWhoseYearIsNotCertainMayBeTheOneThatSeemsMissing(String uncertain) {
		Forum series = series(Recurrence.ANNUAL);
		editions(series, PUBLISHED, "2001", "2005");
		edition(series, "uncertain", PUBLISHED, (forum) -> forum.takePlace(Period.of(uncertain, null), null, null));
		assertThat(editions(page(series))).hasSize(3);
	}

	@Test
	void aGapIsNamedOnceHoweverManyEditionsTheYearAfterItHas() {
		Forum series = series(Recurrence.ANNUAL);
		editions(series, PUBLISHED, "2018", "2021-05", "2021-06");
		assertThat(editions(page(series))).filteredOn((row) -> row.startsWith("No edition"))
			.containsExactly(gap("years 2019–2020", "every year"));
	}

	@Test
	void noYearToComeIsMissing() {
		Forum series = series(Recurrence.ANNUAL);
		int thisYear = LocalDate.now(ZoneOffset.UTC).getYear();
		editions(series, PUBLISHED, String.valueOf(thisYear - 1), String.valueOf(thisYear + 3));
		assertThat(editions(page(series))).hasSize(2);
		Forum older = this.recorder.forum(this.name + "-older", PUBLISHED,
				(forum) -> forum.takePlace(Period.of("2000", null), Recurrence.ANNUAL, Status.ACTIVE));
		edition(older, "was", PUBLISHED,
				(forum) -> forum.takePlace(Period.of(String.valueOf(thisYear - 2), null), null, null));
		edition(older, "will-be", PUBLISHED,
				(forum) -> forum.takePlace(Period.of(String.valueOf(thisYear + 3), null), null, null));
		assertThat(editions(page(older))).hasSize(3).contains(gap("year " + (thisYear - 1), "every year"));
	}

	@Test
	void noLineIsDrawnAcrossAnEditionOfUncertainYear() {
		Forum series = series(Recurrence.IRREGULAR);
		for (String year : List.of("2010", "2011", "2013?", "2014")) {
			edition(series, year.substring(0, 4), PUBLISHED, (forum) -> {
				forum.takePlace(Period.of(year, null), null, null);
				forum.measure(List.of(figure(null, "5", null)));
			});
		}
		Element chart = page(series).selectFirst("svg.chart");
		assertThat(chart.select("circle.dot")).hasSize(3);
		assertThat(chart.select("polyline").eachAttr("points")).hasSize(1);
	}

	@Test
	void anEditionThatWasNotHeldIsMarked() {
		Forum series = series(Recurrence.ANNUAL);
		edition(series, "held", PUBLISHED, (forum) -> forum.takePlace(Period.of("2019", null), null, Status.COMPLETED));
		edition(series, "cancelled", PUBLISHED,
				(forum) -> forum.takePlace(Period.of("2020", null), null, Status.CANCELLED));
		assertThat(page(series).select("#editions + table .state").eachText()).containsExactly("Cancelled");
	}

	@Test
	void theLineOfFiguresBreaksWhereOneIsMissing() {
		Forum series = series(Recurrence.ANNUAL);
		for (String year : List.of("2014", "2015", "2017", "2019", "2020")) {
			edition(series, year, PUBLISHED, (forum) -> {
				forum.takePlace(Period.of(year, null), null, Status.COMPLETED);
				forum.measure(List.of(figure(null, year.substring(2), null)));
			});
		}
		editions(series, PUBLISHED, "2018");
		edition(series, "2016", DRAFT, (forum) -> {
			forum.takePlace(Period.of("2016", null), null, Status.COMPLETED);
			forum.measure(List.of(figure(null, "7777", null)));
		});
		Document page = page(series);
		Element chart = page.selectFirst("#editions ~ div svg.chart");
		assertThat(chart.select("circle.dot")).hasSize(5);
		assertThat(chart.select("polyline").eachAttr("points")).hasSize(2)
			.allSatisfy((points) -> assertThat(points.split(" ")).hasSize(2));
		assertThat(chart.select("title").text()).isEqualTo("Participants, 2014 to 2020");
		assertThat(chart.select("desc").text()).isEqualTo("Lowest: 14 in 2014; highest: 20 in 2020.");
		assertThat(page.text()).doesNotContain("7,777");
	}

	@Test
	void theFiguresOfEditionsNameTheirSource() {
		Forum series = series(Recurrence.ANNUAL);
		edition(series, "2019", PUBLISHED, (forum) -> {
			forum.takePlace(Period.of("2019", null), null, Status.COMPLETED);
			forum.measure(List.of(new Figure(this.participants, 2019, BigDecimal.TEN, null, forum.citations().get(0))));
		});
		assertThat(page(series).select("#editions + table td.num a").eachAttr("href"))
			.containsExactly("https://example.org/of-" + this.name + "-2019");
	}

	@ParameterizedTest
	@CsvSource({ "120, '', 120, '', '120 120 recorded more than once, with the same number'",
			"120, '', 150, '', '120 150 the recorded numbers differ'",
			"120, guests, 150, '', '120 150 the recorded numbers differ'",
			"120, guests, 150, speakers, '120 150 what each counts is in the note'" })
	void twoFiguresForTheSameYearStandSideBySide(String one, String note, String other, String otherNote, String text) {
		Forum forum = this.recorder.forum(this.name, PUBLISHED,
				(it) -> it.measure(List.of(figure(2020, one, note), figure(2020, other, otherNote))));
		Elements rows = page(forum).select("#figures + table tbody tr");
		assertThat(rows).hasSize(1);
		assertThat(rows.select(".num").text()).isEqualTo(text);
	}

	@Test
	void figuresThatCountDifferentThingsMakeNoLine() {
		Forum alike = this.recorder.forum(this.name + "-alike", PUBLISHED, (it) -> it
			.measure(List.of(figure(2018, "1", "all"), figure(2019, "2", "all"), figure(2021, "4", "all"))));
		Forum different = this.recorder.forum(this.name + "-different", PUBLISHED, (it) -> it
			.measure(List.of(figure(2018, "1", "all"), figure(2019, "2", "half"), figure(2021, "4", "all"))));
		assertThat(page(alike).select("svg.chart circle.dot")).hasSize(3);
		assertThat(page(alike).select("svg.chart polyline")).hasSize(1);
		assertThat(page(different).select("svg.chart")).isEmpty();
	}

	@Test
	void whatSeveralSourcesSayOfOneClaimStandsSideBySide() {
		Forum forum = this.recorder.forum(this.name, PUBLISHED,
				(it) -> it.cite(List.of(said("a", "start", "Gives 2019."), said("b", "status", "Alone."),
						said("c", "start", "Gives 2020."), said("d", null, "Of it all."))));
		Document page = page(forum);
		assertThat(page.select("#claims ~ table tbody tr").eachText()).containsExactly(
				"The start Source a" + this.name + "1 Gives 2019.", "The start Source c" + this.name + "3 Gives 2020.");
		assertThat(fact(page, "Period").select(".note-ref").eachText()).containsExactly("1", "3");
	}

	@ParameterizedTest
	@CsvSource({ "ACTIVE, '', '', 'Recorded as active, but no evidence of activity is recorded.'",
			"ACTIVE, 1999, '', 'Recorded as active, but the last evidence is older than four years.'",
			"DORMANT, 1999, '', 'Recorded as dormant: not ended, but without activity.'",
			"ENDED, '', 2001, 'It has ended.'", "ENDED, 1999, '', 'It has ended; when is not recorded.'",
			"PROPOSED, '', '', 'Proposed; that it was signed is not recorded.'",
			", '', '', 'Whether it goes on is not recorded.'" })
	void theLifeOfAnAgreementSaysNoMoreOfThePresentThanTheEvidence(Status status, String evidence, String end,
			String sentence) {
		Agreement agreement = this.recorder.add(new Agreement(new Slug(this.name), Recorder.names(this.name)),
				PUBLISHED, (it) -> {
					it.takePlace(Period.of("1992", end), null, status);
					it.enterIntoForce(new EdtfDate("1993-05"));
					it.showLife(EdtfDate.ofNullable(evidence));
				});
		Document page = page(agreement);
		assertThat(page.select("#life ~ p").first().text()).isEqualTo(sentence);
		assertThat(page.select("#life + dl dt").eachText()).startsWith("Signed", "In force");
	}

	@Test
	void freshEvidenceIsSaidToBeFresh() {
		Agreement agreement = this.recorder.add(new Agreement(new Slug(this.name), Recorder.names(this.name)),
				PUBLISHED, (it) -> {
					it.takePlace(Period.of("1992", null), null, Status.ACTIVE);
					it.showLife(new EdtfDate(LocalDate.now().minusYears(1).toString()));
				});
		assertThat(page(agreement).select("#life ~ p").first().text())
			.isEqualTo("Recorded as active; the last evidence is of the past four years.");
	}

	@Test
	void whoInitiatesAndWhoHostsIsSaidEvenIfItIsNotRecorded() {
		Forum known = this.recorder.forum(this.name + "-known", PUBLISHED, (it) -> it
			.involve(List.of(new InvolvedCountry(this.recorder.existing("astana").country(), CountryRole.INITIATOR))));
		assertThat(page(known).select("#participants + table tbody tr").eachText())
			.containsExactly("Organisations not recorded", "Initiator Kazakhstan KZ", "Host not recorded");
	}

	@ParameterizedTest
	@CsvSource({ "Palace of Peace, zh, en", "Palace of Peace, en, ''", "Дворец мира, zh, ''", "2021, ru, ''",
			"VIII, ru, ''" })
	void aTextThatIsOnlyInEnglishIsMarkedOnPagesInOtherLanguages(String venue, String language, String mark) {
		Forum forum = this.recorder.forum(this.name, PUBLISHED, (it) -> it.hold(null, venue));
		Document page = new Reader(this.portal).opens("/initiatives/" + forum.slug() + "?lang=" + language);
		Element text = page.select("aside .facts span")
			.stream()
			.filter((span) -> span.ownText().equals(venue))
			.findFirst()
			.orElseThrow();
		assertThat(text.attr("lang")).isEqualTo(mark);
		assertThat(text.parent().select(".lang-mark")).hasSize(mark.isEmpty() ? 0 : 1);
	}

	@Test
	void notesAreMarkedAsTheEnglishTheyAre() {
		Forum forum = this.recorder.forum(this.name, PUBLISHED, (it) -> {
			it.invite(List.of(new Participation(this.recorder.organisation(this.name, PUBLISHED), OrganisationRole.HOST,
					"Lent the hall.")));
			it.measure(List.of(figure(2020, "5", "Guests only.")));
			it.cite(List.of(said("a", "start", "Names the day.")));
		});
		Document page = new Reader(this.portal).opens("/initiatives/" + forum.slug() + "?lang=ru");
		assertThat(page.select("main [lang=en]").eachText()).contains("Lent the hall.", "Guests only.",
				"Names the day.");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PUBLISHED")
	void anEditionThatIsNotPublishedFillsNoGap(PublicationState state) {
		Forum series = series(Recurrence.ANNUAL);
		editions(series, PUBLISHED, "2018", "2020");
		editions(series, state, "2019");
		assertThat(editions(page(series))).contains(gap("year 2019", "every year")).hasSize(3);
	}

	private Forum series(Recurrence recurrence) {
		return this.recorder.forum(this.name, PUBLISHED,
				(forum) -> forum.takePlace(Period.of("2000", null), recurrence, Status.ACTIVE));
	}

	private void editions(Forum series, PublicationState state, String... years) {
		for (String year : years) {
			edition(series, year, state, (forum) -> forum.takePlace(Period.of(year, null), null, Status.COMPLETED));
		}
	}

	private void edition(Forum series, String suffix, PublicationState state, Consumer<Forum> changes) {
		this.recorder.forum(this.name + "-" + suffix, state, (forum) -> {
			forum.beEditionOf(series, suffix);
			changes.accept(forum);
		});
	}

	private Figure figure(Integer year, String value, String note) {
		return new Figure(this.participants, year, new BigDecimal(value),
				(note == null || note.isEmpty()) ? null : note, null);
	}

	private Source said(String key, String claim, String note) {
		return new Source(key + this.name, claim, "Source " + key + this.name, null, null, null, null, null, null,
				note);
	}

	private Document page(Initiative initiative) {
		return new Reader(this.portal).opens("/initiatives/" + initiative.slug() + "?lang=en");
	}

	private static List<String> editions(Document page) {
		return page.select("#editions + table tbody tr").eachText();
	}

	private static String gap(String years, String rhythm) {
		return "No edition of the " + years + " is in the catalogue, though the series is held " + rhythm
				+ ". That does not say that none was held.";
	}

	private static Element fact(Document page, String name) {
		return page.select("aside dt")
			.stream()
			.filter((term) -> term.text().equals(name))
			.findFirst()
			.orElseThrow()
			.nextElementSibling();
	}

}
