package org.dostyk.account;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.web.Refusal;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
@Writes
class UnsavedFormsTest {

	private static final String FORM = "/admin/festivals/shabyt-2026/edit";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private UnsavedForms forms;

	@Autowired
	private Housekeeping housekeeping;

	private SignedIn who;

	private SignedIn other;

	private StaffBrowser browser;

	@BeforeEach
	void open() {
		this.jdbc.execute("delete from unsaved_form");
		Staff staff = new Staff(this.jdbc);
		this.who = staff.account("Madina T.", Role.EDITOR);
		this.other = staff.account("Nurlan B.", Role.ADMINISTRATOR);
		this.browser = new StaffBrowser(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Шабыт 2026", "<b>&amp;</b>", "a=b&c=d", "line\r\nline\ttab", "\u202eright to left",
			"😀𠀀", "zero\u200bwidth", "', null); drop table account; --", "{\"json\": [1]}", "" })
	void whatIsTypedAfterTheEndOfTheSessionIsThereAgainAfterSigningIn(String typed) {
		this.browser.signIn(this.who);
		String token = this.browser.page("/admin/account").select("input[name=_csrf]").val();
		this.jdbc.execute("delete from spring_session");
		HttpResponse<String> sent = this.browser.post(FORM, "_csrf", token, "title.en", typed, "country", "KZ",
				"country", "CN", "new-password", "not to be kept");
		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(StaffBrowser.to(sent)).isEqualTo("/login");
		Document form = this.browser.page("/login");
		assertThat(form.text()).contains("What you typed is kept");
		HttpResponse<String> signedIn = this.browser.send(form, "/login", "username", this.who.name(), "password",
				Staff.PASSWORD);
		assertThat(StaffBrowser.to(signedIn)).matches(FORM + "\\?kept=[0-9]+");
		UnsavedForm kept = kept(signedIn).orElseThrow();
		assertThat(kept.path()).isEqualTo(FORM);
		assertThat(kept.fields()).containsOnlyKeys("title.en", "country")
			.containsEntry("title.en", List.of(typed))
			.containsEntry("country", List.of("KZ", "CN"));
		assertThat(this.browser.cookie("unsaved")).isEmpty();
	}

	@Test
	void aFormThatWasOpenedBeforeSomebodySignedInAgainIsKeptToo() {
		this.browser.signIn(this.who);
		String old = this.browser.page("/admin/account").select("input[name=_csrf]").val();
		this.browser.send(this.browser.page("/admin/account"), "/logout");
		this.browser.signIn(this.who);
		HttpResponse<String> sent = this.browser.post(FORM, "_csrf", old, "title.en", "Shabyt");
		assertThat(StaffBrowser.to(sent)).matches(FORM + "\\?kept=[0-9]+");
		assertThat(kept(sent).orElseThrow().fields()).containsOnlyKeys("title.en");
	}

	@Test
	void aFormWithoutAnyTokenAndWithoutASessionIsKept() {
		HttpResponse<String> sent = this.browser.post(FORM, "title.en", "Shabyt");
		assertThat(sent.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("unsaved=")
			.contains("HttpOnly", "SameSite=Strict", "Max-Age=86400");
		assertThat(this.jdbc.queryForList("select encode(browser, 'escape') from unsaved_form", String.class))
			.doesNotContain(this.browser.cookie("unsaved").orElseThrow());
		HttpResponse<String> signedIn = this.browser.send("/login", "username", this.who.name(), "password",
				Staff.PASSWORD);
		assertThat(kept(signedIn)).isPresent();
	}

	@Test
	void aNameThatWasNotSavedIsInTheFormAgain() {
		this.browser.post("/admin/account", "name", "Мәдина Тілеуқызы", "language", "kk", "signedIn", "x");
		HttpResponse<String> signedIn = this.browser.send("/login", "username", this.who.name(), "password",
				Staff.PASSWORD);
		Document form = this.browser.page(StaffBrowser.to(signedIn));
		assertThat(form.select("#name").val()).isEqualTo("Мәдина Тілеуқызы");
		assertThat(form.select("#language option[selected]").val()).isEqualTo("kk");
		assertThat(form.select(".account").text()).contains(this.who.name());
		this.browser.send(form, "/admin/account", "name", "Madina T.", "language", "");
		assertThat(this.forms.all(this.who)).isEmpty();
	}

	@Test
	void nobodyGetsWhatAnotherTyped() {
		this.browser.post(FORM, "title.en", "Shabyt");
		StaffBrowser stranger = new StaffBrowser(this.port);
		assertThat(StaffBrowser.to(stranger.send("/login", "username", this.who.name(), "password", Staff.PASSWORD)))
			.isEqualTo("/admin");
		HttpResponse<String> mine = this.browser.send("/login", "username", this.who.name(), "password",
				Staff.PASSWORD);
		long id = Long.parseLong(StaffBrowser.to(mine).replaceFirst(".*=", ""));
		assertThat(this.forms.find(this.other, id)).isEmpty();
		assertThat(this.forms.find(this.other, FORM)).isEmpty();
		assertThat(this.forms.all(this.other)).isEmpty();
		this.forms.drop(this.other, FORM);
		assertThat(this.forms.find(this.who, id)).isPresent();
	}

	@Test
	void anothersFormThatAForeignPageSendsIsNotKept() {
		HttpResponse<String> sent = this.browser.post(FORM, new String[] { "title.en", "planted" }, "Sec-Fetch-Site",
				"cross-site");
		assertThat(sent.statusCode()).isIn(401, 403);
		assertThat(this.jdbc.queryForObject("select count(*) from unsaved_form", Long.class)).isZero();
	}

	@Test
	void aScriptIsToldThatNobodyIsSignedIn() {
		HttpResponse<String> sent = this.browser.post(FORM, new String[] { "title.en", "x" }, "Sec-Fetch-Dest",
				"empty");
		assertThat(sent.statusCode()).isIn(401, 403);
	}

	@Test
	void whileSomebodyTypesOneFormIsKeptForEachPath() {
		this.forms.keep(this.who, FORM, fields("title.en", "Sha"));
		this.forms.keep(this.who, FORM, fields("title.en", "Shabyt"));
		this.forms.keep(this.who, "/admin/places/almaty/edit", fields("name.en", "Almaty"));
		this.forms.keep(this.other, FORM, fields("title.en", "Another"));
		assertThat(this.forms.all(this.who)).hasSize(2);
		assertThat(this.forms.find(this.who, FORM).orElseThrow().fields().getFirst("title.en")).isEqualTo("Shabyt");
		this.forms.drop(this.who, FORM);
		assertThat(this.forms.find(this.who, FORM)).isEmpty();
		assertThat(this.forms.find(this.other, FORM)).isPresent();
	}

	@Test
	void aFormThatWasSentDoesNotTakeThePlaceOfOneThatIsBeingTyped() {
		this.forms.keep(this.who, "/admin/festivals/new", fields("title.en", "first tab"));
		this.forms.keepSent(this.who, "/admin/festivals/new", fields("title.en", "second tab"));
		assertThat(this.forms.all(this.who)).extracting((form) -> form.fields().getFirst("title.en"))
			.containsExactlyInAnyOrder("first tab", "second tab");
	}

	@Test
	void aFormOfAMillionCharactersIsKeptAndOneThatIsLongerIsRefusedWithWords() {
		String million = "x".repeat(UnsavedForms.MOST_BYTES - "summary".length());
		this.forms.keep(this.who, FORM, fields("summary", million));
		assertThat(this.forms.find(this.who, FORM).orElseThrow().fields().getFirst("summary")).isEqualTo(million);
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.forms.keep(this.who, FORM, fields("summary", million + "x")));
		HttpResponse<String> sent = this.browser.post(FORM, "summary", million + "x");
		assertThat(sent.statusCode()).isEqualTo(413);
		assertThat(sent.body()).contains("too much at once");
	}

	@Test
	void aBrowserAndAnAddressKeepOnlySoManyForms() {
		for (int i = 0; i < 25; i++) {
			this.forms.keepSent("browser" + i % 2, "192.0.2.1", FORM, fields("n", String.valueOf(i)));
		}
		this.forms.keepSent("browser3", "192.0.2.2", FORM, fields("n", "other"));
		assertThat(
				this.jdbc.queryForObject("select count(*) from unsaved_form where address = '192.0.2.1'", Long.class))
			.isEqualTo(20);
		for (int i = 0; i < 105; i++) {
			this.forms.keepSent(this.who, FORM, fields("n", String.valueOf(i)));
		}
		assertThat(this.forms.all(this.who)).hasSize(100)
			.first()
			.extracting((form) -> form.fields().getFirst("n"))
			.isEqualTo("104");
	}

	@Test
	void formsOfNobodyAreForgottenAfterADayAndThoseOfAccountsAfterThirty() {
		this.forms.keepSent("browser", "192.0.2.1", FORM, fields("n", "1"));
		this.forms.keep(this.who, FORM, fields("n", "2"));
		this.jdbc.execute("update unsaved_form set kept_at = now() - interval '25 hours'");
		this.housekeeping.forget();
		assertThat(this.jdbc.queryForList("select account_id from unsaved_form", Long.class))
			.containsExactly(this.who.id());
		this.jdbc.execute("update unsaved_form set kept_at = now() - interval '31 days'");
		this.housekeeping.forget();
		assertThat(this.forms.all(this.who)).isEmpty();
	}

	private Optional<UnsavedForm> kept(HttpResponse<String> answer) {
		return this.forms.find(this.who, Long.parseLong(StaffBrowser.to(answer).replaceFirst(".*=", "")));
	}

	private static MultiValueMap<String, String> fields(String name, String value) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add(name, value);
		return fields;
	}

}
