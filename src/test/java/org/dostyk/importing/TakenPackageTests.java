package org.dostyk.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
			select to_jsonb(e) - 'id' - 'updated_at' as shown
			from catalogue_entry e join catalogue_key k using (subject, id)
			where k.visible %s order by e.subject, e.slug
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
					BodyHandlers.ofFile(this.folder.resolve("taken.zip")));
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
	void theWholeCatalogueTakenAwayMakesTheSameCatalogue() throws Exception {
		List<String> before = shown("");
		Map<String, Object> parts = counts();
		assertThat(before).hasSizeGreaterThan(1000);
		loadIntoAnEmptyPortal(take("/catalogue.zip"));
		assertThat(shown("")).isEqualTo(before);
		assertThat(counts()).isEqualTo(parts);
	}

	@Test
	void aFilteredListTakenAwayMakesACatalogueOfThatList() throws Exception {
		String chosen = """
				and e.subject = 'initiative' and k.facets @@ (
				select string_agg(id::text, '&')::query_int from facet_value
				where (facet, code) in (('country', 'CN'), ('kind', 'forum')))""";
		List<String> before = shown(chosen);
		assertThat(before).hasSizeGreaterThan(10);
		loadIntoAnEmptyPortal(take("/initiatives.zip?country=CN&kind=forum"));
		assertThat(shown(" and e.subject = 'initiative'")).isEqualTo(before);
	}

}
