package org.dostyk.account;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Writes
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

	private static final Pattern LINK = Pattern.compile("http://\\S+?(/join/\\S+)");

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private JdbcClient client;

	@Autowired
	private PortalProperties portal;

	@Autowired
	private Accounts accounts;

	@Autowired
	private OneTimeLinks links;

	@Autowired
	private PasswordRules rules;

	@Autowired
	private Passwords passwords;

	@Autowired
	private MessageSource messages;

	@Autowired
	private PlatformTransactionManager transactions;

	private StaffBrowser browser;

	@BeforeEach
	void nobodyHasAnAccount() {
		this.jdbc.execute(
				"""
						delete from unsaved_form; delete from audit_entry; delete from one_time_link; delete from account_address;
						delete from sign_in_delay; delete from spring_session; delete from account
						""");
		this.browser = new StaffBrowser(this.port);
	}

	@Test
	void theFirstStartPrintsALinkThatMakesOneAdministratorOnce(CapturedOutput log) {
		start(null, null, false);
		String link = link(log);
		assertThat(this.browser.send(link, "name", "Әйгерім С.", "password", Staff.PASSWORD).statusCode())
			.isEqualTo(303);
		assertThat(this.browser.get("/admin/accounts").statusCode()).isEqualTo(200);
		assertThat(new StaffBrowser(this.port).get(link).statusCode()).isEqualTo(410);
	}

	@Test
	void everyStartPrintsANewLinkAsLongAsThereIsNobodyAndOnlyTheLastWorks(CapturedOutput log) {
		start(null, null, false);
		String first = link(log);
		start(null, null, false);
		String second = link(log);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.browser.get(first).statusCode()).isEqualTo(410);
		assertThat(this.browser.get(second).statusCode()).isEqualTo(200);
	}

	@Test
	void theLinkIsValidForAnHour(CapturedOutput log) {
		start(null, null, false);
		assertThat(this.jdbc.queryForObject(
				"select round(extract(epoch from expires_at - now()) / 60) from one_time_link", Integer.class))
			.isEqualTo(60);
		this.jdbc.execute("update one_time_link set expires_at = now() - interval '1 second'");
		assertThat(this.browser.get(link(log)).statusCode()).isEqualTo(410);
	}

	@Test
	void onceThereIsAnAdministratorNothingIsPrinted(CapturedOutput log) {
		new Staff(this.jdbc).account("Aigerim S.", Role.ADMINISTRATOR);
		start(null, null, false);
		start("Another", "eight quiet storks again", false);
		assertThat(log).doesNotContain("/join/");
		assertThat(this.accounts.all()).hasSize(1);
	}

	@Test
	void theSettingsMakeTheFirstAdministratorWithoutALink(CapturedOutput log) {
		start("Aigerim S.", Staff.PASSWORD, false);
		assertThat(log).doesNotContain("/join/", Staff.PASSWORD);
		this.browser.signIn(this.accounts.all().get(0).signedIn());
		assertThat(this.browser.get("/admin/accounts").statusCode()).isEqualTo(200);
	}

	@Test
	void settingsThatMakeNoAccountEndTheStartWithWords() {
		assertThatExceptionOfType(UnusableAdministratorException.class)
			.isThrownBy(() -> start("Aigerim S.", null, false))
			.withMessageContaining("portal.admin-password");
		assertThatExceptionOfType(UnusableAdministratorException.class)
			.isThrownBy(() -> start("Aigerim S.", "password1234", false))
			.withMessageContaining("others try first")
			.withMessageNotContaining("password1234");
		assertThat(this.accounts.all()).isEmpty();
	}

	@Test
	void aNewLinkLetsTheOnlyAdministratorChooseAnotherPasswordUnderTheSameName(CapturedOutput log) {
		new Staff(this.jdbc).account("Aigerim S.", Role.ADMINISTRATOR);
		new Staff(this.jdbc).account("Madina T.", Role.EDITOR);
		start(null, null, true);
		String link = link(log);
		assertThat(this.browser.send(link, "name", "Madina T.", "password", "eight quiet storks again").statusCode())
			.as("nobody becomes an administrator by it who was none")
			.isEqualTo(422);
		assertThat(this.browser.send(link, "name", "aigerim s.", "password", "eight quiet storks again").statusCode())
			.isEqualTo(303);
		assertThat(this.accounts.all()).hasSize(2);
		assertThat(new StaffBrowser(this.port)
			.send("/login", "username", "Aigerim S.", "password", "eight quiet storks again")
			.statusCode()).isEqualTo(303);
	}

	private void start(@Nullable String name, @Nullable String password, boolean newLink) {
		FirstAdministrator first = new FirstAdministrator(new AccountProperties(name, password, newLink), this.portal,
				this.accounts, this.links, this.rules, this.passwords, this.client, this.messages);
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> first.letIn());
	}

	private static String link(CapturedOutput log) {
		Matcher links = LINK.matcher(log.getOut());
		String last = null;
		while (links.find()) {
			last = links.group(1);
		}
		assertThat(last).isNotNull();
		return last;
	}

}
