package org.dostyk.browse;

import java.math.BigDecimal;
import java.util.List;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.funding.FundingSource;
import org.dostyk.initiative.Counted;
import org.dostyk.initiative.FundingCertainty;
import org.dostyk.initiative.FundingForm;
import org.dostyk.initiative.FundingLine;
import org.dostyk.value.Amount;
import org.dostyk.value.PublicationState;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dostyk.value.PublicationState.PUBLISHED;

@PortalTest
@Writes
class FundingSourcePageTest {

	private static int tests;

	@Autowired
	private MockMvc portal;

	private Recorder recorder;

	private String name;

	private FundingSource source;

	@BeforeEach
	void recordASource(@Autowired ApplicationContext context) {
		this.recorder = new Recorder(context);
		this.name = "fund-" + tests++;
		this.source = this.recorder.fundingSource(this.name, null, PUBLISHED);
	}

	@Test
	void totalsEachCurrencyByCertaintyAndSaysWhatIsNotCountedAndWhy() {
		funds("a", PUBLISHED, line(2020, "1000", "KZT", FundingCertainty.REPORTED, Counted.YES),
				line(2021, "2500.5", "KZT", FundingCertainty.REPORTED, Counted.YES),
				line(2022, "70", "KZT", FundingCertainty.ESTIMATED, Counted.YES),
				line(2022, "900", "USD", FundingCertainty.PLEDGED, Counted.PLEDGE));
		funds("b", PUBLISHED, line(null, "100", "USD", FundingCertainty.PLEDGED, Counted.PLEDGE),
				line(null, "5", "USD", FundingCertainty.REPORTED, Counted.UMBRELLA));
		assertThat(totals(page())).containsExactly("KZT KZT 3,500.5 KZT 70 none 3 of 3 none",
				"USD none none none 0 of 3 Umbrella amount: USD 5 (1 line) Pledge: USD 1,000 (2 lines)");
	}

	@Test
	void whatIsUndisclosedIsUnknownAndNotZero() {
		funds("a", PUBLISHED, line(2020, null, null, FundingCertainty.UNDISCLOSED, Counted.YES),
				line(2021, null, null, FundingCertainty.REPORTED, Counted.UMBRELLA));
		Document page = page();
		assertThat(totals(page))
			.containsExactly("No amount none none none 0 of 2 2 lines have no amount: unknown, not zero.");
		assertThat(page.select("main").text()).doesNotContain(" 0,").contains("undisclosed");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "PUBLISHED")
	void nothingOfAnInitiativeThatIsNotPublishedIsInATotal(PublicationState state) {
		funds("seen", PUBLISHED, line(2020, "1000", "KZT", FundingCertainty.REPORTED, Counted.YES));
		funds("unseen", state, line(2020, "7", "KZT", FundingCertainty.REPORTED, Counted.YES),
				line(2021, "8", "CHF", FundingCertainty.REPORTED, Counted.YES));
		Document page = page();
		assertThat(totals(page)).containsExactly("KZT KZT 1,000 none none 1 of 1 none");
		assertThat(page.text()).doesNotContain("unseen", "CHF").contains("1 forum");
	}

	@Test
	void linesOfManyYearsAreDrawnByYearWithTheirNumbersInATable() {
		funds("a", PUBLISHED, line(2019, "1", "KZT", FundingCertainty.REPORTED, Counted.YES),
				line(2019, "2", "USD", FundingCertainty.REPORTED, Counted.YES),
				line(2020, null, null, FundingCertainty.UNDISCLOSED, Counted.YES),
				line(2022, "4", "KZT", FundingCertainty.PLEDGED, Counted.PLEDGE),
				line(2023, "5", "KZT", FundingCertainty.REPORTED, Counted.YES),
				line(null, "9", "KZT", FundingCertainty.REPORTED, Counted.YES));
		Document page = page();
		assertThat(page.select("#by-year ~ figure").first().select("rect")).hasSize(4);
		assertThat(page.select("#by-year ~ details tbody tr").eachText()).containsExactly("2019 2 KZT 1; USD 2",
				"2020 1 none", "2022 1 none", "2023 1 KZT 5");
		assertThat(page.select("#by-year ~ figure figcaption").text()).contains("Not drawn: 1 line");
	}

	@Test
	void aFewYearsAreNotDrawn() {
		funds("a", PUBLISHED, line(2019, "1", "KZT", FundingCertainty.REPORTED, Counted.YES),
				line(2020, "2", "KZT", FundingCertainty.REPORTED, Counted.YES));
		assertThat(page().select("#by-year, svg.chart")).isEmpty();
	}

	@Test
	void oneWithoutLinesIsSaidToBeUnknownAndNotZero() {
		Document page = page();
		assertThat(page.select("#funding + .unknown").text())
			.isEqualTo("No funding line is recorded: unknown, not zero.");
		assertThat(page.select("#totals")).isEmpty();
	}

	@Test
	void everyNumberIsThatOfTheListItLeadsTo() {
		Reader reader = new Reader(this.portal);
		Document page = reader.opens("/funding-sources/state-budget-of-kazakhstan?lang=en");
		assertThat(page.select(".by-kind a")).hasSizeGreaterThan(2)
			.allSatisfy((kind) -> assertThat(Reader.count(reader.follows(kind)))
				.isEqualTo(Long.parseLong(kind.attr("data-count"))));
		for (Element row : page.select("#countries + table tbody tr")) {
			assertThat(Reader.count(reader.follows(row.selectFirst("a"))))
				.isEqualTo(Long.parseLong(row.select(".num").text()));
		}
	}

	private void funds(String suffix, PublicationState state, FundingLine... lines) {
		this.recorder.forum(this.name + "-" + suffix, state, (forum) -> forum.fund(List.of(lines)));
	}

	private FundingLine line(Integer year, String amount, String currency, FundingCertainty certainty,
			Counted counted) {
		return new FundingLine(this.source, year,
				(amount != null) ? new Amount(new BigDecimal(amount), currency) : null, FundingForm.GRANT, certainty,
				counted, null, null);
	}

	private Document page() {
		return new Reader(this.portal).opens("/funding-sources/" + this.name + "?lang=en");
	}

	private static List<String> totals(Document page) {
		return page.select("#totals + table tbody tr").eachText();
	}

}
