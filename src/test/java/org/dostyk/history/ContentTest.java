package org.dostyk.history;

import java.util.List;

import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.initiative.InitiativeDraft;
import org.dostyk.initiative.InitiativeEditing;
import org.dostyk.value.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What records say goes through storing, forms and drafts and comes back the same.
 */
@PortalTest
class ContentTest {

	@Autowired
	InitiativeEditing initiatives;

	@Autowired
	JdbcClient sql;

	@ParameterizedTest
	@ValueSource(
			strings = { "festival", "exchange_programme", "sister_city_pair", "forum", "agreement", "joint_project" })
	void everyInitiativeOfTheStartingDataSaysTheSameAfterEachWay(String kind) {
		List<String> slugs = this.sql.sql("select slug from initiative where kind = ? order by slug limit 25")
			.param(kind)
			.query(String.class)
			.list();
		assertThat(slugs).isNotEmpty().as(Listing.ofKind(kind).segment());
		for (String slug : slugs) {
			Content content = this.initiatives.find(new Slug(slug), (record, said) -> said).orElseThrow();
			assertThat(content.text("slug")).isEqualTo(slug);
			assertThat(Content.parse(content.json())).isEqualTo(content);
			assertThat(Content.of(content.as(InitiativeDraft.class))).isEqualTo(content);
			assertThat(Content.of(content.fields(), InitiativeDraft.class)).isEqualTo(content);
			assertThat(this.initiatives.rehearse(new Slug(slug), content.as(InitiativeDraft.class), (record) -> {
			})).isEqualTo(content);
		}
	}

	@Test
	void whatNobodyTypedIsNotThere() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("titles.en", "A festival");
		fields.add("titles.kk", "");
		fields.add("themes", "");
		fields.add("funding[0].amount", " ");
		fields.add("_csrf", "token");
		assertThat(Content.of(fields, InitiativeDraft.class).texts()).containsOnlyKeys("titles.en");
	}

	@Test
	void oneValueOfAListIsAListAllTheSame() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("themes", "music");
		assertThat(Content.of(fields, InitiativeDraft.class).as(InitiativeDraft.class).themes())
			.containsExactly("music");
	}

	@Test
	void pathsThatNoFormHasAreLeftOut() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (String path : List.of("themes[99999]", "titles..en", "funding[-1].amount", "[0]", "", "constructor",
				"slug[0][1]", "titles.en.xx[3]")) {
			fields.add(path, "x");
		}
		assertThat(Content.of(fields, InitiativeDraft.class).texts().keySet()).doesNotContain("constructor",
				"themes[99999]");
	}

}
