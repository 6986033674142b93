package org.dostyk.correction;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.account.StaffBrowser;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.limit.Limits;
import org.dostyk.limit.TooManyException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
@Writes
class CorrectionsTest {

	private static final String PAGE = "/corrections?record=initiatives/almaty-shanghai";

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc portal;

	@Autowired
	private Corrections corrections;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transactions;

	private SignedIn editor;

	@BeforeEach
	void nothingWasSent() {
		this.jdbc.execute("truncate correction restart identity; truncate sender_limit, sender_salt");
		this.editor = new Staff(this.jdbc).account("Madina", Role.EDITOR);
	}

	@ParameterizedTest
	@ValueSource(strings = { "initiatives/almaty-shanghai", "sister-cities/almaty-shanghai", "organisations/unesco",
			"places/almaty", "funding-sources/state-budget-of-kazakhstan" })
	void everyPublicRecordCanBeCorrected(String record) throws Exception {
		MockHttpServletResponse answer = answer(get(URI.create("/corrections?record=" + record)));
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select("#field option").eachText()).contains("Something else").hasSizeGreaterThan(5);
	}

	@ParameterizedTest
	@CsvSource({ "/initiatives/almaty-shanghai", "/organisations/unesco", "/places/almaty",
			"/funding-sources/state-budget-of-kazakhstan" })
	void thePageOfARecordLeadsThereAndNeedsNoCookie(String path) throws Exception {
		MockHttpServletResponse answer = answer(get(path));
		assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
		String link = Jsoup.parse(answer.getContentAsString()).select("a[href^=/corrections]").attr("href");
		assertThat(answer(get(URI.create(link))).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "initiatives/", "initiatives/no-such-record", "countries/KZ",
			"festivals/almaty-shanghai", "places/../admin", "initiatives/ALMATY" })
	void whatIsNotThereCannotBeCorrected(String record) throws Exception {
		assertThat(answer(get("/corrections").param("record", record)).getStatus()).isEqualTo(404);
		assertThat(answer(post("/corrections").param("record", record).param("wrong", "x").with(Staff.formToken()))
			.getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "draft, 404", "in_review, 404", "withdrawn, 410" })
	void whatThePublicMayNotSeeCannotBeCorrected(String state, int status) throws Exception {
		try {
			become(state);
			assertThat(answer(get(PAGE)).getStatus()).isEqualTo(status);
			assertThat(answer(send("wrong", "x")).getStatus()).isEqualTo(status);
			assertThat(this.corrections.openCount()).isZero();
		}
		finally {
			become("published");
		}
	}

	@Test
	void aCorrectionArrivesAtTheDeskBesideWhatTheRecordSays() throws Exception {
		MockHttpServletResponse sent = answer(send("field", "titles.zh", "wrong", "Не то название", "proposed",
				"阿拉木图与上海", "source", "Казахстанская правда, 1.2.2003, с. 4", "sender", "Айгүл"));
		assertThat(sent.getStatus()).isEqualTo(302);
		String thanks = sent.getHeader("Location");
		assertThat(answer(get(URI.create(thanks))).getContentAsString()).contains("number is 1.");
		Document page = desk("/admin/corrections/1");
		assertThat(page.select("main").text()).contains("Не то название", "阿拉木图与上海", "Казахстанская правда", "Айгүл",
				"The Chinese title", this.jdbc
					.queryForObject("select title_zh from initiative where slug = 'almaty-shanghai'", String.class));
		assertThat(page.select("a[href='/admin/sister-cities/almaty-shanghai/edit?correction=1']")).hasSize(1);
		assertThat(this.corrections.find(1).orElseThrow().field()).isEqualTo("titles.zh");
		assertThat(this.corrections.open()).hasSize(1);
		assertThat(desk("/admin/corrections").select("tbody tr")).hasSize(1);
	}

	@Test
	void aCorrectionIsNeverShownInPublic() throws Exception {
		answer(send("wrong", "qwxzsecret", "sender", "qwxzname"));
		for (String path : List.of("/initiatives/almaty-shanghai", PAGE, "/search?q=qwxzsecret",
				"/corrections/sent?number=1&record=initiatives/almaty-shanghai", "/initiatives.csv")) {
			assertThat(answer(get(URI.create(path))).getContentAsString().replace("q=qwxzsecret", "")).as(path)
				.doesNotContain("qwxzname");
		}
		for (String path : List.of("/admin/corrections", "/admin/corrections/1")) {
			MockHttpServletResponse answer = answer(get(path));
			assertThat(answer.getStatus()).as(path).isNotEqualTo(200);
			assertThat(answer.getContentAsString()).doesNotContain("qwxzsecret");
		}
		assertThat(answer(get("/robots.txt")).getContentAsString()).contains("Disallow: /corrections");
	}

	static Stream<String> hostileTexts() {
		return Stream.of("<script>alert(1)</script>", "'); drop table correction; --", "שלום עולם \u202e אבג",
				"a\u200bb\u200dc", "👩🏽‍🚀 é e\u0301", "қазақша ә ғ ң ө ұ ү һ і", "繁體與简体 𠮷",
				"&amp; \"quotes\" ${7*7} __${7*7}__::x", "a".repeat(5000));
	}

	@ParameterizedTest
	@MethodSource("hostileTexts")
	void hostileTextComesBackAsItWasSent(String text) throws Exception {
		assertThat(answer(send("wrong", text, "proposed", text, "source", text)).getStatus()).isEqualTo(302);
		Correction kept = this.corrections.open().get(0);
		assertThat(List.of(kept.wrong(), kept.proposed(), kept.source())).containsOnly(text);
		assertThat(desk("/admin/corrections/" + kept.id()).select("dd.sent").first().wholeText()).isEqualTo(text);
	}

	static Stream<Map<String, String>> wrongForms() {
		return Stream.of(Map.of("wrong", " \n "), Map.of("wrong", "a\0b"), Map.of("wrong", "a\ud800b"),
				Map.of("proposed", "a\0b"), Map.of("source", "\udc00"), Map.of("sender", "two\nlines"),
				Map.of("sender", "x".repeat(501)), Map.of("wrong", "x".repeat(5001)), Map.of("field", "no.such.field"),
				Map.of("field", "slug"), Map.of("homepage", "https://spam.example"));
	}

	@ParameterizedTest
	@MethodSource("wrongForms")
	void whatCannotBeTakenIsRefusedAtItsFieldAndEverythingTypedStays(Map<String, String> wrong) throws Exception {
		MockHttpServletRequestBuilder request = post(PAGE).with(Staff.formToken());
		Map<String, String> typed = new LinkedHashMap<>(
				Map.of("wrong", "Қате", "proposed", "正确", "source", "Источник", "sender", "Name"));
		typed.putAll(wrong);
		typed.forEach(request::param);
		MockHttpServletResponse answer = answer(request);
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(answer.getContentAsString());
		String field = wrong.keySet().iterator().next();
		assertThat(page.select(".notice.bad a").eachAttr("href")).containsExactly("#" + field);
		if (!field.equals("homepage")) {
			assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
			assertThat(page.select("#" + field + "-error").text()).isNotBlank();
		}
		typed.forEach((name, text) -> {
			if (!name.equals(field)) {
				assertThat(page.select("#" + name).val()).as(name).isEqualTo(text);
			}
		});
		assertThat(this.corrections.openCount()).isZero();
	}

	@Test
	void aSignThatCannotBeStoredComesThroughTheFrontDoorToItsField() {
		HttpResponse<String> answer = new StaffBrowser(this.port).send(PAGE, "wrong", "a\0b", "proposed", "Дұрысы");
		assertThat(answer.statusCode()).isEqualTo(422);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("#wrong-error").text()).isEqualTo("The text contains a sign that cannot be stored.");
		assertThat(page.select("#proposed").val()).isEqualTo("Дұрысы");
		assertThat(new StaffBrowser(this.port).send(PAGE, "wrong", "Қате", "sender", "Айгүл").statusCode())
			.isEqualTo(302);
	}

	@Test
	void theSameSentTwiceIsOne() throws Exception {
		assertThat(answer(send("wrong", "Same")).getHeader("Location")).contains("number=1&");
		assertThat(answer(send("wrong", "Same")).getHeader("Location")).contains("number=1&");
		assertThat(this.corrections.openCount()).isEqualTo(1);
	}

	@Test
	void aFormOfAnotherSiteSendsNothing() throws Exception {
		assertThat(answer(post(PAGE).param("wrong", "x")).getStatus()).isEqualTo(403);
		assertThat(this.corrections.openCount()).isZero();
	}

	@Test
	void whoSendsTooManyIsAskedToWaitAndKeepsWhatWasTyped() throws Exception {
		for (int i = 0; i < Corrections.LIMIT.fromOne(); i++) {
			assertThat(answer(send("wrong", "Number " + i)).getStatus()).isEqualTo(302);
		}
		MockHttpServletResponse refused = answer(send("wrong", "One too many"));
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 3601);
		assertThat(Jsoup.parse(refused.getContentAsString()).select("#wrong").val()).isEqualTo("One too many");
		assertThat(answer(send("wrong", "From elsewhere").with((request) -> {
			request.setRemoteAddr("203.0.113.9");
			return request;
		})).getStatus()).isEqualTo(302);
		assertThat(this.corrections.openCount()).isEqualTo(Corrections.LIMIT.fromOne() + 1);
	}

	@Test
	void theLimitHoldsForAnHourAndForANetworkAndForAllTogether() {
		Instant[] now = { Instant.parse("2026-11-25T10:59:00Z") };
		Limits limit = limit(() -> now[0]);
		for (int i = 0; i < Corrections.LIMIT.fromOne(); i++) {
			count(limit, "2001:db8:1:2::" + i);
		}
		assertThatExceptionOfType(TooManyException.class).isThrownBy(() -> count(limit, "2001:db8:1:2:ffff::1"))
			.satisfies((ex) -> assertThat(ex.waiting()).isEqualTo(Duration.ofMinutes(1)));
		count(limit, "2001:db8:1:3::1");
		now[0] = Instant.parse("2026-11-25T11:00:00Z");
		count(limit, "2001:db8:1:2::1");
		for (int i = 1; i < Corrections.LIMIT.fromAll(); i++) {
			count(limit, "198.51.100." + i);
		}
		assertThatExceptionOfType(TooManyException.class).isThrownBy(() -> count(limit, "192.0.2.1"));
	}

	@Test
	void ofAnAddressOnlyAHashIsKeptAndNotForLong() {
		Instant[] now = { Instant.parse("2026-11-25T23:30:00Z") };
		Limits limit = limit(() -> now[0]);
		count(limit, "198.51.100.7");
		String first = sender();
		assertThat(first).matches("[0-9a-f]{64}");
		now[0] = Instant.parse("2026-11-26T00:10:00Z");
		count(limit, "198.51.100.7");
		assertThat(sender()).as("another salt").isNotEqualTo(first);
		assertThat(this.jdbc.queryForObject("select count(*) from sender_salt", Long.class)).isEqualTo(1);
		now[0] = Instant.parse("2026-11-26T01:00:00Z");
		limit.forget();
		assertThat(this.jdbc.queryForObject("select count(*) from sender_limit", Long.class)).isZero();
	}

	@Test
	void aCorrectionIsAnsweredOnceAndWithAReasonWhereNothingIsChanged() throws Exception {
		answer(send("wrong", "First"));
		answer(send("wrong", "Second"));
		assertThat(answer(staff(post("/admin/corrections/1").param("state", "rejected"))).getStatus()).isEqualTo(422);
		assertThat(answer(staff(post("/admin/corrections/1").param("state", "rejected").param("reason", "a\0")))
			.getStatus()).isEqualTo(422);
		assertThat(answer(staff(post("/admin/corrections/1").param("state", "open"))).getStatus()).isEqualTo(400);
		assertThat(this.corrections.openCount()).isEqualTo(2);

		answer(staff(
				post("/admin/corrections/1").param("state", "rejected").param("reason", "Дереккөз басқаша айтады")));
		assertThat(answer(staff(post("/admin/corrections/1").param("state", "taken_over"))).getHeader("Location"))
			.isEqualTo("/admin/corrections/1?already");
		answer(staff(post("/admin/corrections/2").param("state", "taken_over")));

		Correction rejected = this.corrections.find(1).orElseThrow();
		assertThat(rejected.state()).isEqualTo(CorrectionState.REJECTED);
		assertThat(rejected.answer()).isNotNull()
			.returns("Дереккөз басқаша айтады", Correction.Answer::reason)
			.returns("Madina", Correction.Answer::who);
		assertThat(this.corrections.openCount()).isZero();
		assertThat(desk("/admin/corrections?state=done&subject=initiative").select("tbody tr")).hasSize(2);
		assertThat(desk("/admin/corrections?state=done&subject=place").select("tbody tr")).isEmpty();
		assertThat(this.corrections.of("initiative", rejected.recordId())).hasSize(2);
		assertThat(this.jdbc.queryForList("select what from audit_entry where event = 'correction_answered'",
				String.class))
			.contains("/admin/corrections/1", "/admin/corrections/2");
	}

	@Test
	void whatNobodySentIsNotThere() throws Exception {
		assertThat(answer(staff(get("/admin/corrections/99"))).getStatus()).isEqualTo(404);
		assertThat(answer(get("/corrections/sent?number=x&record=places/almaty")).getStatus()).isEqualTo(404);
	}

	private Limits limit(Supplier<Instant> now) {
		return new Limits(JdbcClient.create(this.jdbc), new Clock() {

			@Override
			public Instant instant() {
				return now.get();
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

		});
	}

	private void count(Limits limit, String address) {
		this.transactions.executeWithoutResult((status) -> limit.count(Corrections.LIMIT, address));
	}

	private String sender() {
		return this.jdbc.queryForObject("select sender from sender_limit where sender <> ''", String.class);
	}

	private void become(String state) {
		this.jdbc.update("""
				update initiative set state = ?, withdrawn_at = case when ? = 'withdrawn' then now() end,
					withdrawn_because = case when ? = 'withdrawn' then 'test' end
				where slug = 'almaty-shanghai'
				""", state, state, state);
	}

	private MockHttpServletRequestBuilder send(String... fields) {
		MockHttpServletRequestBuilder request = post(PAGE).with(Staff.formToken());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request;
	}

	private MockHttpServletRequestBuilder staff(MockHttpServletRequestBuilder request) {
		return request.with(Staff.signedIn(this.editor));
	}

	private Document desk(String path) throws Exception {
		return Jsoup.parse(answer(staff(get(URI.create(path)))).getContentAsString());
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.portal.perform(request).andReturn().getResponse();
	}

}
