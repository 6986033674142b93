package org.dostyk.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.database.PortalTest;
import org.dostyk.value.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class DictionaryTests {

	@Autowired
	Dictionary dictionary;

	@TempDir
	Path folder;

	private Downloads downloads;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.downloads = new Downloads(port);
	}

	@ParameterizedTest
	@EnumSource
	void everyColumnIsDescribedAndNothingElseIs(Language language) {
		Properties bundle = bundle(language);
		Set<String> used = new TreeSet<>();
		for (DictionaryTable table : this.dictionary.tables(language.locale())) {
			for (DictionaryEntry entry : table.entries()) {
				String name = table.id().replaceFirst("^package-", "");
				assertThat(Dictionary.keys(name, entry.name())).as(table.id() + "." + entry.name())
					.anyMatch(bundle::containsKey);
				Dictionary.keys(name, entry.name())
					.stream()
					.filter(bundle::containsKey)
					.findFirst()
					.ifPresent(used::add);
				assertThat(entry.meaning()).doesNotContain("{", "dictionary.");
			}
		}
		assertThat(
				bundle.stringPropertyNames().stream().filter((key) -> key.matches("dictionary\\.(column|family)\\..*")))
			.containsExactlyInAnyOrderElementsOf(used);
	}

	@Test
	void theColumnsOfEveryFileAreThoseDescribed() throws IOException {
		Map<String, String> headers = new HashMap<>();
		for (Listing listing : Listing.values()) {
			String id = Dictionary.table(listing);
			assertThat(firstLine(this.downloads.text("/" + listing.segment() + ".csv"))).isEqualTo(described(id));
		}
		for (Part part : Part.values()) {
			assertThat(firstLine(this.downloads.text("/initiatives/" + part.segment() + ".csv")))
				.isEqualTo(described(part.segment()));
		}
		assertThat(described(Dictionary.COUNTS).split(","))
			.contains(firstLine(this.downloads.text("/initiatives/counts.csv?rows=country&columns=year")).split(","));
		unzipped("/catalogue.zip").forEach((name, text) -> {
			if (name.endsWith(".csv")) {
				headers.put("package-" + name.replace(".csv", ""), firstLine(text));
			}
		});
		assertThat(headers).hasSize(PackageTable.values().length)
			.allSatisfy((id, header) -> assertThat(header).isEqualTo(described(id)));
	}

	@Test
	void aPackageDescribesItsColumnsInTheLanguageOfWhoeverAsks() throws IOException {
		Map<String, String> files = unzipped("/festivals.zip?lang=ru");
		JsonNode resources = new ObjectMapper().readTree(files.get("datapackage.json")).get("resources");
		assertThat(resources).isNotEmpty()
			.allSatisfy((resource) -> assertThat(resource.at("/schema/fields")).isNotEmpty()
				.allSatisfy((field) -> assertThat(field.get("description").asString()).isEqualTo(this.dictionary
					.meaning(resource.get("name").asString(), field.get("name").asString(), Language.RU.locale()))));
		assertThat(files.get("csv-metadata.json")).contains("dc:description", "Начало с точностью источника");
	}

	@Test
	void aWorkbookExplainsTheColumnsItHas() throws IOException {
		String about = unzipped("/festivals.xlsx?columns=slug,end_latest").get("xl/worksheets/sheet2.xml");
		assertThat(about).contains(">end_latest<", meaning(Listing.INITIATIVES, "end_latest"))
			.doesNotContain(">end_earliest<");
	}

	@Test
	void theFileOfTheDictionarySaysTheSameInFourLanguages() {
		List<NamedCsvRecord> rows = this.downloads.records("/dictionary.csv");
		assertThat(rows)
			.hasSize(this.dictionary.tables(Locale.ENGLISH).stream().mapToInt((table) -> table.entries().size()).sum());
		assertThat(rows).allSatisfy((row) -> assertThat(List.of(row.getField("meaning_en"), row.getField("meaning_kk"),
				row.getField("meaning_ru"), row.getField("meaning_zh")))
			.noneMatch(String::isBlank)
			.doesNotHaveDuplicates());
	}

	@Test
	void thePageLeadsToTheCodesThatAColumnHolds() {
		Document page = Jsoup.parse(this.downloads.text("/dictionary?lang=kk"));
		assertThat(page.select("#initiatives\\.status ~ td a[href=#codes-status]")).hasSize(1);
		assertThat(page.select("section[aria-labelledby=codes-status] li").eachText()).isNotEmpty()
			.noneMatch((code) -> code.equals("active active"));
		assertThat(page.select("section[aria-labelledby=codes-theme] li")).isNotEmpty();
		assertThat(page.select("main a[href^=#]").eachAttr("href")).isNotEmpty()
			.allSatisfy((href) -> assertThat(page.getElementById(href.substring(1))).as(href).isNotNull());
	}

	@ParameterizedTest
	@EnumSource
	void everyColumnOfAListHasAGroup(Listing listing) {
		assertThat(this.dictionary.columns(listing, Locale.ENGLISH)).isNotEmpty()
			.allSatisfy((column) -> assertThat(ColumnGroup.of(column.name())).isNotNull());
	}

	private String meaning(Listing listing, String column) {
		return this.dictionary.meaning(Dictionary.table(listing), column, Locale.ENGLISH);
	}

	private String described(String id) {
		return this.dictionary.tables(Locale.ENGLISH)
			.stream()
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.map((table) -> String.join(",", table.entries().stream().map(DictionaryEntry::name).toList()))
			.orElseThrow();
	}

	private static String firstLine(String text) {
		return text.substring(0, text.indexOf("\r\n"));
	}

	private Map<String, String> unzipped(String path) throws IOException {
		Map<String, String> files = new HashMap<>();
		Path file = Files.write(this.folder.resolve("downloaded.zip"), this.downloads.get(path).body());
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				files.put(entry.getName(),
						new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static Properties bundle(Language language) {
		String suffix = (language == Language.EN) ? "" : "_" + language.tag();
		Properties texts = new Properties();
		try (InputStream stream = DictionaryTests.class.getResourceAsStream("/messages" + suffix + ".properties")) {
			texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

}
