package org.dostyk.desk;

import java.util.List;
import java.util.Map;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
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
	void everyChangeOfAWordIsReadAndUndoneAndSoIsItsDeletion() {
		String word = ALL + "/audience/divers";
		this.administrator.presses(this.administrator.opens(ALL + "/audience/new"), "save", "code", "divers",
				"labels.en", "Divers");
		this.administrator.presses(this.administrator.opens(word), "save", "labels.en", "Deep divers", "reason",
				"Only these");
		Document history = this.administrator.opens(word + "/history");
		assertThat(history.select(".record")).hasSize(2);
		assertThat(history.select("#revision-2").text()).contains("Changed", "by Nurlan B.", "Only these",
				"How it is shown, English Divers Deep divers");
		this.administrator.presses(this.administrator.opens(word), "delete");
		assertThat(this.administrator.gets(word).status()).isEqualTo(404);
		MultiValueMap<String, String> restore = new LinkedMultiValueMap<>();
		restore.add("number", "1");
		assertThat(this.administrator.posts(word + "/restore", restore).status()).isEqualTo(422);
		restore.add("reason", "Missed");
		assertThat(this.administrator.posts(word + "/restore", restore).location()).isEqualTo(word + "/history");
		assertThat(this.administrator.opens(word).getElementById("labels-en").val()).isEqualTo("Divers");
		assertThat(this.administrator.opens(word + "/history").select(".record h2").eachText())
			.containsExactly("Earlier state restored no. 4", "Deleted no. 3", "Changed no. 2", "Entered no. 1");
		assertThat(this.administrator.gets(ALL + "/audience/nothing/history").status()).isEqualTo(404);
		assertThat(this.administrator.opens("/admin/changes").select("#results tbody tr").first().text())
			.contains("divers", "Earlier state restored", "Missed");
		assertThat(this.administrator.gets("/admin").status()).isEqualTo(200);
	}

	@Test
	void allChangesAreFoundByPersonAndDay() {
		this.administrator.presses(this.administrator.opens(ALL + "/audience/new"), "save", "code", "pilgrims",
				"labels.en", "Pilgrims");
		SignedIn other = new Staff(this.jdbc).account("Dana of the changes", Role.ADMINISTRATOR);
		this.jdbc.update("""
				insert into revision (subject, record_id, number, action, content, version, account_id, author, at)
				select 'organisation', 1, 1000 + n, 'changed', '{"slug": "qwxz", "names": {"en": "Qwxz"}}', 1, ?, ?,
					timestamptz '2020-02-03 12:00Z' - n * interval '1 minute'
				from generate_series(1, 60) n""", other.id(), other.name());
		Document first = this.administrator.opens("/admin/changes?who=" + other.id() + "&day=2020-02-03");
		assertThat(first.select("#results tbody tr")).hasSize(50);
		assertThat(first.select("#results a").first().attr("href"))
			.isEqualTo("/admin/organisations/qwxz/history#revision-1001");
		Document second = this.administrator.opens(first.select("a[rel=next]").attr("href"));
		assertThat(second.select("#results tbody tr")).hasSize(10);
		assertThat(second.select("a[rel=next]")).isEmpty();
		assertThat(this.administrator.opens("/admin/changes?who=" + other.id() + "&day=2020-02-04").select("#results"))
			.isEmpty();
		assertThat(this.administrator.opens("/admin/changes?who=" + this.administrator.who().id())
			.select("#results th[scope=row]")
			.eachText()).contains("pilgrims").doesNotContain("Qwxz");
		assertThat(
				this.administrator.opens("/admin/changes?who=x&day=2020-02-30&page=-1").select("[role=alert]").text())
			.contains("not applied");
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
