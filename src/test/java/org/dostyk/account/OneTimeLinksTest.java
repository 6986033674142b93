package org.dostyk.account;

import java.net.http.HttpResponse;
import java.util.Map;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
class OneTimeLinksTest {

	private static final String CHOSEN = "сегіз тырна үнсіз ұшып барады";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	private StaffBrowser administrator;

	private StaffBrowser invited;

	@BeforeEach
	void open() {
		this.jdbc.execute("delete from sign_in_delay");
		SignedIn who = new Staff(this.jdbc).account("Aigerim S.", Role.ADMINISTRATOR);
		this.administrator = new StaffBrowser(this.port).signIn(who);
		this.invited = new StaffBrowser(this.port);
	}

	@Test
	void whoeverIsInvitedChoosesNameAndPasswordAndIsSignedIn() {
		String link = invite("Madina", "editor");
		Document page = this.invited.page(link);
		assertThat(page.select("#name").val()).isEqualTo("Madina");
		HttpResponse<String> answer = this.invited.send(page, link, "name", "Мәдина Т.", "password", CHOSEN);
		assertThat(StaffBrowser.to(answer)).isEqualTo("/admin");
		assertThat(this.invited.page("/admin/account").select(".account").text()).contains("Мәдина Т.", "editor");
		assertThat(new StaffBrowser(this.port).send("/login", "username", "мәдина т.", "password", CHOSEN).statusCode())
			.isEqualTo(303);
	}

	@Test
	void aLinkWorksOnceAndIsLookedAtAsOftenAsYouLike() {
		String link = invite("Nurlan", "reviewer");
		assertThat(this.invited.get(link).statusCode()).isEqualTo(200);
		Document page = this.invited.page(link);
		this.invited.send(page, link, "name", "Nurlan", "password", CHOSEN);
		StaffBrowser second = new StaffBrowser(this.port);
		HttpResponse<String> again = second.get(link);
		assertThat(again.statusCode()).isEqualTo(410);
		assertThat(again.body()).contains("This link works no more");
	}

	@Test
	void aRefusedPasswordLeavesTheLinkAndTheNameAsTheyWere() {
		String link = invite("Saule", "editor");
		HttpResponse<String> refused = this.invited.send(link, "name", "Сәуле", "password", "password1234");
		assertThat(refused.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(refused.body());
		assertThat(page.select("#name").val()).isEqualTo("Сәуле");
		assertThat(page.select("#password").val()).isEmpty();
		assertThat(page.select("#password").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.getElementById(page.select("#password").attr("aria-describedby").split(" ")[0]).text())
			.contains("others try first");
		assertThat(page.select(".notice.bad a").attr("href")).isEqualTo("#password");
		assertThat(this.invited.send(link, "name", "Сәуле", "password", CHOSEN).statusCode()).isEqualTo(303);
	}

	@Test
	void anInvitationLastsSevenDaysAndALinkForAForgottenPasswordOne() {
		invite("Timur", "editor");
		SignedIn forgetful = new Staff(this.jdbc).account("Forgetful", Role.EDITOR);
		link(forgetful);
		Map<String, Object> days = this.jdbc.queryForMap(
				"""
						select max(round(extract(epoch from expires_at - now()) / 3600)::int) filter (where purpose = 'invitation') as invitation,
							max(round(extract(epoch from expires_at - now()) / 3600)::int) filter (where purpose = 'password') as password
						from one_time_link
						""");
		assertThat(days).containsEntry("invitation", 7 * 24).containsEntry("password", 24);
	}

	@Test
	void aLinkThatHasExpiredWorksNoMore() {
		String link = invite("Late", "editor");
		Document page = this.invited.page(link);
		this.jdbc.execute("update one_time_link set expires_at = now() - interval '1 second'");
		assertThat(this.invited.send(page, link, "name", "Late", "password", CHOSEN).statusCode()).isEqualTo(410);
		assertThat(this.invited.get("/admin/account").statusCode()).isEqualTo(303);
	}

	@Test
	void aNewLinkEndsTheOneBeforeItAndOldSessionsEndWhenItIsUsed() {
		SignedIn who = new Staff(this.jdbc).account("Forgetful", Role.EDITOR);
		StaffBrowser before = new StaffBrowser(this.port).signIn(who);
		String first = link(who);
		String second = link(who);
		assertThat(this.invited.get(first).statusCode()).isEqualTo(410);
		assertThat(before.get("/admin/account").statusCode()).isEqualTo(200);
		assertThat(this.invited.send(second, "name", "Forgetful", "password", CHOSEN).statusCode()).isEqualTo(303);
		assertThat(before.get("/admin/account").statusCode()).isEqualTo(303);
		assertThat(new StaffBrowser(this.port).send("/login", "username", "Forgetful", "password", Staff.PASSWORD)
			.statusCode()).isEqualTo(422);
	}

	@Test
	void theDatabaseDoesNotHoldWhatIsInALink() {
		String secret = invite("Hidden", "editor").replaceFirst(".*/", "");
		assertThat(secret).hasSize(43);
		assertThat(this.jdbc.queryForList("select encode(hash, 'escape') || encode(hash, 'base64') from one_time_link",
				String.class))
			.noneMatch((row) -> row.contains(secret.substring(0, 8)));
	}

	@Test
	void aDisabledAccountHasNoLink() {
		SignedIn who = new Staff(this.jdbc).account("Gone", Role.EDITOR);
		String link = link(who);
		this.administrator.send("/admin/accounts/" + who.id(), "action", "disabled");
		assertThat(this.invited.get(link).statusCode()).isEqualTo(410);
	}

	private String invite(String name, String role) {
		return shown(this.administrator.send("/admin/accounts", "name", name, "role", role));
	}

	private String link(SignedIn who) {
		return shown(this.administrator.send("/admin/accounts/" + who.id(), "action", "link"));
	}

	private static String shown(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(200);
		return Jsoup.parse(answer.body()).select("#link").val().replaceFirst("https?://[^/]+", "");
	}

}
