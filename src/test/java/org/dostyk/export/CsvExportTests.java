package org.dostyk.export;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvExportTests {

	private static final String MINE = "/initiatives.csv?theme=" + ExportedRecords.THEME;

	@Autowired
	JdbcClient sql;

	@Autowired
	Catalogue catalogue;

	@Autowired
	CriteriaReader reader;

	@Autowired
	PortalProperties portal;

	private Downloads downloads;

	@BeforeAll
	void addRecords(@LocalServerPort int port) {
		ExportedRecords.add(this.sql);
		this.downloads = new Downloads(port);
	}

	private NamedCsvRecord record(String path, String slug) {
		return this.downloads.records(path)
			.stream()
			.filter((r) -> r.getField("slug").equals(slug))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aRecordIsWrittenByteForByte() {
		long id = this.sql.sql("select id from initiative where slug = 'test-days'").query(Long.class).single();
		String row = id + ",test-days,festival,Festival,days_of_culture,Days of culture,"
				+ "\"Days of \"\"tests\"\", and more\",Күндер,Дни,文化日,\"First line\nsecond line\rthird\",,,,"
				+ "2014,2014-01-01,2014-12-31,,,,,,active,Active,,,,'-5,"
				+ "KZ:initiator; CN:host,Kazakhstan (initiator); China (host),test-steppe:route,Сынақ даласы (on the route),"
				+ ",,,,,,tests-of-exports; only-in-chinese,Tests of exports; 只有中文,,,,,"
				+ "test-choir:co-organiser,'=Choir of tests (co-organiser),test-fund,Fund of tests,CNY 1200000.5; USD 50000,,"
				+ "2,https://example.org/a; A book," + this.portal.url("/initiatives/test-days")
				+ ",2026-11-24T01:30:00.250Z\r\n";
		assertThat(this.downloads.text(MINE + "&kind=festival"))
			.endsWith("source_count,sources,url,updated_at\r\n" + row);
	}

	@Test
	void aYearIsExportedWithTheDaysItCanMean() {
		NamedCsvRecord days = record(MINE, "test-days");
		assertThat(List.of(days.getField("start"), days.getField("start_earliest"), days.getField("start_latest")))
			.containsExactly("2014", "2014-01-01", "2014-12-31");
	}

	@Test
	void daysBeforeChristAreWrittenAsIsoDoes() {
		NamedCsvRecord grant = record(MINE, "test-grant");
		assertThat(List.of(grant.getField("start"), grant.getField("start_earliest"), grant.getField("end_latest")))
			.containsExactly("-0044-03-15", "-0044-03-15", "2016-02-29");
	}

	@Test
	void severalCodesHaveAWordEach() {
		NamedCsvRecord grant = record(MINE, "test-grant");
		assertThat(grant.getField("level")).isEqualTo("bachelor; master");
		assertThat(grant.getField("level_label")).isEqualTo("Bachelor’s; Master’s");
		assertThat(grant.getField("direction")).isEqualTo("KZ>CN; CN>KZ");
	}

	@Test
	void whatASpreadsheetWouldTakeForAFormulaIsGuardedUnlessRawIsAskedFor() {
		assertThat(record("/organisations.csv", "test-choir").getField("name_en")).isEqualTo("'=Choir of tests");
		assertThat(record("/organisations.csv?raw=true", "test-choir").getField("name_en"))
			.isEqualTo("=Choir of tests");
		assertThat(record(MINE, "test-grant").getField("summary_en")).isEqualTo("''=1+1");
		assertThat(record(MINE + "&raw=true", "test-grant").getField("summary_en")).isEqualTo("'=1+1");
		assertThat(record("/places.csv", "test-steppe").getField("latitude")).isEqualTo("-12.5");
	}

	@Test
	void aFundingSourceSumsTheCountedMoneyOfWhatIsPublished() {
		NamedCsvRecord fund = record("/funding-sources.csv", "test-fund");
		assertThat(fund.getField("funding_totals")).isEqualTo("CNY 1200000.5; USD 50000");
		assertThat(fund.getField("initiative_count")).isEqualTo("1");
		SearchCriteria funds = SearchCriteria.all(Listing.FUNDING_SOURCES).with("\"fund of tests\"");
		assertThat(this.catalogue.search(funds, Language.EN).entries()).extracting(CatalogueEntry::fundingTotals)
			.containsExactly("CNY 1200000.5; USD 50000");
		assertThat(fund.getField("organisation")).isEqualTo("test-choir");
		assertThat(fund.getField("url")).isEqualTo(this.portal.url("/funding-sources/test-fund"));
	}

	@Test
	void aDraftIsInNoExport() {
		assertThat(this.downloads.text("/initiatives.csv") + this.downloads.text("/festivals.csv"))
			.contains("test-days")
			.doesNotContain("test-draft");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "theme=tests-of-exports", "theme=!tests-of-exports",
			"country=CN&country=KZ&kind=!agreement", "theme=none", "from=2014&to=2015", "year=none", "q=days+-more",
			"q=文化", "theme=tests-of-exports&sort=title", "theme=tests-of-exports&sort=-title&lang=ru", "sort=updated",
			"theme=tests-of-exports&page=7&size=50&view=table" })
	void anExportHoldsWhatIsOnScreenInTheSameOrder(String query) {
		Map<String, String[]> parameters = new LinkedHashMap<>();
		UriComponentsBuilder.fromUriString("?" + query)
			.build()
			.getQueryParams()
			.forEach((name, values) -> parameters.put(name,
					values.stream().map((v) -> (v != null) ? v.replace('+', ' ') : "").toArray(String[]::new)));
		SearchCriteria criteria = this.reader.read(Listing.INITIATIVES, parameters).criteria();
		Language language = query.contains("lang=ru") ? Language.RU : Language.EN;
		List<NamedCsvRecord> records = this.downloads
			.records("/initiatives.csv?" + UriComponentsBuilder.fromUriString(query).encode().toUriString());
		assertThat(records).hasSize((int) this.catalogue.count(criteria));
		List<String> onScreen = this.catalogue.search(criteria.onPage(1), language)
			.entries()
			.stream()
			.map(CatalogueEntry::slug)
			.toList();
		assertThat(records.stream().limit(onScreen.size()).map((r) -> r.getField("slug"))).isEqualTo(onScreen);
	}

	@Test
	void theCompressedFileIsTheSameFile() {
		HttpResponse<byte[]> compressed = this.downloads.get(MINE.replace(".csv", ".csv.gz"));
		assertThat(Downloads.unpacked(compressed.body())).isEqualTo(this.downloads.get(MINE).body());
		assertThat(compressed.headers().firstValue("Content-Type")).contains("application/gzip");
		assertThat(compressed.headers().firstValue("Content-Encoding")).isEmpty();
	}

	@Test
	void aByteOrderMarkIsAddedOnRequestOnly() {
		byte[] plain = this.downloads.get(MINE).body();
		byte[] marked = this.downloads.get(MINE + "&bom=true").body();
		assertThat(Arrays.copyOf(marked, 3)).containsExactly(0xEF, 0xBB, 0xBF);
		assertThat(Arrays.copyOfRange(marked, 3, marked.length)).isEqualTo(plain);
		assertThat(new String(plain, StandardCharsets.UTF_8)).startsWith("id,");
	}

}
