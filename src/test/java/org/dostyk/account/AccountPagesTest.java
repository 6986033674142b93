package org.dostyk.account;

import java.net.http.HttpResponse;
import java.util.List;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class AccountPagesTest {

	private static final String CHOSEN = "сегіз тырна үнсіз ұшып барады";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private Staff staff;

	private SignedIn who;

	private StaffBrowser administrator;

	@BeforeEach
	void open() {
		this.jdbc.execute("delete from sign_in_delay");
		this.jdbc.execute("update account set disabled = true");
		this.jdbc.execute("delete from spring_session");
		this.staff = new Staff(this.jdbc);
		this.who = this.staff.account("Aigerim S.", Role.ADMINISTRATOR);
		this.administrator = new StaffBrowser(this.port).signIn(this.who);
	}

	@Test
	void theLastAdministratorCanBeNeitherDemotedNorDisabled() {
		String own = "/admin/accounts/" + this.who.id();
		for (List<String> attempt : List.of(List.of("action", "role", "role", "editor"),
				List.of("action", "disabled"))) {
			HttpResponse<String> answer = this.administrator.send(own, attempt.toArray(String[]::new));
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(Jsoup.parse(answer.body()).select(".notice.bad").text()).contains("last administrator");
		}
		SignedIn other = this.staff.account("Nurlan B.", Role.ADMINISTRATOR);
		assertThat(this.administrator.send("/admin/accounts/" + other.id(), "action", "role", "role", "reviewer")
			.statusCode()).isEqualTo(303);
		this.jdbc.update("update account set role = 'administrator', password = null where id = ?", other.id());
		assertThat(this.administrator.send(own, "action", "disabled").statusCode())
			.as("whoever has not yet joined does not count")
			.isEqualTo(422);
		this.staff.account("Nurlan B.", Role.ADMINISTRATOR);
		assertThat(this.administrator.send(own, "action", "role", "role", "editor").statusCode()).isEqualTo(303);
		assertThat(this.administrator.get("/admin/accounts").statusCode()).isEqualTo(403);
	}

	@Test
	void disablingAnAccountEndsItsSessionsAndEnablingLetsItSignInAgain() {
		SignedIn editor = this.staff.account("Madina T.", Role.EDITOR);
		StaffBrowser browser = new StaffBrowser(this.port).signIn(editor);
		this.administrator.send("/admin/accounts/" + editor.id(), "action", "disabled");
		assertThat(browser.get("/admin/account").statusCode()).isEqualTo(303);
		assertThat(sessions(editor)).isZero();
		this.administrator.send("/admin/accounts/" + editor.id(), "action", "enabled");
		assertThat(browser.get("/admin/account").statusCode()).as("the old session stays ended").isEqualTo(303);
		assertThat(browser.signIn(editor).get("/admin/account").statusCode()).isEqualTo(200);
	}

	@Test
	void anAdministratorEndsAllSessionsOfAnAccount() {
		SignedIn editor = this.staff.account("Madina T.", Role.EDITOR);
		StaffBrowser first = new StaffBrowser(this.port).signIn(editor);
		StaffBrowser second = new StaffBrowser(this.port).signIn(editor);
		this.administrator.send("/admin/accounts/" + editor.id(), "action", "sessions");
		assertThat(first.get("/admin/account").statusCode()).isEqualTo(303);
		assertThat(second.get("/admin/account").statusCode()).isEqualTo(303);
		assertThat(this.administrator.get("/admin/account").statusCode()).isEqualTo(200);
	}

	@Test
	void everybodySeesWhereTheyAreSignedInAndEndsOneSessionOrAllOthers() {
		SignedIn editor = this.staff.account("Saule K.", Role.EDITOR);
		StaffBrowser here = new StaffBrowser(this.port).signIn(editor);
		StaffBrowser there = new StaffBrowser(this.port).signIn(editor);
		StaffBrowser elsewhere = new StaffBrowser(this.port).signIn(editor);
		Document page = here.page("/admin/account");
		assertThat(page.select("section[aria-labelledby=sessions] tbody tr")).hasSize(3)
			.first()
			.extracting((row) -> row.text())
			.asString()
			.contains("127.0.0.1", "this session");
		assertThat(page.select("section[aria-labelledby=sessions] time[datetime]")).hasSize(6);
		assertThat(page.select("footer").text()).contains("by the server’s clock");
		assertThat(page.html()).doesNotContain(here.cookie("SESSION").orElseThrow());
		here.send(page, "/admin/account/sessions");
		assertThat(List.of(there, elsewhere)).extracting((b) -> b.get("/admin/account").statusCode())
			.containsExactlyInAnyOrder(200, 303);
		here.post("/admin/account/sessions", "_csrf", token(here));
		assertThat(List.of(there, elsewhere)).extracting((b) -> b.get("/admin/account").statusCode())
			.containsExactly(303, 303);
		assertThat(here.get("/admin/account").statusCode()).isEqualTo(200);
	}

	@Test
	void nobodyEndsTheSessionsOfAnother() {
		SignedIn editor = this.staff.account("Saule K.", Role.EDITOR);
		StaffBrowser browser = new StaffBrowser(this.port).signIn(editor);
		new StaffBrowser(this.port).signIn(editor);
		String handle = browser.page("/admin/account").select("input[name=session]").val();
		this.administrator.post("/admin/account/sessions", "_csrf", token(this.administrator), "session", handle);
		assertThat(sessions(editor)).isEqualTo(2);
	}

	@Test
	void aNewPasswordNeedsThePresentOneAndEndsTheOtherSessions() {
		SignedIn editor = this.staff.account("Timur A.", Role.EDITOR);
		StaffBrowser here = new StaffBrowser(this.port).signIn(editor);
		StaffBrowser there = new StaffBrowser(this.port).signIn(editor);
		HttpResponse<String> refused = change(here, "not his password", CHOSEN);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).select("#present-password-error").text()).contains("not your present");
		assertThat(change(here, Staff.PASSWORD, "short").body()).contains("at least 12");
		assertThat(there.get("/admin/account").statusCode()).isEqualTo(200);
		assertThat(StaffBrowser.to(change(here, Staff.PASSWORD, CHOSEN))).isEqualTo("/admin/account?done=password");
		assertThat(here.get("/admin/account").statusCode()).isEqualTo(200);
		assertThat(there.get("/admin/account").statusCode()).isEqualTo(303);
		assertThat(there.send("/login", "username", "Timur A.", "password", CHOSEN).statusCode()).isEqualTo(303);
	}

	@Test
	void guessingThePresentPasswordIsSlowedDownToo() {
		StaffBrowser here = new StaffBrowser(this.port).signIn(this.staff.account("Timur A.", Role.EDITOR));
		for (int i = 0; i < 5; i++) {
			change(here, "guess " + i, CHOSEN);
		}
		assertThat(change(here, Staff.PASSWORD, CHOSEN).body()).contains("was not looked at");
	}

	@Test
	void aChosenLanguageIsThatOfTheNextSignIn() {
		SignedIn editor = this.staff.account("Timur A.", Role.EDITOR);
		StaffBrowser here = new StaffBrowser(this.port).signIn(editor);
		assertThat(StaffBrowser.to(here.send("/admin/account", "name", "Timur A.", "language", "kk")))
			.isEqualTo("/admin/account?done=saved&lang=kk");
		HttpResponse<String> answer = new StaffBrowser(this.port).send("/login", "username", "Timur A.", "password",
				Staff.PASSWORD);
		assertThat(StaffBrowser.to(answer)).isEqualTo("/admin?lang=kk");
		here.send("/admin/account", "name", "Timur A.", "language", "");
		assertThat(this.jdbc.queryForObject("select language from account where id = ?", String.class, editor.id()))
			.isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "aigerim s.", "ＡＩＧＥＲＩＭ Ｓ.", "Aigerim\u200b S.", "Aigerim\u00adS. " })
	void twoNamesThatNobodyCanTellApartAreNotBothTaken(String name) {
		String typed = name.contains("\u00ad") ? "Aigerim\u00ad S." : name;
		HttpResponse<String> answer = this.administrator.send("/admin/accounts", "name", typed, "role", "editor");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.body()).select("#name-error").text()).contains("Another account");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u200b\u200b", "...", "a\nb", "\u202e" })
	void whatIsNoNameIsRefusedAtTheField(String name) {
		HttpResponse<String> answer = this.administrator.send("/admin/accounts", "name", name, "role", "editor");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.body()).select("#name-error").text()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table account; --", "${7*7} #{x} [[x]]",
			"\u202eтеріс жазу", "名字😀𠀀", "=1+1", "O’Brien & “Ко”" })
	void anyNameComesBackAsItWasTyped(String name) {
		HttpResponse<String> made = this.administrator.send("/admin/accounts", "name", name, "role", "editor");
		assertThat(made.statusCode()).isEqualTo(200);
		assertThat(this.jdbc.queryForObject("select name from account order by id desc limit 1", String.class))
			.isEqualTo(name);
		Document page = this.administrator.page("/admin/accounts");
		assertThat(page.select("tbody th bdi").stream().map((bdi) -> bdi.wholeText())).contains(name);
		assertThat(page.select("main script")).isEmpty();
	}

	@Test
	void textThatIsNoneIsRefusedAtTheDoor() {
		assertThat(this.administrator.send("/admin/accounts", "name", "a\u0000b", "role", "editor").statusCode())
			.isEqualTo(400);
		assertThat(this.administrator.send("/admin/accounts", "name", "x", "role", "emperor").statusCode())
			.isEqualTo(400);
		assertThat(this.administrator.get("/admin/accounts/999999999999999999").statusCode()).isEqualTo(404);
		assertThat(this.administrator.get("/admin/accounts/none").statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> change(StaffBrowser browser, String present, String chosen) {
		return browser.send(browser.page("/admin/account"), "/admin/account/password", "present-password", present,
				"new-password", chosen);
	}

	private String token(StaffBrowser browser) {
		return browser.page("/admin/account").select("input[name=_csrf]").val();
	}

	private int sessions(SignedIn who) {
		return this.jdbc.queryForObject("select count(*) from spring_session where principal_name = ?", Integer.class,
				String.valueOf(who.id()));
	}

}
