package org.dostyk.reference;

import java.time.Instant;
import java.util.List;

import org.dostyk.value.Language;
import org.dostyk.value.Period;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceFormatTest {

	private static final Instant CHANGED = Instant.parse("2026-11-24T23:30:15Z");

	private static final Instant ACCESSED = Instant.parse("2026-12-01T11:50:07Z");

	@Test
	void bibTexHasWhatABibliographyNeeds() {
		assertThat(ReferenceFormat.BIBTEX.write(reference("Days of culture", Period.of("2014", "2016-02"), false)))
			.isEqualTo("""
					@misc{dostyk-days,
					  author = {{Dostyk}},
					  title = {{Days of culture}},
					  year = {2026},
					  month = nov,
					  url = {https://portal.example/initiatives/days},
					  urldate = {2026-12-01},
					  eventdate = {2014/2016-02},
					  language = {en},
					  note = {First; Second}
					}
					""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "5% of #1 & $2_3|5\\% of \\#1 \\& \\$2\\_3", "a\\b|a\\textbackslash{}b",
					"{half|\\textbraceleft{}half", "~ and ^|\\textasciitilde{} and \\textasciicircum{}",
					"Күндер, «文化日» — \"x\"|Күндер, «文化日» — \"x\"" })
	void signsThatLatexKnowsOtherwiseAreEscapedAndBracesStayInPairs(String title, String escaped) {
		String entry = ReferenceFormat.BIBTEX.write(reference(title, Period.NOT_RECORDED, false));
		assertThat(entry).contains("  title = {{" + escaped + "}},\n");
		assertThat(entry.chars().filter((c) -> c == '{').count())
			.isEqualTo(entry.chars().filter((c) -> c == '}').count());
	}

	@Test
	void risHasATagOnEachLineAndNoOtherLines() {
		String record = ReferenceFormat.RIS.write(reference("One\r\nTY  - BOOK\u2028two", Period.NOT_RECORDED, false));
		assertThat(record).isEqualTo(String.join("\r\n", "TY  - ELEC", "ID  - dostyk-days", "AU  - Dostyk",
				"TI  - One TY  - BOOK two", "PY  - 2026", "DA  - 2026/11/24/", "PB  - Dostyk", "LA  - en",
				"UR  - https://portal.example/initiatives/days", "Y2  - 2026/12/01/11:50:07", "N1  - First; Second",
				"ER  - ", ""));
	}

	@Test
	void cslHasThePortalAsAnOrganisationAndWholeDaysWhereTheyAreKnown() {
		JsonNode item = csl(Period.NOT_RECORDED, false);
		assertThat(item.at("/author").toString()).isEqualTo("[{\"literal\":\"Dostyk\"}]");
		assertThat(item.at("/type").asString()).isEqualTo("webpage");
		assertThat(item.at("/issued/date-parts").toString()).isEqualTo("[[2026,11,24]]");
		assertThat(item.at("/accessed/date-parts").toString()).isEqualTo("[[2026,12,1]]");
		assertThat(item.has("event-date")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "2014|-|false|{\"date-parts\":[[2014]]}",
			"2014-05|-|false|{\"date-parts\":[[2014,5]]}", "2014-05-12|-|false|{\"date-parts\":[[2014,5,12]]}",
			"2014-05-12|2014-06|false|{\"date-parts\":[[2014,5,12],[2014,6]]}",
			"2014|2014|false|{\"date-parts\":[[2014]]}", "2014~|-|false|{\"date-parts\":[[2014]],\"circa\":true}",
			"2014|2016?|false|{\"date-parts\":[[2014],[2016]],\"circa\":true}",
			"2014-XX|-|false|{\"date-parts\":[[2014]]}", "2014|-|true|{\"literal\":\"in words\"}",
			"-|2016|false|{\"literal\":\"in words\"}", "201X|-|false|{\"literal\":\"in words\"}",
			"2014-21|-|false|{\"literal\":\"in words\"}", "-0044-03-15|-|false|{\"literal\":\"in words\"}" })
	void aDateHasThePartsThatItsSourceGave(@Nullable String start, @Nullable String end, boolean goesOn,
			String expected) {
		assertThat(csl(Period.of(start, end), goesOn).get("event-date").toString()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "2014|-|false|2014", "2014~|-|true|2014~/..",
			"-|2016|false|/2016", "2014|2016-02|true|2014/2016-02" })
	void aTimeIsWrittenAsExactlyInEdtf(@Nullable String start, @Nullable String end, boolean goesOn, String expected) {
		assertThat(new Time(Period.of(start, end), goesOn, "in words").edtf()).isEqualTo(expected);
	}

	private static JsonNode csl(Period period, boolean goesOn) {
		JsonNode items = JsonMapper.builder()
			.build()
			.readTree(ReferenceFormat.CSL_JSON.write(reference("A title", period, goesOn)));
		assertThat(items.isArray()).isTrue();
		assertThat(items.size()).isEqualTo(1);
		assertThat(CslSchema.problems(items.get(0))).isEmpty();
		return items.get(0);
	}

	private static Reference reference(String title, Period period, boolean goesOn) {
		return new Reference("dostyk-days", false, new Text(title, Language.EN), "Dostyk",
				"https://portal.example/initiatives/days",
				period.isRecorded() ? new Time(period, goesOn, "in words") : null, CHANGED, ACCESSED,
				List.of("First", "Second"), "In words");
	}

}
