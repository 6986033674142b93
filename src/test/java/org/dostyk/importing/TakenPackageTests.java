package org.dostyk.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody took away can be taken in again.
 */
@PortalTest
@Writes
class TakenPackageTests {

	private static final String SHOWN = """
			select to_jsonb(e) - '{id,updated_at}'::text[] as shown
			from catalogue_entry e join catalogue_key k using (subject, id)
			where k.visible %s order by e.subject, e.slug
			""";

	private static final String FORUMS_WITH_CHINA = """
			and e.subject = 'initiative' and k.facets @@ (
				select string_agg(id::text, '&')::query_int from facet_value
				where (facet, code) in (('country', 'CN'), ('kind', 'forum')))
			""";

	@Autowired
	JdbcClient sql;

	@Autowired
	PackageLoading loading;

	@LocalServerPort
	int port;

	@TempDir
	Path folder;

	private Path take(String address) throws IOException, InterruptedException {
		HttpResponse<Path> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address)).build(),
					BodyHandlers.ofFile(Files.createTempFile(this.folder, "taken", ".zip")));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private void loadIntoAnEmptyPortal(Path taken) {
		this.sql.sql("""
				truncate initiative, organisation, funding_source, place, country, term,
				catalogue_key, catalogue_text, catalogue_entry, facet_value cascade""").update();
		assertThat(this.loading.loadIfEmpty(() -> DataPackage.open(taken))).isTrue();
	}

	private List<String> shown(String condition) {
		return this.sql.sql(SHOWN.formatted(condition)).query(String.class).list();
	}

	/**
	 * A series that is not in the list is not named in its package.
	 */
	private static String whole(String row, List<String> list) {
		Matcher series = Pattern.compile("\"series\": (\"[^\"]+\")").matcher(row);
		return (series.find() && list.stream().noneMatch((other) -> other.contains("\"slug\": " + series.group(1))))
				? row.replace(series.group(), "\"series\": null") : row;
	}

	private Map<String, Object> counts() {
		return this.sql
			.sql("""
					select (select count(*) from participation) as participations, (select count(*) from citation) as citations,
						(select sum(amount) from funding_line) as money, (select sum(value) from figure) as figures,
						(select count(*) from term) as terms,
						(select string_agg(key || coalesce(claim, ''), ',' order by key) from citation) as claims,
						(select string_agg(distinct funding_line.note, ',' order by funding_line.note) from funding_line) as notes
					""")
			.query()
			.singleRow();
	}

	@Test
	void theWholeCatalogueTakenAwayMakesTheSameCatalogueAndAFilteredListOneOfThatList() throws Exception {
		List<String> everything = shown("");
		List<String> chosen = shown(FORUMS_WITH_CHINA);
		Map<String, Object> parts = counts();
		Path whole = take("/catalogue.zip");
		Path list = take("/initiatives.zip?country=CN&kind=forum");
		assertThat(everything).hasSizeGreaterThan(1000);
		assertThat(chosen).hasSizeGreaterThan(10);

		loadIntoAnEmptyPortal(whole);
		assertThat(shown("")).isEqualTo(everything);
		assertThat(counts()).isEqualTo(parts);

		loadIntoAnEmptyPortal(list);
		assertThat(shown("and e.subject = 'initiative'"))
			.isEqualTo(chosen.stream().map((row) -> whole(row, chosen)).toList());
	}

}
