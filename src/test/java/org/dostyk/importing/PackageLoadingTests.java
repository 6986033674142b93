package org.dostyk.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Packages that somebody else made, loaded into an empty catalogue.
 */
@PortalTest
@Writes
class PackageLoadingTests {

	@Autowired
	JdbcClient sql;

	@Autowired
	PackageLoading loading;

	@TempDir
	Path folder;

	@BeforeEach
	void emptyTheCatalogue() {
		this.sql.sql("""
				truncate initiative, organisation, funding_source, place, country, term,
				catalogue_key, catalogue_text, catalogue_entry cascade""").update();
	}

	@Test
	void everyRuleOfTheFormatIsToldWithFileLineAndColumn() throws IOException {
		copyBrokenPackage();
		List<String> expected = Files.readAllLines(this.folder.resolve("expected-problems.txt"));
		assertThat(problemsOf(this::load)).containsExactlyElementsOf(expected);
	}

	@Test
	void everyProblemIsSaidInASentence() throws IOException {
		copyBrokenPackage();
		BrokenPackageException broken = catchThrowableOfType(BrokenPackageException.class, this::load);
		assertThat(said(broken).lines().skip(1)).hasSize(163)
			.allMatch((line) -> line.endsWith("."))
			.noneMatch((line) -> line.matches(".*: (problem|importing|refused)\\..*"));
	}

	@Test
	void ofABrokenPackageNothingIsLoaded() throws IOException {
		copyBrokenPackage();
		problemsOf(this::load);
		assertThat(countOf("initiative", "organisation", "funding_source", "place", "citation", "country", "term"))
			.isZero();
	}

	@Test
	void aProblemIsSaidInWordsWithTheValueThatStoodThere() throws IOException {
		put("places.csv",
				"slug,kind,country,within,name_en,name_kk,name_ru,name_zh,aliases,latitude,longitude,wikidata",
				"almaty,city,KZ,,Almaty,,,,,,,", "astana,village,KZ,,Astana,,,,,,,");
		BrokenPackageException broken = catchThrowableOfType(BrokenPackageException.class, this::load);
		assertThat(said(broken))
			.contains("places.csv, line 3, column kind: \"village\": The vocabulary has no such code.");
	}

	@Test
	void onlyTheFirstTwoHundredProblemsAreSaid() throws IOException {
		String[] rows = Stream.generate(() -> "x,village,KZ,,X,,,,,,,").limit(251).toArray(String[]::new);
		for (int i = 0; i < rows.length; i++) {
			rows[i] = i + rows[i];
		}
		put("places.csv",
				"slug,kind,country,within,name_en,name_kk,name_ru,name_zh,aliases,latitude,longitude,wikidata", rows);
		BrokenPackageException broken = catchThrowableOfType(BrokenPackageException.class, this::load);
		assertThat(said(broken).lines()).hasSize(202).last().isEqualTo("and 51 more");
		assertThat(broken.problems()).hasSize(251);
	}

	@Test
	void aHeaderHasExactlyTheColumnsOfTheFormat() throws IOException {
		put("participations.csv", "initiative,organisation,role,role,remark");
		assertThat(problemsOf(this::load)).containsExactlyInAnyOrder(
				"participations.csv, 1, role, importing.column-twice",
				"participations.csv, 1, remark, importing.unknown-column",
				"participations.csv, 1, note, importing.missing-column");
	}

	@Test
	void columnsMayStandInAnyOrderAndAMarkBeforeThemIsOverlooked() throws IOException {
		put("countries.csv", "\uFEFFname_zh,name_en,code,name_kk,name_ru", ",Kazakhstan,KZ,,");
		assertThat(load()).isTrue();
		assertThat(countOf("country")).isOne();
	}

	@Test
	void aLineHasAsManyCellsAsTheHeader() throws IOException {
		put("participations.csv", "initiative,organisation,role,note", "a,b", "a,b,host,,more");
		assertThat(problemsOf(this::load)).startsWith("participations.csv, 2, null, importing.wrong-number-of-cells",
				"participations.csv, 3, null, importing.wrong-number-of-cells");
	}

	@Test
	void aFileWithoutAHeaderOrWithAnOpenQuoteIsNoTable() throws IOException {
		put("figures.csv", "");
		put("participations.csv", "initiative,organisation,role,note", "\"a,b,host,");
		assertThat(problemsOf(this::load)).containsExactly("participations.csv, 2, null, importing.not-csv",
				"figures.csv, 1, null, importing.no-header");
	}

	@Test
	void whatIsNotUtf8IsToldWithTheLineWhereItBegins() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("code,name_en,name_kk,name_ru,name_zh\nKZ,,,".getBytes(StandardCharsets.UTF_8));
		bytes.write("Казахстан".getBytes("windows-1251"));
		Files.write(this.folder.resolve("countries.csv"), bytes.toByteArray());
		assertThat(problemsOf(this::load)).containsExactly("countries.csv, 2, null, importing.not-utf-8");
	}

	@Test
	void whatRefersToAFileThatCannotBeReadIsNotBlamed() throws IOException {
		put("countries.csv", "code;name_en");
		put("places.csv",
				"slug,kind,country,within,name_en,name_kk,name_ru,name_zh,aliases,latitude,longitude,wikidata",
				"almaty,city,KZ,,Almaty,,,,,,,");
		assertThat(problemsOf(this::load)).isNotEmpty().allMatch((problem) -> problem.startsWith("countries.csv, 1"));
	}

	@Test
	void theDescriptorNamesTheDateAndTheFiles() throws IOException {
		put("datapackage.json", "{\"created\": \"yesterday\", \"resources\": [{\"path\": \"places.csv\"}]}");
		put("countries.csv", "code,name_en,name_kk,name_ru,name_zh");
		put("country.csv", "code");
		assertThat(problemsOf(this::load)).containsExactlyInAnyOrder("country.csv, 0, null, importing.unknown-file",
				"datapackage.json, 0, resources, importing.missing-file",
				"datapackage.json, 0, created, importing.not-a-moment");
	}

	@Test
	void aDescriptorThatIsNotJsonIsToldWithItsLine() throws IOException {
		put("countries.csv", "code,name_en,name_kk,name_ru,name_zh");
		put("datapackage.json", "{", "\"created\" \"2026\"}");
		assertThat(problemsOf(this::load)).containsExactly("datapackage.json, 2, null, importing.not-json");
	}

	@Test
	void aFolderThatIsNotThereOrHoldsNoDataIsSaidSo() {
		assertThat(problemsOf(() -> DataPackage.open(this.folder.resolve("nowhere"))))
			.containsExactly(this.folder.resolve("nowhere") + ", 0, null, importing.no-package");
		assertThat(problemsOf(() -> DataPackage.open(this.folder)))
			.containsExactly(this.folder + ", 0, null, importing.empty-package");
	}

	@Test
	void aFileThatIsNoZipIsSaidSo() throws IOException {
		put("package.zip", "PK");
		assertThat(problemsOf(() -> DataPackage.open(this.folder.resolve("package.zip"))))
			.containsExactly(this.folder.resolve("package.zip") + ", 0, null, importing.unreadable-package");
	}

	@Test
	void aZipLoadsAsItsFolderWould() throws IOException {
		Path zip = zip("");
		this.loading.loadIfEmpty(() -> DataPackage.open(zip));
		assertThat(countOf("initiative")).isEqualTo(774);
	}

	@Test
	void aZipOfOneFolderLoadsToo() throws IOException {
		DataPackage opened = DataPackage.open(zip("my-data/"));
		assertThat(opened.files().keySet()).isEqualTo(DataPackage.shipped().files().keySet());
	}

	@Test
	void aPackageOfPlacesAloneStandsOnTheCountriesThatArePartOfThePortal() throws IOException {
		put("places.csv",
				"slug,kind,country,within,name_en,name_kk,name_ru,name_zh,aliases,latitude,longitude,wikidata",
				"medeu,district,KZ,almaty,Medeu,,,,,,,", "almaty,city,KZ,,Almaty,,,,,,,");
		assertThat(load()).isTrue();
		assertThat(countOf("place")).isEqualTo(2);
		assertThat(countOf("country")).isEqualTo(249);
	}

	@Test
	void withoutDataThereAreStillCountriesAndVocabularies() {
		assertThat(this.loading.loadReferenceDataIfMissing()).isTrue();
		assertThat(countOf("initiative", "organisation", "funding_source", "place")).isZero();
		assertThat(countOf("country")).isEqualTo(249);
		assertThat(countOf("term")).isEqualTo(86);
	}

	@Test
	void dataThatComeAfterCountriesAndVocabulariesLeaveThoseAsTheyAre() {
		this.loading.loadReferenceDataIfMissing();
		this.sql.sql("update term set label_en = 'Sounds' where code = 'music'").update();
		assertThat(this.loading.loadIfEmpty(DataPackage::shipped)).isTrue();
		assertThat(countOf("initiative")).isEqualTo(774);
		assertThat(this.sql.sql("select label_en from term where vocabulary = 'theme' and code = 'music'")
			.query(String.class)
			.single()).isEqualTo("Sounds");
	}

	private boolean load() {
		return this.loading.loadIfEmpty(() -> DataPackage.open(this.folder));
	}

	private static String said(BrokenPackageException broken) {
		return Objects.requireNonNull(new BrokenPackageFailureAnalyzer().analyze(broken)).getDescription();
	}

	private static List<String> problemsOf(ThrowingCallable loading) {
		return catchThrowableOfType(BrokenPackageException.class, loading).problems()
			.stream()
			.map((problem) -> String.join(", ", problem.file(), String.valueOf(problem.line()),
					String.valueOf(problem.column()), problem.code()))
			.toList();
	}

	private int countOf(String... tables) {
		return Stream.of(tables)
			.mapToInt((table) -> this.sql.sql("select count(*) from " + table).query(Integer.class).single())
			.sum();
	}

	private void put(String file, String firstLine, String... lines) throws IOException {
		Files.writeString(this.folder.resolve(file), firstLine + "\n" + String.join("\n", lines));
	}

	private Path zip(String root) throws IOException {
		Path file = this.folder.resolve("package.zip");
		Map<String, byte[]> files = new HashMap<>(DataPackage.shipped().files());
		files.put("README.md", new byte[0]);
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> entry : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(root + entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		return file;
	}

	private void copyBrokenPackage() throws IOException {
		for (String name : Stream
			.concat(Stream.of("expected-problems.txt"), Stream.of(PackageFile.values()).map(PackageFile::fileName))
			.toList()) {
			try (InputStream stream = Objects
				.requireNonNull(PackageLoadingTests.class.getResourceAsStream("/broken-package/" + name), name)) {
				Files.copy(stream, this.folder.resolve(name));
			}
		}
	}

}
