package org.dostyk.desk;

import java.util.List;
import java.util.Map;

import org.dostyk.account.Role;
import org.dostyk.account.Staff;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.desk.Clerk.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Administrators look after the words of the vocabularies.
 */
@PortalTest
@Writes
class VocabulariesTest {

	private static final String ALL = "/admin/vocabularies";

	@Autowired
	MockMvc portal;

	@Autowired
	JdbcTemplate jdbc;

	private Clerk administrator;

	@BeforeEach
	void comeToWork() {
		this.administrator = new Clerk(this.portal, new Staff(this.jdbc).account("Nurlan B.", Role.ADMINISTRATOR));
	}

	@Test
	void everyWordIsListedWithTheNumberOfInitiativesThatUseIt() {
		Document page = this.administrator.opens(ALL);
		assertThat(page.select("tbody tr"))
			.hasSize(this.jdbc.queryForObject("select count(*) from term", Integer.class));
		assertThat(page.select("#theme-music .num").text()).isEqualTo(this.jdbc.queryForObject(
				"select count(*)::text from initiative_term where vocabulary = 'theme' and code = 'music'",
				String.class));
	}

	@Test
	void aWordThatIsRewordedIsFoundByItsNewNameAtOnce() throws Exception {
		Document page = this.administrator.opens(ALL + "/theme/music");
		Answer answer = this.administrator.presses(page, "save", "labels.en", "Zyxwvuts");
		assertThat(answer.location()).isEqualTo(ALL + "#theme-music");
		assertThat(this.portal.perform(get("/initiatives?q=Zyxwvuts")).andReturn().getResponse().getContentAsString())
			.contains("facet")
			.doesNotContain("Nothing found");
		assertThat(
				this.jdbc.queryForList("select what from audit_entry where event = 'vocabulary_changed'", String.class))
			.anyMatch((what) -> what.startsWith("theme/music: Music") && what.contains("Zyxwvuts"));
	}

	@Test
	void aWordIsAddedMovedAndDeletedAgain() {
		Answer refused = this.administrator.presses(this.administrator.opens(ALL + "/audience/new"), "save", "code",
				"Not A Code");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().getElementById("code").val()).isEqualTo("Not A Code");
		Answer added = this.administrator.presses(refused.page(), "save", "code", "pilots", "labels.kk", "Ұшқыштар",
				"description", "Who fly");
		assertThat(added.location()).isEqualTo(ALL + "#audience-pilots");
		Document list = this.administrator.opens(ALL);
		assertThat(list.select("#audience-pilots + tr")).isEmpty();
		MultiValueMap<String, String> up = new LinkedMultiValueMap<>();
		up.add("do", "up:pilots");
		this.administrator.posts(ALL + "/audience", up);
		assertThat(this.administrator.opens(ALL).select("#audience-pilots + tr")).hasSize(1);
		this.administrator.presses(this.administrator.opens(ALL + "/audience/pilots"), "delete");
		assertThat(this.administrator.opens(ALL).select("#audience-pilots")).isEmpty();
	}

	@Test
	void aWordInUseIsNotDeleted() {
		Document page = this.administrator.opens(ALL + "/indicator/participants");
		assertThat(page.select("button[value=delete]")).isEmpty();
		Answer answer = this.administrator.presses(page, "delete");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.mistakes()).isEmpty();
		assertThat(answer.page().select(".notice.bad li").text()).startsWith("It is in use");
	}

	@Test
	void whoIsSlowerIsToldWhatTheWordSaysNow() {
		Document page = this.administrator.opens(ALL + "/framework/unesco");
		this.administrator.presses(page, "save", "description", "Saved first");
		Answer second = this.administrator.presses(page, "save", "labels.kk", "Екінші");
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.page().getElementById("labels-kk").val()).isEqualTo("Екінші");
		assertThat(this.administrator.presses(second.page(), "save").status()).isEqualTo(303);
	}

	@Test
	void onlyAdministratorsComeHere() {
		for (Role role : List.of(Role.EDITOR, Role.REVIEWER)) {
			Clerk other = new Clerk(this.portal, new Staff(this.jdbc).account("Other " + role, role));
			for (String address : List.of(ALL, ALL + "/theme/music", ALL + "/theme/new")) {
				assertThat(other.gets(address).status()).as(role + " " + address).isEqualTo(403);
			}
			assertThat(
					other.posts(ALL + "/theme", new LinkedMultiValueMap<>(Map.of("do", List.of("up:music")))).status())
				.isEqualTo(403);
		}
	}

}
