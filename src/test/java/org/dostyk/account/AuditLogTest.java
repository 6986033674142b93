package org.dostyk.account;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
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
class AuditLogTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private AuditLog log;

	@Autowired
	private Housekeeping housekeeping;

	private SignedIn madina;

	private StaffBrowser administrator;

	@BeforeEach
	void open() {
		this.jdbc.execute("delete from sign_in_delay");
		this.jdbc.execute("delete from audit_entry");
		Staff staff = new Staff(this.jdbc);
		this.madina = staff.account("Madina T.", Role.EDITOR);
		this.administrator = new StaffBrowser(this.port).signIn(staff.account("Aigerim S.", Role.ADMINISTRATOR));
	}

	@Test
	void whatIsDoneWithAccountsIsInTheLogWithWhoDidItAndWhoseAccountItWas() {
		this.administrator.send("/admin/accounts", "name", "Saule", "role", "editor");
		String page = "/admin/accounts/" + this.madina.id();
		this.administrator.send(page, "action", "role", "role", "reviewer");
		this.administrator.send(page, "action", "link");
		this.administrator.send(page, "action", "sessions");
		this.administrator.send(page, "action", "disabled");
		this.administrator.send(page, "action", "enabled");
		assertThat(this.jdbc.queryForList(
				"select event || ' ' || account_name || ' ' || coalesce(what, '') from audit_entry order by id",
				String.class))
			.containsExactly("signed_in Aigerim S. ", "invited Aigerim S. Saule: editor",
					"role_changed Aigerim S. Madina T.: editor → reviewer", "link_made Aigerim S. Madina T.",
					"sessions_ended Aigerim S. Madina T.", "disabled Aigerim S. Madina T.",
					"enabled Aigerim S. Madina T.");
	}

	@Test
	void aFailureIsInTheLogWithItsAddressAndNeverWithWhatWasTypedForAName() {
		StaffBrowser stranger = new StaffBrowser(this.port);
		stranger.send("/login", "username", "madina t.", "password", "guess");
		stranger.send("/login", "username", "my-secret-password", "password", "guess");
		assertThat(this.jdbc.queryForList(
				"select coalesce(what, 'nobody') || ' ' || address from audit_entry where event = 'sign_in_failed' order by id",
				String.class))
			.containsExactly("Madina T. 127.0.0.1", "nobody 127.0.0.1");
		assertThat(this.jdbc.queryForList("select who from sign_in_delay", String.class)).isNotEmpty()
			.allMatch((who) -> who.isEmpty() || who.matches("[0-9a-f]{64}"));
	}

	@Test
	void theLogIsFilteredByPersonEventAndDays() {
		this.log.note(AuditEvent.PUBLISHED, this.madina, "festivals/shabyt-2026");
		this.log.note(AuditEvent.WITHDRAWN, this.madina, "forums/x");
		this.jdbc.update("update audit_entry set at = '2026-03-05T23:59:59Z' where event = 'withdrawn'");
		assertThat(count("")).isEqualTo(3);
		assertThat(count("?person=" + this.madina.id())).isEqualTo(2);
		assertThat(count("?event=published&person=" + this.madina.id())).isEqualTo(1);
		assertThat(count("?from=2026-03-05&to=2026-03-05")).isEqualTo(1);
		assertThat(count("?to=2026-03-04")).isZero();
		assertThat(count("?from=" + LocalDate.now(ZoneOffset.UTC).minusDays(1))).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "person=999999", "person=x", "event=nonsense", "from=yesterday", "to=2026-02-30", "before=-1" })
	void whatCannotBeUnderstoodIsSaidOnThePageAndRefusedAsAFile(String filter) {
		assertThat(this.administrator.page("/admin/audit?" + filter).select(".notice li")).hasSize(1);
		assertThat(this.administrator.get("/admin/audit.csv?" + filter).statusCode()).isEqualTo(400);
	}

	@Test
	void earlierEntriesAreOnFurtherPages() {
		for (int i = 0; i < 120; i++) {
			this.log.note(AuditEvent.PUBLISHED, this.madina, "record " + i);
		}
		String path = "/admin/audit?event=published";
		int rows = 0;
		int pages = 0;
		while (!path.isEmpty()) {
			Document page = this.administrator.page(path);
			rows += page.select("#results tbody tr").size();
			pages++;
			path = page.select("a[rel=next]").attr("href");
		}
		assertThat(rows).isEqualTo(120);
		assertThat(pages).isEqualTo(3);
	}

	@Test
	void theFileHasWhatIsOnScreenAndNoFormulas() {
		this.log.note(AuditEvent.PUBLISHED, new SignedIn(this.madina.id(), "=cmd()", Role.EDITOR), "a \"b\", @x");
		this.log.note(AuditEvent.WITHDRAWN, this.madina, "-1+1");
		HttpResponse<String> answer = this.administrator.get("/admin/audit.csv?person=" + this.madina.id());
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
			.matches("attachment; filename=\"audit-.*\\.csv\"");
		List<String> lines = answer.body().lines().toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0)).isEqualTo("at,event,account_id,person,address,what");
		assertThat(lines.get(1)).endsWith(",withdrawn," + this.madina.id() + ",Madina T.,,'-1+1");
		assertThat(lines.get(2)).endsWith(",published," + this.madina.id() + ",'=cmd(),,\"a \"\"b\"\", @x\"");
	}

	@Test
	void entriesAreKeptForAYear() {
		this.log.note(AuditEvent.PUBLISHED, this.madina, "new");
		this.log.note(AuditEvent.PUBLISHED, this.madina, "old");
		this.jdbc.update("update audit_entry set at = now() - interval '366 days' where what = 'old'");
		this.housekeeping.forget();
		assertThat(this.jdbc.queryForList("select what from audit_entry where event = 'published'", String.class))
			.containsExactly("new");
	}

	private int count(String query) {
		Document page = this.administrator.page("/admin/audit" + query);
		assertThat(page.select("#results tbody tr"))
			.hasSize(Integer.parseInt(page.select("#result-count").attr("data-count")));
		return page.select("#results tbody tr").size();
	}

}
