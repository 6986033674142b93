package org.dostyk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Part;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.export.FileFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Walks every output with one unpublished record of each subject in the database, all of
 * which a published initiative names. An output added later joins {@link #outputs()}.
 */
@PortalTest
@Writes
class VisibilityTest {

	private static final String SIGN = "qwxzhidden";

	@Autowired
	private MockMvc visitor;

	@Autowired
	private JdbcTemplate jdbc;

	@TempDir
	private Path folder;

	@BeforeEach
	void publishedRecordsNameHiddenOnes() {
		this.jdbc.execute(
				"""
						insert into country (code, name_en) values ('XQ', 'Qwxzhidden Country') on conflict do nothing;
						insert into place (slug, kind, country, name_en, state, updated_at, latitude, longitude)
						values ('qwxzhidden-place', 'city', 'XQ', 'Qwxzhidden Place', 'published', now(), 43, 77) on conflict do nothing;
						insert into organisation (slug, type, country, name_en, state, updated_at)
						values ('qwxzhidden-organisation', 'ngo', 'XQ', 'Qwxzhidden Organisation', 'published', now()) on conflict do nothing;
						insert into funding_source (slug, type, country, name_en, state, updated_at)
						values ('qwxzhidden-funder', 'state', 'XQ', 'Qwxzhidden Funder', 'published', now()) on conflict do nothing;
						insert into initiative (slug, kind, form, title_en, summary_en, start_edtf, start_earliest, start_latest, status, state, updated_at)
						values ('qwxzhidden-festival', 'festival', 'festival', 'Qwxzhidden Festival', 'Qwxzhidden', '2025', '2025-01-01', '2025-12-31', 'completed', 'published', now())
						on conflict do nothing;
						insert into initiative_country select id, 0, 'XQ', 'host' from initiative where slug = 'qwxzhidden-festival' on conflict do nothing;
						insert into initiative_place
						select i.id, (select count(*) from initiative_place ip where ip.initiative_id = i.id), p.id, 'host' from initiative i, place p
						where i.slug in ('qwxzhidden-festival', 'almaty-shanghai') and p.slug = 'qwxzhidden-place'
							and not exists (select from initiative_place ip where ip.initiative_id = i.id and ip.place_id = p.id);
						insert into participation (initiative_id, position, organisation_id, role) select i.id, (select count(*) from participation p where p.initiative_id = i.id), o.id, 'organiser' from initiative i, organisation o
						where i.slug in ('qwxzhidden-festival', 'almaty-shanghai') and o.slug = 'qwxzhidden-organisation'
							and not exists (select from participation p where p.initiative_id = i.id and p.organisation_id = o.id);
						insert into funding_line (initiative_id, position, funding_source_id, amount, currency, form, certainty, counted)
						select i.id, (select count(*) from funding_line l where l.initiative_id = i.id), f.id, 987654321, 'CHF', 'budget', 'reported', 'yes' from initiative i, funding_source f
						where i.slug in ('qwxzhidden-festival', 'almaty-shanghai') and f.slug = 'qwxzhidden-funder'
							and not exists (select from funding_line l where l.initiative_id = i.id and l.funding_source_id = f.id);
						update initiative set series_id = (select id from initiative where slug = 'qwxzhidden-festival')
						where slug = 'abai-175-new-delhi-2020';
						insert into former_slug (subject, slug, record_id, published, left_at)
						select 'initiative', 'qwxzformer', id, true, now() from initiative where slug = 'qwxzhidden-festival'
						union all select 'organisation', 'qwxzformer', id, true, now() from organisation where slug = 'qwxzhidden-organisation'
						union all select 'place', 'qwxzformer', id, true, now() from place where slug = 'qwxzhidden-place'
						union all select 'funding_source', 'qwxzformer', id, true, now() from funding_source where slug = 'qwxzhidden-funder'
						on conflict do nothing;
						""");
		become("published");
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft", "in_review", "withdrawn" })
	void whatIsNotPublishedShowsNowhere(String state) throws Exception {
		if (state.equals("draft")) {
			assertThat(outputsWithTheSign()).as("the sign can be seen while it is public").isNotEmpty();
		}
		become(state);
		assertThat(outputsWithTheSign()).isEmpty();
		for (String path : List.of("/initiatives/qwxzhidden-festival", "/organisations/qwxzhidden-organisation",
				"/places/qwxzhidden-place", "/funding-sources/qwxzhidden-funder")) {
			assertThat(answer("/api/v1" + path).getStatus()).isEqualTo(answer(path).getStatus());
			assertThat(answer(path).getStatus())
				.isEqualTo((state.equals("withdrawn") ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
		}
		assertThat(answer("/countries/XQ").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
		assertThat(answer("/api/v1/countries/XQ").getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
		for (String segment : List.of("initiatives", "organisations", "places", "funding-sources")) {
			assertThat(answer("/" + segment + "/qwxzformer").getStatus())
				.isEqualTo(answer("/api/v1/" + segment + "/qwxzformer").getStatus())
				.isEqualTo((state.equals("withdrawn") ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.NOT_FOUND).value());
		}
		for (String facet : List.of("place=qwxzhidden-place", "organisation=qwxzhidden-organisation",
				"funder=qwxzhidden-funder", "place=qwxzformer", "organisation=qwxzformer", "funder=qwxzformer")) {
			assertThat(answer("/initiatives.csv?" + facet).getStatus()).isEqualTo(400);
			assertThat(answer("/api/v1/initiatives?" + facet).getStatus()).isEqualTo(400);
		}
	}

	@Test
	void neitherAChangeBesideAPublishedRecordNorAReadersCorrectionShowsAnywhere() throws Exception {
		this.jdbc.execute(
				"""
						insert into account (name, name_key, role, created_at)
						values ('Qwxzpending Author', 'qwxzpending author', 'editor', now()) on conflict do nothing;
						insert into pending_change (subject, record_id, content, base_version, state, account_id, author, note, updated_at)
						select 'initiative', i.id, '{"titles": {"en": "Qwxzpending"}, "venue": "Qwxzpending"}', i.version, 'in_review',
							a.id, a.name, 'Qwxzpending', now()
						from initiative i, account a where i.slug = 'almaty-shanghai' and a.name_key = 'qwxzpending author'
						on conflict do nothing;
						insert into correction (subject, record_id, field, wrong, proposed, source, sender, language, sent_at, state)
						select 'initiative', id, 'titles.en', 'Qwxzpending', 'Qwxzpending', 'Qwxzpending', 'Qwxzpending', 'en', now(),
							'open'
						from initiative where slug = 'almaty-shanghai';
						select catalogue_rebuild()""");
		for (String output : outputs().toList()) {
			assertThat(text(output)).as(output).doesNotContainIgnoringCase("qwxzpending");
		}
		assertThat(answer("/suggest?q=qwxzpending").getContentAsString()).doesNotContainIgnoringCase("qwxzpending");
		assertThat(answer("/search?q=qwxzpending").getContentAsString()).contains("data-count=\"0\"");
	}

	private void become(String state) {
		for (String table : List.of("place", "organisation", "funding_source", "initiative")) {
			this.jdbc.update("""
					update %s set state = ?, withdrawn_at = case when ? = 'withdrawn' then now() end,
						withdrawn_because = case when ? = 'withdrawn' then 'test' end
					where slug like 'qwxzhidden%%'
					""".formatted(table), state, state, state);
		}
		this.jdbc.execute("select catalogue_rebuild()");
	}

	private static Stream<String> outputs() {
		List<String> outputs = new ArrayList<>(
				List.of("/", "/initiatives/almaty-shanghai", "/initiatives/abai-175-new-delhi-2020", "/places/almaty",
						"/places/shanghai", "/corrections?record=initiatives/almaty-shanghai", "/downloads",
						"/catalog.ttl", "/catalog.jsonld", "/catalogue.zip"));
		for (Part part : Part.values()) {
			outputs.add("/initiatives/" + part.segment() + ".csv");
		}
		outputs.add("/initiatives/counts.csv?rows=funder&columns=organisation");
		outputs.add("/initiatives/counts.csv?rows=place&columns=country");
		outputs.addAll(List.of("/initiatives/almaty-shanghai.bib", "/initiatives/qwxzhidden-festival.bib",
				"/places/qwxzhidden-place.ris", "/organisations/qwxzhidden-organisation.csl.json"));
		for (Listing listing : Listing.values()) {
			if (listing.kind() == null) {
				outputs.add("/sitemap-" + listing.segment() + "-1.xml");
			}
			// What is hidden changed last, so it would be on the first page
			FileFormat.of(listing)
				.filter((format) -> listing.kind() == null || format == FileFormat.CSV)
				.forEach((format) -> outputs.add("/" + listing.segment() + "." + format.extension()));
			outputs.add("/" + listing.segment() + ".csl.json");
			outputs.add("/cited/new?list=" + listing.segment());
			outputs.add("/api/v1/" + listing.segment() + "?sort=-updated&size=100");
			outputs.add("/api/v1/" + listing.segment() + "/facets");
			outputs.add("/" + listing.segment() + ".atom");
			outputs.add("/" + listing.segment() + "?sort=-updated&view=table");
			outputs.add("/" + listing.segment() + "?sort=-updated&view=list");
		}
		outputs.addAll(List.of("/api", "/api/v1/initiatives/almaty-shanghai",
				"/api/v1/initiatives/abai-175-new-delhi-2020", "/api/v1/places/almaty", "/api/v1/places/shanghai",
				"/api/v1/countries/KZ", "/api/v1/vocabularies", "/api/v1/openapi.json"));
		return outputs.stream();
	}

	private List<String> outputsWithTheSign() throws Exception {
		List<String> found = new ArrayList<>();
		for (String output : outputs().toList()) {
			String body = text(output).toLowerCase();
			if (body.contains(SIGN) || body.contains("987654321") || body.contains("987,654,321")) {
				found.add(output);
			}
		}
		for (String words : List.of("qwxzhidden", "Qwxzhidden Organisation")) {
			if (!answer("/initiatives?q=" + words.replace(" ", "+")).getContentAsString()
				.contains("data-count=\"0\"")) {
				found.add("search for " + words);
			}
			if (!answer("/api/v1/initiatives?q=" + words.replace(" ", "+")).getContentAsString()
				.startsWith("{\"total\":0")) {
				found.add("search in the API for " + words);
			}
		}
		return found;
	}

	/**
	 * What a reader of the file sees, unpacked if it is packed.
	 */
	private String text(String path) throws Exception {
		MockHttpServletResponse answer = answer(path);
		assertThat(answer.getStatus()).as(path).isEqualTo(HttpStatus.OK.value());
		byte[] body = answer.getContentAsByteArray();
		if (path.endsWith(".gz")) {
			body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
		}
		else if (path.endsWith(".zip") || path.endsWith(".xlsx")) {
			ByteArrayOutputStream files = new ByteArrayOutputStream();
			Path packed = Files.write(this.folder.resolve("packed"), body);
			try (ZipFile zip = new ZipFile(packed.toFile())) {
				for (ZipEntry entry : Collections.list(zip.entries())) {
					// All countries there are, as ISO 3166 lists them
					if (!entry.getName().equals("countries.csv")) {
						zip.getInputStream(entry).transferTo(files);
					}
				}
			}
			body = files.toByteArray();
		}
		return new String(body, StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse answer(String path) throws Exception {
		return this.visitor.perform(get(URI.create(path))).andReturn().getResponse();
	}

}
