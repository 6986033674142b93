package org.dostyk.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.web.PortalProperties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportFormatsTests {

	private static final String MINE = "?theme=" + ExportedRecords.THEME;

	// What is hard for XML, for lines, for a spreadsheet, and for whoever counts
	// characters
	private static final String HOSTILE = "=1+1 <b>&amp;</b> \"'; _x0041_ line\nline 北京 Қазақстан "
			+ "\u202Eright to left\u202C e\u0301 👩‍🚀 𠀀 \u200b";

	// The portal takes none, but its database can hold them
	private static final String CONTROLS = "\u0001\u000b\u001f tab\treturn\r \ufffe";

	@Autowired
	JdbcClient sql;

	@Autowired
	PortalProperties portal;

	private Downloads downloads;

	@BeforeAll
	void addRecords(@LocalServerPort int port) {
		ExportedRecords.add(this.sql);
		this.sql
			.sql("""
					insert into initiative (slug, kind, form, title_en, summary_zh, start_edtf, start_earliest, start_latest,
						end_edtf, end_earliest, end_latest, state, updated_at)
					values ('test-hostile', 'festival', 'concert', ?, '为期两天的音乐会，来自两国的音乐家同台演出，听众逾一千人，演出免费', '2026-02-28', '2026-02-28',
						'2026-02-28', '2026-03-01', '2026-03-01', '2026-03-01', 'published', '2026-11-24Z')""")
			.param(HOSTILE)
			.update();
		this.sql.sql("""
				insert into initiative_term (initiative_id, vocabulary, position, code)
				select id, 'theme', 0, 'tests-of-exports' from initiative where slug = 'test-hostile'""").update();
		this.sql.sql("""
				insert into initiative (slug, kind, title_en, state, updated_at)
				values ('test-controls', 'agreement', ?, 'published', '2026-11-24Z')""").param(CONTROLS).update();
		this.sql.sql("""
				insert into initiative_term (initiative_id, vocabulary, position, code)
				select id, 'theme', 0, 'tests-of-exports' from initiative where slug = 'test-controls'""").update();
		this.sql.sql("select catalogue_rebuild()").query().listOfRows();
		this.downloads = new Downloads(port);
	}

	private byte[] file(String path) {
		HttpResponse<byte[]> answer = this.downloads.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private JsonNode line(String path, String slug) {
		return new String(file(path), StandardCharsets.UTF_8).lines()
			.map((line) -> JsonMapper.shared().readTree(line))
			.filter((record) -> record.get("slug").asString().equals(slug))
			.findFirst()
			.orElseThrow();
	}

	private static Cell cell(Sheet sheet, String slug, String column) {
		Row header = sheet.getRow(0);
		int slugs = columnOf(header, "slug");
		for (Row row : sheet) {
			if (row.getCell(slugs).getStringCellValue().equals(slug)) {
				return row.getCell(columnOf(header, column));
			}
		}
		throw new AssertionError("no " + slug);
	}

	private static int columnOf(Row header, String name) {
		for (Cell cell : header) {
			if (cell.getStringCellValue().equals(name)) {
				return cell.getColumnIndex();
			}
		}
		throw new AssertionError("no " + name);
	}

	private XSSFWorkbook workbook(String path) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file(path)));
	}

	@Test
	void aWorkbookHoldsNumbersDaysAndTextsAsSuch() throws IOException {
		try (XSSFWorkbook book = workbook("/initiatives.xlsx" + MINE)) {
			Sheet data = book.getSheetAt(0);
			assertThat(cell(data, "test-days", "id").getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(cell(data, "test-days", "source_count").getNumericCellValue()).isEqualTo(2);
			Cell day = cell(data, "test-days", "start_latest");
			assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
			assertThat(day.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2014-12-31T00:00"));
			assertThat(cell(data, "test-days", "start").getStringCellValue()).isEqualTo("2014");
			assertThat(cell(data, "test-days", "updated_at").getLocalDateTimeCellValue())
				.isEqualTo(LocalDateTime.parse("2026-11-24T01:30:00.250"));
			assertThat(cell(data, "test-days", "end")).as("not recorded").isNull();
			// Excel knows no such day
			assertThat(cell(data, "test-grant", "start_earliest").getStringCellValue()).isEqualTo("-0044-03-15");
			assertThat(data.getPaneInformation().isFreezePane()).isTrue();
		}
	}

	@Test
	void aWorkbookSaysInTheLanguageOfTheReaderWhatItIs() throws IOException {
		try (XSSFWorkbook book = workbook("/initiatives.xlsx" + MINE + "&lang=zh")) {
			assertThat(book.getSheetName(0)).isEqualTo("数据");
			assertThat(book.getSheetName(1)).isEqualTo("说明");
			List<String> said = new ArrayList<>();
			for (Row row : book.getSheetAt(1)) {
				said.add((row.getCell(1).getCellType() == CellType.STRING) ? row.getCell(1).getStringCellValue()
						: String.valueOf((int) row.getCell(1).getNumericCellValue()));
			}
			assertThat(said).contains(this.portal.url("/initiatives" + MINE), "4")
				.anyMatch((text) -> text.contains("Tests of exports"));
		}
	}

	@Test
	void aTextIsUnalteredInWorkbooksAndJson() throws IOException {
		try (XSSFWorkbook book = workbook("/initiatives.xlsx" + MINE)) {
			Cell title = cell(book.getSheetAt(0), "test-hostile", "title_en");
			assertThat(title.getCellType()).isEqualTo(CellType.STRING);
			assertThat(title.getStringCellValue()).isEqualTo(HOSTILE);
			assertThat(cell(book.getSheetAt(0), "test-controls", "title_en").getStringCellValue()).isEqualTo(CONTROLS);
		}
		assertThat(line("/initiatives.jsonl" + MINE, "test-hostile").get("title_en").asString()).isEqualTo(HOSTILE);
		JsonNode features = JsonMapper.shared().readTree(file("/initiatives.geojson" + MINE)).get("features");
		assertThat(features.findValues("title_en").stream().map(JsonNode::asString)).contains(HOSTILE);
		assertThat(this.downloads.records("/initiatives.csv" + MINE + "&raw=true"))
			.anyMatch((record) -> record.getField("title_en").equals(HOSTILE));
		assertThat(this.downloads.records("/initiatives.csv" + MINE))
			.anyMatch((record) -> record.getField("title_en").equals("'" + HOSTILE));
	}

	@Test
	void jsonLinesHoldNumbersListsAndNothingWhereNothingIsRecorded() {
		JsonNode days = line("/initiatives.jsonl" + MINE, "test-days");
		assertThat(days.get("source_count").isNumber()).isTrue();
		assertThat(days.get("countries").valueStream().map(JsonNode::asString)).containsExactly("KZ:initiator",
				"CN:host");
		assertThat(days.get("countries_label").valueStream().map(JsonNode::asString))
			.containsExactly("Kazakhstan (initiator)", "China (host)");
		assertThat(days.get("end").isNull()).isTrue();
		assertThat(days.get("level").valueStream()).isEmpty();
		assertThat(days.get("start").asString()).isEqualTo("2014");
	}

	@Test
	void aFeatureHasThePlacesOfItsRecordByLongitudeAndLatitude() {
		JsonNode collection = JsonMapper.shared().readTree(file("/initiatives.geojson" + MINE));
		Map<String, JsonNode> features = new HashMap<>();
		collection.get("features")
			.forEach((feature) -> features.put(feature.get("properties").get("slug").asString(),
					feature.get("geometry")));
		assertThat(features.get("test-days")).hasToString("{\"type\":\"MultiPoint\",\"coordinates\":[[71.4,-12.5]]}");
		assertThat(features.get("test-grant").isNull()).isTrue();
		JsonNode steppe = JsonMapper.shared().readTree(file("/places.geojson?q=сынақ")).get("features").get(0);
		assertThat(steppe.get("geometry")).hasToString("{\"type\":\"Point\",\"coordinates\":[71.4,-12.5]}");
	}

	@Test
	void aCalendarHoldsOnlyWhatIsDatedToTheDayAndEndsTheDayAfter() {
		String calendar = new String(file("/initiatives.ics" + MINE + "&lang=zh"), StandardCharsets.UTF_8);
		assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n")
			.endsWith("END:VCALENDAR\r\n")
			.contains("DTSTART;VALUE=DATE:20260228\r\n", "DTEND;VALUE=DATE:20260302\r\n", "BEGIN:VEVENT")
			.doesNotContain("test-days", "test-grant");
		assertThat(Stream.of(calendar.split("\r\n")))
			.allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		assertThat(calendar.replace("\r\n ", "")).contains("来自两国的音乐家同台演出，听众逾一千人", "👩‍🚀");
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "jsonl", "xlsx" })
	void columnsAreChosenAndPutInOrder(String extension) throws IOException {
		String path = "/initiatives." + extension + MINE + "&sort=updated&columns=title_en,slug&columns=start,slug";
		switch (extension) {
			case "csv" -> assertThat(this.downloads.text(path)).startsWith("title_en,slug,start\r\n");
			case "jsonl" -> assertThat(line(path, "test-days")).hasToString(
					"{\"title_en\":\"Days of \\\"tests\\\", and more\",\"slug\":\"test-days\",\"start\":\"2014\"}");
			default -> {
				try (XSSFWorkbook book = workbook(path)) {
					List<String> header = new ArrayList<>();
					book.getSheetAt(0).getRow(0).forEach((cell) -> header.add(cell.getStringCellValue()));
					assertThat(header).containsExactly("title_en", "slug", "start");
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "/initiatives.csv?columns=slug&columns=colour, 400", "/initiatives.jsonl?kind=nonsense, 400",
			"/initiatives.xlsx?bom=true, 400", "/initiatives.zip?columns=slug, 400",
			"/initiatives.ics?from=spring, 400", "/initiatives/funding.csv?columns=slug, 400",
			"/initiatives/counts.csv?rows=country, 400", "/initiatives/counts.csv?rows=country&columns=colour, 400",
			"/catalogue.zip?country=CN, 400", "/organisations.geojson, 404", "/places.ics, 404",
			"/organisations/funding.csv, 404", "/initiatives/funding.geojson, 404", "/initiatives/nothing.csv, 404" })
	void whatCannotBeGivenIsRefused(String path, int status) {
		HttpResponse<byte[]> answer = this.downloads.get(path);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
	}

	@Test
	void thePartsOfInitiativesAreThoseOfThePublicOnes() {
		List<NamedCsvRecord> funding = this.downloads.records("/initiatives/funding.csv" + MINE);
		assertThat(funding).hasSize(5).allMatch((line) -> line.getField("initiative").equals("test-days"));
		assertThat(funding.get(1).getField("amount")).isEqualTo("200000.5");
		assertThat(funding.get(1).getField("funding_source_label")).isEqualTo("Fund of tests");
		assertThat(funding.get(3).getField("counted")).isEqualTo("duplicate");
		assertThat(this.downloads.records("/festivals/participations.csv" + MINE))
			.extracting((row) -> row.getField("organisation") + " " + row.getField("role"))
			.containsExactly("test-choir co-organiser");
		assertThat(this.downloads.records("/initiatives/citations.csv" + MINE)).extracting((row) -> row.getField("url"))
			.containsExactly("https://example.org/a", "");
		assertThat(this.downloads.records("/initiatives/figures.csv" + MINE)).isEmpty();
	}

	@Test
	void countsByTwoFacetsAreThoseOfTheFilteredRecords() {
		assertThat(this.downloads.text("/initiatives/counts.csv" + MINE + "&rows=kind&columns=year")).isEqualTo(
				"kind,kind_label,year,year_label,count\r\nagreement,Agreement,none,not recorded,1\r\nexchange_programme,Exchange programme,-0044,'-0044,1\r\n"
						+ "festival,Festival,2014,2014,1\r\nfestival,Festival,2026,2026,1\r\n");
	}

}
