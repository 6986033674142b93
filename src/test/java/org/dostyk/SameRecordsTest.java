package org.dostyk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.catalogue.Sort;
import org.dostyk.catalogue.Subject;
import org.dostyk.database.PortalTest;
import org.dostyk.export.Addresses;
import org.dostyk.export.FileFormat;
import org.dostyk.web.PortalProperties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is on screen is what can be taken away, in every form and in the same order.
 */
@PortalTest
class SameRecordsTest {

	private static final int FILTERS = 30;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PortalProperties portal;

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<Listing, Oracle> oracles = new EnumMap<>(Listing.class);

	@BeforeEach
	void askTheTables() {
		for (Listing listing : Listing.values()) {
			this.oracles.put(listing, new Oracle(this.jdbc, listing));
		}
	}

	static Stream<Integer> seeds() {
		return Stream.iterate(1001, (n) -> n + 1).limit(FILTERS);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyFormatHoldsTheRecordsOnScreenInTheirOrder(int seed) throws Exception {
		Random random = new Random(seed);
		RandomFilters filters = new RandomFilters(this.oracles);
		// Every third of all initiatives, which have every format
		SearchCriteria found = (seed % 3 == 0) ? filters.criteria(random, Listing.INITIATIVES)
				: filters.criteria(random);
		List<Sort> sorts = Stream.of(Sort.values())
			.filter((sort) -> sort.appliesTo(found.listing(), found.q() != null))
			.toList();
		SearchCriteria criteria = found.sortedBy(sorts.get(random.nextInt(sorts.size())));

		List<String> onScreen = onScreen(criteria);
		assertThat(FileFormat.of(criteria.listing())).contains(FileFormat.CSV, FileFormat.PACKAGE);
		for (FileFormat format : FileFormat.of(criteria.listing()).toList()) {
			List<String> taken = switch (format) {
				case CSV -> csv(file(criteria, format, true));
				case COMPRESSED_CSV -> csv(unpacked(file(criteria, format, true)));
				case XLSX -> workbook(file(criteria, format, true));
				case JSON_LINES -> jsonLines(file(criteria, format, true), criteria.listing());
				case COMPRESSED_JSON_LINES -> jsonLines(unpacked(file(criteria, format, true)), criteria.listing());
				case GEOJSON -> features(file(criteria, format, true));
				case PACKAGE -> csv(packed(file(criteria, format, false), fileOf(criteria.listing())));
				case CALENDAR -> events(file(criteria, format, false));
			};
			List<String> expected = (format == FileFormat.CALENDAR) ? onScreen.stream().filter(this::isDated).toList()
					: onScreen;
			assertThat(taken).as("%s of %s", format, criteria.parameters()).isEqualTo(expected);
		}
		assertThat(answers(criteria)).as("the API on %s", criteria.parameters()).isEqualTo(onScreen);
		// A feed has an order of its own
		assertThat(entries(criteria)).as("the feed of %s", criteria.parameters())
			.containsExactlyInAnyOrderElementsOf(onScreen);
	}

	private List<String> answers(SearchCriteria criteria) throws IOException, InterruptedException {
		List<String> keys = new ArrayList<>();
		String part = Addresses.query(criteria).with("size", "100").href("/api/v1/" + criteria.listing().segment());
		while (part != null) {
			JsonNode answer = JsonMapper.shared().readTree(get(part));
			answer.get("items").forEach((item) -> keys.add(item.get(key(criteria.listing())).asString()));
			part = pathOf(answer.get("next").asString(null));
		}
		return keys;
	}

	private List<String> entries(SearchCriteria criteria) throws IOException, InterruptedException {
		List<String> keys = new ArrayList<>();
		String records = "/" + criteria.listing().recordSegment() + "/";
		String part = Addresses.query(criteria).without("sort").href("/" + criteria.listing().segment() + ".atom");
		while (part != null) {
			Document feed = Jsoup.parse(new String(get(part), StandardCharsets.UTF_8), Parser.xmlParser());
			feed.select("entry > link[rel=alternate]")
				.forEach((link) -> keys
					.add(pathOf(link.attr("href")).substring(records.length()).replaceFirst("\\?.*", "")));
			Element next = feed.selectFirst("feed > link[rel=next]");
			part = (next != null) ? pathOf(next.attr("href")) : null;
		}
		return keys;
	}

	// The address that the portal gives to others
	private String pathOf(String address) {
		return (address != null) ? address.substring(this.portal.url("").length()) : null;
	}

	private static String key(Listing listing) {
		return (listing == Listing.COUNTRIES) ? "code" : "slug";
	}

	private boolean isDated(String slug) {
		return this.jdbc
			.sql("""
					select start_edtf is not null and length(start_edtf) = 10 and (end_edtf is null or length(end_edtf) = 10)
					from initiative where slug = ?""")
			.param(slug)
			.query(Boolean.class)
			.optional()
			.orElseThrow(() -> new AssertionError(slug));
	}

	private List<String> onScreen(SearchCriteria criteria) throws IOException, InterruptedException {
		List<String> slugs = new ArrayList<>();
		int total;
		int page = 1;
		do {
			String address = Addresses.query(criteria)
				.with("size", "100")
				.with("page", String.valueOf(page++))
				.href("/" + criteria.listing().segment());
			Document shown = Jsoup.parse(new String(get(address), StandardCharsets.UTF_8), address);
			total = Integer.parseInt(shown.getElementById("result-count").attr("data-count"));
			String records = "/" + criteria.listing().recordSegment() + "/";
			shown.select("#results a[href^=" + records + "]")
				.stream()
				.map((link) -> link.attr("href").substring(records.length()).replaceFirst("\\?.*", ""))
				.distinct()
				.forEach(slugs::add);
		}
		while ((page - 1) * 100 < total);
		assertThat(slugs).as("links on all pages").hasSize(total);
		return slugs;
	}

	private byte[] file(SearchCriteria criteria, FileFormat format, boolean keysOnly)
			throws IOException, InterruptedException {
		String address = Addresses.query(criteria).href("/" + criteria.listing().segment() + "." + format.extension());
		String columns = (format == FileFormat.GEOJSON) ? "" : "columns=" + key(criteria.listing());
		return get(keysOnly ? address + (address.contains("?") ? "&" : "?") + columns : address);
	}

	private byte[] get(String address) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.client.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address)).build(),
				BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as("%s: %s", address, new String(answer.body(), StandardCharsets.UTF_8))
			.isEqualTo(200);
		return answer.body();
	}

	private static List<String> csv(byte[] file) {
		return CsvReader.builder()
			.ofNamedCsvRecord(new String(file, StandardCharsets.UTF_8))
			.stream()
			.map((row) -> row.getField(0))
			.toList();
	}

	private static byte[] unpacked(byte[] gzip) throws IOException {
		return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
	}

	private static List<String> workbook(byte[] file) throws IOException {
		List<String> keys = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
			for (Row row : book.getSheetAt(0)) {
				keys.add(row.getCell(0).getStringCellValue());
			}
		}
		return keys.subList(1, keys.size());
	}

	private static List<String> jsonLines(byte[] file, Listing listing) {
		return new String(file, StandardCharsets.UTF_8).lines()
			.map((line) -> JsonMapper.shared().readTree(line).get(key(listing)).asString())
			.toList();
	}

	private static List<String> features(byte[] file) {
		List<String> keys = new ArrayList<>();
		for (JsonNode feature : JsonMapper.shared().readTree(file).get("features")) {
			keys.add(feature.get("properties").get("slug").asString());
		}
		return keys;
	}

	private static String fileOf(Listing listing) {
		return ((listing.subject() == Subject.INITIATIVE) ? "initiatives" : listing.segment()) + ".csv";
	}

	private static byte[] packed(byte[] zip, String name) throws IOException {
		try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
				if (entry.getName().equals(name)) {
					return files.readAllBytes();
				}
			}
		}
		throw new AssertionError("no " + name);
	}

	private static List<String> events(byte[] file) {
		return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "")
			.lines()
			.filter((line) -> line.startsWith("URL:"))
			.map((line) -> line.substring(line.lastIndexOf('/') + 1))
			.toList();
	}

}
