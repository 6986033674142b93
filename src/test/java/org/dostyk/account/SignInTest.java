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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class SignInTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private Staff staff;

	private StaffBrowser browser;

	@BeforeEach
	void open() {
		this.jdbc.execute("delete from sign_in_delay");
		this.staff = new Staff(this.jdbc);
		this.browser = new StaffBrowser(this.port);
	}

	@ParameterizedTest
	@EnumSource
	void whoeverHasAnAccountSignsInAndIsGreetedByNameAndRole(Role role) {
		SignedIn who = this.staff.account("Айгерім " + role, role);
		HttpResponse<String> answer = this.browser.send("/login", "username", who.name(), "password", Staff.PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(StaffBrowser.to(answer)).isEqualTo("/admin");
		Document page = this.browser.page("/admin/account");
		assertThat(page.select("body").hasClass("staff")).isTrue();
		assertThat(page.select(".account").text()).contains(who.name(), role.code());
		assertThat(page.select(".mast nav a[href='/admin/accounts']")).hasSize(role.administers() ? 1 : 0);
	}

	@Test
	void aNameIsTheSameHoweverItIsTyped() {
		this.staff.account("Ёлка Жұмабай", Role.EDITOR);
		for (String typed : List.of("ёлка жұмабай", " ЁЛКА ЖҰМАБАЙ ", "Е\u0308лка Жұмабай", "Ёлка\u200b Жұмабай")) {
			assertThat(this.browser.send("/login", "username", typed, "password", Staff.PASSWORD).statusCode())
				.as(typed)
				.isEqualTo(303);
			this.browser.forget("SESSION");
		}
	}

	@Test
	void aWrongPasswordAndAnUnknownNameHaveTheSameAnswer() {
		this.staff.account("Madina T.", Role.EDITOR);
		HttpResponse<String> wrong = this.browser.send("/login", "username", "Madina T.", "password",
				"not her password");
		HttpResponse<String> unknown = this.browser.send("/login", "username", "Nobody T.", "password",
				"not her password");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(unknown.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(wrong.body()).select("#errors").text())
			.isEqualTo(Jsoup.parse(unknown.body()).select("#errors").text())
			.contains("not right");
		assertThat(Jsoup.parse(wrong.body()).select("#username").val()).isEqualTo("Madina T.");
		assertThat(wrong.body()).doesNotContain("not her password");
		assertThat(Jsoup.parse(wrong.body()).select("link[rel=stylesheet]").eachAttr("href"))
			.isEqualTo(this.browser.page("/login").select("link[rel=stylesheet]").eachAttr("href"));
		assertThat(this.browser.cookie("SESSION")).isEmpty();
	}

	@Test
	void nobodySignsInToADisabledAccount() {
		SignedIn who = this.staff.account("Gone G.", Role.EDITOR);
		this.jdbc.update("update account set disabled = true where id = ?", who.id());
		assertThat(this.browser.send("/login", "username", "Gone G.", "password", Staff.PASSWORD).statusCode())
			.isEqualTo(422);
	}

	@Test
	void whoIsLedToTheFormIsLedBackToWhereTheyWanted() {
		SignedIn who = this.staff.account("Nurlan B.", Role.ADMINISTRATOR);
		String form = StaffBrowser.to(this.browser.get("/admin/audit?event=signed_in&person=%D3%98"));
		assertThat(form).isEqualTo("/login?to=%2Fadmin%2Faudit%3Fevent%3Dsigned_in%26person%3D%25D3%2598");
		HttpResponse<String> answer = this.browser.send(this.browser.page(form), "/login", "username", who.name(),
				"password", Staff.PASSWORD);
		assertThat(StaffBrowser.to(answer)).isEqualTo("/admin/audit?event=signed_in&person=%D3%98");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "/administrators",
			"/admin/\r\nX: y", "javascript:alert(1)", "/admin\\@evil.example" })
	void nobodyIsLedElsewhere(String to) {
		SignedIn who = this.staff.account("Nurlan B.", Role.EDITOR);
		HttpResponse<String> answer = this.browser.send("/login", "username", who.name(), "password", Staff.PASSWORD,
				"to", to);
		assertThat(StaffBrowser.to(answer)).isEqualTo("/admin");
	}

	@Test
	void theSessionHasAnotherIdAfterSigningInAndEndsBySigningOut() {
		SignedIn who = this.staff.account("Nurlan B.", Role.EDITOR);
		this.browser.signIn(who);
		String first = this.browser.cookie("SESSION").orElseThrow();
		Document form = this.browser.page("/admin/account");
		assertThat(StaffBrowser.to(this.browser.send(form, "/logout"))).isEqualTo("/login?out");
		assertThat(this.browser.cookie("SESSION")).isEmpty();
		assertThat(this.browser.get("/admin/account", "Cookie", "SESSION=" + first).statusCode()).isEqualTo(303);
		assertThat(this.browser.page("/login?out").text()).contains("You have signed out");
		assertThat(this.browser.signIn(who).cookie("SESSION")).isPresent().get().isNotEqualTo(first);
	}

	@Test
	void theCookiesAreOutOfReachOfScriptsAndOtherSites() {
		HttpResponse<String> form = this.browser.get("/login");
		assertThat(form.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("form=")
			.contains("HttpOnly", "SameSite=Lax", "Path=/");
		SignedIn who = this.staff.account("Nurlan B.", Role.EDITOR);
		HttpResponse<String> answer = this.browser.send("/login", "username", who.name(), "password", Staff.PASSWORD);
		assertThat(answer.headers().allValues("Set-Cookie")).filteredOn((cookie) -> cookie.startsWith("SESSION="))
			.singleElement()
			.asString()
			.contains("HttpOnly", "SameSite=Lax", "Path=/");
	}

	@Test
	void aChangedRoleAndADisabledAccountHoldAtOnceInOpenSessions() {
		SignedIn who = this.staff.account("Saule K.", Role.ADMINISTRATOR);
		this.browser.signIn(who);
		assertThat(this.browser.get("/admin/accounts").statusCode()).isEqualTo(200);
		this.jdbc.update("update account set role = 'editor' where id = ?", who.id());
		HttpResponse<String> refused = this.browser.get("/admin/accounts");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Your role does not open this page", who.name());
		this.jdbc.update("update account set disabled = true where id = ?", who.id());
		assertThat(StaffBrowser.to(this.browser.get("/admin/account"))).isEqualTo("/login?to=%2Fadmin%2Faccount");
	}

	@Test
	void whoeverKeepsOnGuessingIsToldHowLongToWaitEvenWithTheRightPassword() {
		SignedIn who = this.staff.account("Saule K.", Role.EDITOR);
		HttpResponse<String> answer = null;
		for (int i = 0; i < 8; i++) {
			answer = this.browser.send("/login", "username", who.name(), "password", "guess " + i);
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[0-9]+");
		assertThat(Jsoup.parse(answer.body()).select("#errors").text()).contains("Please try again in");
		assertThat(this.browser.send("/login", "username", who.name(), "password", Staff.PASSWORD).statusCode())
			.isEqualTo(429);
		this.jdbc.execute("update sign_in_delay set wait_until = wait_until - interval '1 hour'");
		assertThat(this.browser.send("/login", "username", who.name(), "password", Staff.PASSWORD).statusCode())
			.isEqualTo(303);
		assertThat(this.jdbc.queryForObject(
				"select coalesce(sum(failures), 0) from sign_in_delay where who <> '' and address <> ''",
				Integer.class))
			.isZero();
	}

}
