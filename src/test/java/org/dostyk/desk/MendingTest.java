package org.dostyk.desk;

import java.util.List;
import java.util.Objects;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PortalTest
@Writes
class MendingTest {

	@Autowired
	private Mending mending;

	@Autowired
	private MockMvc portal;

	@Autowired
	private JdbcTemplate jdbc;

	private SignedIn editor;

	@BeforeEach
	void somebodyIsSignedIn() {
		this.editor = new Staff(this.jdbc).account("Madina", Role.EDITOR);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "no-start | select count(*) from initiative where start_edtf is null",
			"no-place | select count(*) from initiative where id not in (select initiative_id from initiative_place)",
			"one-source | select count(*) from (select from citation where initiative_id is not null group by initiative_id having count(*) = 1) x",
			"source-without-link | select count(distinct initiative_id) from citation where url is null and initiative_id is not null",
			"organisations-no-source | select count(*) from organisation where id not in (select organisation_id from citation where organisation_id is not null)",
			"places-no-coordinates | select count(*) from place where latitude is null",
			"funding-sources-no-summary-kk | select count(*) from funding_source where summary_kk is null",
			"over-but-active | select count(*) from initiative where status = 'active' and end_latest < current_date" })
	void aCountIsThatOfTheCatalogue(String code, String sql) {
		assertThat(count(code).count()).isEqualTo(this.jdbc.queryForObject(sql, Long.class));
	}

	@Test
	void whatIsMendedIsCountedNoMoreAndWhatIsWithdrawnNotAtAll() {
		long before = count("no-title-zh").count();
		change("title_zh = null");
		assertThat(count("no-title-zh").count()).isEqualTo(before + 1);
		change("state = 'draft'");
		assertThat(count("no-title-zh").count()).as("drafts count").isEqualTo(before + 1);
		change("state = 'withdrawn', withdrawn_at = now(), withdrawn_because = 'test'");
		assertThat(count("no-title-zh").count()).isEqualTo(before);
		change("state = 'published', withdrawn_at = null, withdrawn_because = null, title_zh = '有标题了'");
		assertThat(count("no-title-zh").count()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "2001, true", "2001-05, true", "2001-05-12, true", "2001?, true", "2001~, true", "200X, true",
			"9999, false", "9999-12, false", ", true" })
	void aPairHasNoEvidenceForFourYears(String evidence, boolean old) {
		this.jdbc.update("update initiative set last_evidence = ?, status = 'active' where slug = 'almaty-shanghai'",
				evidence);
		this.jdbc.update("update catalogue_version set version = version + 1");
		assertThat(page("pair-without-evidence").select("th[scope=row] a")
			.eachAttr("href")
			.contains("/admin/sister-cities/almaty-shanghai/edit#lastEvidence")).isEqualTo(old);
	}

	@Test
	void titlesThatDifferInCaseAndSignsAreLikelyTwins() {
		long before = count("organisations-twins").count();
		this.jdbc.update("""
				insert into organisation (slug, type, country, name_ru, state, updated_at)
				select 'twin-' || n, 'ngo', 'KZ', name, 'draft', now()
				from (values (1, '«Достық» қоры, Алматы'), (2, 'Достық  қоры (АЛМАТЫ)')) twin (n, name)
				""");
		this.jdbc.update("update catalogue_version set version = version + 1");
		assertThat(count("organisations-twins").count()).isEqualTo(before + 2);
	}

	@Test
	void everyWayHasAPageWhoseLinksLeadToTheField() {
		for (MendingCount count : this.mending.counts()) {
			Document page = page(count.code());
			assertThat(page.selectFirst("#result-count").attr("data-count")).as(count.code())
				.isEqualTo(String.valueOf(count.count()));
			assertThat(page.select("tbody tr")).hasSize((int) Math.min(50, count.count()));
			assertThat(page.select("tbody a").eachAttr("href")).as(count.code())
				.allMatch((href) -> href.matches("/admin/[a-z-]+/[a-z0-9-]+/edit#[A-Za-z0-9-]+"));
		}
	}

	@Test
	void aLongListHasPages() {
		MendingCount longest = count("one-source");
		assertThat(longest.count()).isGreaterThan(50);
		List<String> first = page("one-source").select("tbody a").eachAttr("href");
		List<String> second = page("one-source?page=2").select("tbody a").eachAttr("href");
		assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
		assertThat(page("one-source?page=999999").select("tbody a")).isNotEmpty();
		assertThat(page("one-source?page=x").select("tbody a").eachAttr("href")).isEqualTo(first);
	}

	@Test
	void whatNobodyCountsIsNotThere() throws Exception {
		assertThat(answer("nonsense").getStatus()).isEqualTo(404);
		assertThat(this.portal.perform(get("/admin/mending/no-start")).andReturn().getResponse().getStatus())
			.isNotEqualTo(200);
	}

	private void change(String set) {
		this.jdbc.update("update initiative set " + set + " where slug = 'bolashak-international-scholarship'");
		this.jdbc.update("update catalogue_version set version = version + 1");
	}

	private MendingCount count(String code) {
		return this.mending.counts().stream().filter((count) -> count.code().equals(code)).findFirst().orElseThrow();
	}

	private Document page(String code) {
		try {
			return Jsoup.parse(answer(code).getContentAsString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(code, ex);
		}
	}

	private MockHttpServletResponse answer(String code) throws Exception {
		return this.portal
			.perform(get("/admin/mending/" + code).with(Staff.signedIn(Objects.requireNonNull(this.editor))))
			.andReturn()
			.getResponse();
	}

}
