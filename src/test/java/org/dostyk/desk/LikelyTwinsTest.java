package org.dostyk.desk;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dostyk.account.Role;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.LikelyTwin;
import org.dostyk.catalogue.LikelyTwins;
import org.dostyk.catalogue.Subject;
import org.dostyk.catalogue.TwinQuery;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalTest
@Writes
class LikelyTwinsTest {

	@Autowired
	private LikelyTwins twins;

	@Autowired
	private MockMvc portal;

	@Autowired
	private JdbcTemplate jdbc;

	@ParameterizedTest
	@CsvSource({ "almaty, shanghai", "shanghai, almaty" })
	void aPairIsFoundByItsPlacesInEitherOrder(String one, String other) {
		assertThat(found(new TwinQuery(Subject.INITIATIVE, "sister_city_pair", List.of("Something else"), List.of(),
				List.of(one, other), null, null)))
			.containsEntry("almaty-shanghai", "same-places");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', value = {
			"exchange_programme, Bolashak International Scholarship, bolashak-international-scholarship, same-title",
			"exchange_programme, BOLASHAQ  international scholarship, bolashak-international-scholarship, similar",
			"exchange_programme, Bolashak International Scolarship, bolashak-international-scholarship, similar",
			"exchange_programme, International Scholarship Bolashak, bolashak-international-scholarship, similar",
			"exchange_programme, Bolashak International Scholarship 2026, bolashak-international-scholarship, year",
			"exchange_programme, Международная стипендия «Болашак» 2026 года, bolashak-international-scholarship, year",
			"forum, Congress of Leaders of World & Traditional Religions, congress-of-leaders-of-world-and-traditional-religions, similar" })
	void aTitleIsFoundInAnotherSpellingScriptOrWithTheYear(String kind, String title, String slug, String reason) {
		assertThat(found(initiative(kind, title, null))).containsEntry(slug, reason);
	}

	@Test
	void aTitleInAnyOfTheFourLanguagesLeadsToTheRecord() {
		List<Map<String, Object>> known = this.jdbc.queryForList(
				"""
						select slug, kind, title_kk, title_ru, title_zh from initiative
						where slug in ('bolashak-international-scholarship', 'congress-of-leaders-of-world-and-traditional-religions')
						""");
		assertThat(known).hasSize(2);
		for (Map<String, Object> record : known) {
			for (String column : List.of("title_kk", "title_ru", "title_zh")) {
				String title = record.get(column).toString();
				String slug = record.get("slug").toString();
				String kind = record.get("kind").toString();
				assertThat(found(initiative(kind, title, null))).as(title).containsEntry(slug, "same-title");
				assertThat(found(initiative(kind, title + " 2031", null))).as(title).containsEntry(slug, "year");
				assertThat(found(initiative(kind, title, slug))).as("itself").doesNotContainKey(slug);
			}
		}
	}

	@Test
	void anEditionWithAnotherYearOrItsSeriesIsNoTwin() {
		String title = "Korea–Central Asia Cooperation Forum";
		assertThat(found(initiative("forum", title + " 2019", null)).values()).contains("year");
		assertThat(found(new TwinQuery(Subject.INITIATIVE, "forum", List.of(title + " 2031"), List.of(), List.of(),
				"korea-central-asia-cooperation-forum", null)))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "ORGANISATION, organisation", "PLACE, place", "FUNDING_SOURCE, funding_source" })
	void aNameThatIsAnAliasElsewhereIsFound(Subject subject, String table) {
		this.jdbc.update("update %1$s set aliases = array['Достық әуені', '友谊之声'] where id = (select min(id) from %1$s)"
			.formatted(table));
		String slug = this.jdbc.queryForObject(
				"select slug from %1$s where id = (select min(id) from %1$s)".formatted(table), String.class);
		this.jdbc.queryForList(
				"select catalogue_refresh(?::catalogue_subject, array(select min(id) from %s))".formatted(table),
				table);
		for (String name : List.of("Достық әуені", "Достык ауени", "友谊之声", "友誼之聲")) {
			assertThat(found(new TwinQuery(subject, null, List.of(name), List.of(), List.of(), null, null))).as(name)
				.containsEntry(slug, "alias");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft", "in_review", "withdrawn" })
	void recordsOfEveryStateAreFoundWithTheirState(String state) {
		this.jdbc.update("""
				update initiative set state = ?, withdrawn_at = case when ? = 'withdrawn' then now() end,
					withdrawn_because = case when ? = 'withdrawn' then 'test' end
				where slug = 'bolashak-international-scholarship'
				""", state, state, state);
		this.jdbc.queryForList(
				"""
						select catalogue_refresh('initiative', array(select id from initiative where slug = 'bolashak-international-scholarship'))
						""");
		assertThat(this.twins.find(initiative("exchange_programme", "Bolashak International Scholarship", null)))
			.extracting((twin) -> twin.state().name().toLowerCase())
			.contains(state);
	}

	@ParameterizedTest
	@ValueSource(strings = { "or", "-", "\"", "a & b | !c", "'); drop table initiative; --", "🎉🎊", "مهرجان الصداقة",
			"\u200b\u200f", "第第第", "2026", "a b c d e f g h i j k l m n o p q r s t u v w x y z", "%", "\\", "(((",
			"友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊友谊" })
	void whateverIsTypedFindsAtMostFiveAndBreaksNothing(String title) {
		for (Subject subject : List.of(Subject.INITIATIVE, Subject.ORGANISATION, Subject.FUNDING_SOURCE,
				Subject.PLACE)) {
			assertThat(this.twins.find(new TwinQuery(subject, null, List.of(title, title + title), List.of(title),
					List.of(title, title), title, title)))
				.hasSizeLessThanOrEqualTo(5);
		}
	}

	@Test
	void whatCannotBeStoredIsNotLookedFor() {
		assertThat(found(initiative("forum", "a\0b", null))).isEmpty();
		assertThat(found(initiative("forum", "a\ud800b", null))).isEmpty();
	}

	@Test
	void thePublicCannotAsk() throws Exception {
		assertThat(this.portal.perform(get("/admin/twins?segment=festivals&titles.en=Nauryz"))
			.andReturn()
			.getResponse()
			.getStatus()).isNotEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "shanghai, almaty", "Shanghai (shanghai), Almaty (almaty)", "Алматы, Шанхай", "上海, almaty" })
	void placesMayStandInTheFormByTheirNames(String one, String other) throws Exception {
		assertThat(ask("/admin/twins?segment=sister-cities&places%5B0%5D.of=" + encoded(one) + "&places%5B1%5D.of="
				+ encoded(other)))
			.contains("the same two places");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Test
	void theDeskIsAnsweredWithLinksToTheForms() throws Exception {
		String answer = ask("/admin/twins?segment=sister-cities&places%5B0%5D.of=shanghai&places%5B1%5D.of=almaty");
		assertThat(answer).contains("href=\"/admin/sister-cities/almaty-shanghai/edit\"", "the same two places",
				"Sister-city pair", "published");
		assertThat(ask("/admin/twins?segment=sister-cities&titles.en=nothing+is+called+this")).isBlank();
	}

	private String ask(String address) throws Exception {
		return this.portal
			.perform(get(URI.create(address)).with(Staff.signedIn(new Staff(this.jdbc).account("Madina", Role.EDITOR))))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static TwinQuery initiative(String kind, String title, @Nullable String slug) {
		return new TwinQuery(Subject.INITIATIVE, kind, List.of(title), List.of(), List.of(), null, slug);
	}

	private Map<String, String> found(TwinQuery query) {
		return this.twins.find(query)
			.stream()
			.collect(Collectors.toMap(LikelyTwin::slug, (twin) -> twin.reason().code()));
	}

}
