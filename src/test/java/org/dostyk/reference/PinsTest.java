package org.dostyk.reference;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.desk.Decisions;
import org.dostyk.desk.Intent;
import org.dostyk.desk.Work;
import org.dostyk.desk.Workbench;
import org.dostyk.history.Content;
import org.dostyk.limit.Limits;
import org.dostyk.place.PlaceEditing;
import org.dostyk.record.ByHand;
import org.dostyk.value.Slug;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A list that was pinned stays what it was.
 */
@PortalTest
@Writes
class PinsTest {

	private static int tests;

	// Each test has festivals that no other has
	private final String word = "qwxzpinned" + (char) ('a' + tests++);

	private final String list = "?list=festivals&q=" + this.word + "&sort=title";

	@Autowired
	private MockMvc portal;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private Workbench workbench;

	@Autowired
	private Decisions decisions;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private PlaceEditing places;

	private SignedIn reviewer;

	private SignedIn administrator;

	@BeforeEach
	void threeFestivalsAndNoPins() {
		this.jdbc.execute("truncate pin cascade; truncate sender_limit");
		this.reviewer = new Staff(this.jdbc).account("Reviewer of pins", Role.REVIEWER);
		this.administrator = new Staff(this.jdbc).account("Administrator of pins", Role.ADMINISTRATOR);
		publish("Alpha " + this.word);
		publish("=Beta " + this.word);
		publish("Gamma " + this.word);
	}

	@Test
	void aPinnedListIsTheSameFileWhateverHappensToItsRecords() throws Exception {
		String path = pin(this.list);
		byte[] before = bytes(path + ".csv");
		assertThat(new String(before, StandardCharsets.UTF_8))
			.isEqualTo(answer(get(URI.create("/festivals.csv?q=" + this.word + "&sort=title"))).getContentAsString());
		Document page = page(path);
		assertThat(page.selectFirst("#sha256").text()).isEqualTo(sha256(before));
		assertThat(page.selectFirst("#result-count").attr("data-count")).isEqualTo("3");
		assertThat(page.select("main .lead").text()).isEqualTo("Festivals, Search: " + this.word);
		assertThat(page.text()).contains("the list is still the same");

		Work alpha = open("alpha");
		save(alpha, alpha.content().with("venue", "Another hall").with("titles.en", "Alpha " + this.word + " anew"));
		Work beta = open("beta");
		this.decisions.withdraw(this.reviewer, Listing.FESTIVALS, beta.slug(), beta.token(), "never held");
		Work gamma = open("gamma");
		save(gamma, gamma.content().with("titles.en", "Gamma alone"));
		gamma = open("gamma");
		this.decisions.move(this.reviewer, Listing.FESTIVALS, gamma.slug(), gamma.token(), "elsewhere-" + this.word,
				"for the test");
		publish("Delta " + this.word);
		enter("Draft " + this.word);

		MockHttpServletResponse after = answer(get(path + ".csv"));
		assertThat(sha256(after.getContentAsByteArray())).isEqualTo(sha256(before));
		assertThat(after.getContentAsByteArray()).isEqualTo(before);
		assertThat(after.getHeader("ETag")).isEqualTo("\"" + sha256(before) + "\"");
		assertThat(after.getHeader("Cache-Control")).contains("immutable", "public");
		assertThat(after.getHeader("Repr-Digest"))
			.isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256(before))) + ":");
		assertThat(after.getHeader("Content-Length")).isEqualTo(String.valueOf(before.length));
		assertThat(answer(get(path + ".csv").header("If-None-Match", after.getHeader("ETag"))).getStatus())
			.isEqualTo(304);
		assertThat(answer(head(path + ".csv")).getHeader("Content-Length"))
			.isEqualTo(after.getHeader("Content-Length"));

		page = page(path);
		assertThat(page.select("#added + ul > li").eachText()).containsExactly("Delta " + this.word);
		assertThat(page.select("#altered + ul a").eachText()).containsExactly("Alpha " + this.word + " anew");
		assertThat(page.select("#altered + ul code").eachText()).containsExactly("title_en", "venue", "updated_at");
		assertThat(page.select("#removed + ul a").eachText()).as("still public").containsExactly("Gamma " + this.word);
		assertThat(page.select("#removed + ul span[lang], #removed + ul > li > span").eachText())
			.contains("=Beta " + this.word, "no longer public");
		assertThat(page.text()).doesNotContain("Draft " + this.word, "never held");
		String moved = page.select("#removed + ul a").attr("href");
		assertThat(moved).isEqualTo("/initiatives/elsewhere-" + this.word);
		assertThat(answer(get(moved)).getStatus()).isEqualTo(200);
	}

	@Test
	void aChangeThatIsNotPublishedIsNoChange() throws Exception {
		String path = pin(this.list);
		Work alpha = open("alpha");
		this.workbench.save(this.reviewer, Listing.FESTIVALS, alpha.slug(), alpha.token(),
				alpha.content().with("venue", "A secret hall"), Intent.SUBMIT, "for the test");
		enter("Draft " + this.word);
		assertThat(page(path).text()).contains("the list is still the same").doesNotContain("secret", "Draft");
	}

	@Test
	void theSameListInTheSameStateIsOnePin() throws Exception {
		String path = pin(this.list);
		assertThat(pin("?sort=title&q=" + this.word + "&list=festivals&page=7&size=100&view=table&lang=en"))
			.isEqualTo(path);
		somethingElseChanges();
		assertThat(pin(this.list)).as("something else has changed").isEqualTo(path);
		assertThat(pin(this.list.replace("&sort=title", ""))).as("another order").isNotEqualTo(path);
		publish("Delta " + this.word);
		String later = pin(this.list);
		assertThat(later).as("another state").isNotEqualTo(path);
		assertThat(page(path).select("#added + ul > li")).hasSize(1);
		assertThat(this.jdbc.queryForObject("select count(*) from pin", Long.class)).isEqualTo(3);
	}

	@Test
	void aPinIsCitedByItsOwnAddress() throws Exception {
		String path = pin(this.list);
		String hash = page(path).selectFirst("#sha256").text();
		assertThat(page(path).selectFirst("#cite + div").text()).contains(path, hash, "3 records", "(accessed ");
		for (String extension : List.of(".bib", ".ris", ".csl.json")) {
			assertThat(answer(get(path + extension)).getContentAsString()).contains(path, hash, "3 records");
		}
	}

	@Test
	void thePageOfTheListLeadsThereAndNeedsNoCookie() throws Exception {
		MockHttpServletResponse list = answer(get(URI.create("/festivals?q=" + this.word + "&sort=title")));
		assertThat(list.getHeaders("Set-Cookie")).isEmpty();
		String link = Jsoup.parse(list.getContentAsString()).select("a[href^=/cited/new]").attr("href");
		MockHttpServletResponse form = answer(get(URI.create(link)));
		assertThat(form.getHeader("Cache-Control")).isEqualTo("no-store");
		Document page = Jsoup.parse(form.getContentAsString());
		assertThat(page.selectFirst("#result-count").attr("data-count")).isEqualTo("3");
		assertThat(page.select("form[method=post]").attr("action"))
			.isEqualTo("/cited" + "?list=festivals&q=" + this.word + "&sort=title");
		assertThat(this.jdbc.queryForObject("select count(*) from pin", Long.class)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?list=nothing", "?list=../admin" })
	void whatIsNoListCannotBePinned(String query) throws Exception {
		assertThat(answer(get(URI.create("/cited/new" + query))).getStatus()).isEqualTo(404);
		assertThat(answer(post(URI.create("/cited" + query)).with(Staff.formToken())).getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?list=festivals&nonsense=1", "?list=festivals&country=XX", "?list=places&from=2014" })
	void whatIsNotUnderstoodIsNotPinned(String query) throws Exception {
		assertThat(answer(get(URI.create("/cited/new" + query))).getStatus()).isEqualTo(400);
		assertThat(answer(post(URI.create("/cited" + query)).with(Staff.formToken())).getStatus()).isEqualTo(400);
		assertThat(this.jdbc.queryForObject("select count(*) from pin", Long.class)).isZero();
	}

	@Test
	void anEmptyListIsNotPinnedAndNeitherIsOneFromAnotherSite() throws Exception {
		MockHttpServletResponse empty = answer(
				post(URI.create("/cited?list=festivals&q=nothing-finds-this")).with(Staff.formToken()));
		assertThat(empty.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(empty.getContentAsString()).select(".notice.bad").text()).contains("empty");
		assertThat(answer(post(URI.create("/cited" + this.list))).getStatus()).isEqualTo(403);
	}

	@Test
	void whoPinsTooManyIsAskedToWait() throws Exception {
		Limits limits = new Limits(JdbcClient.create(this.jdbc), Clock.systemUTC());
		for (int i = 0; i < PinMaking.LIMIT.fromOne(); i++) {
			this.transactions.executeWithoutResult((status) -> limits.count(PinMaking.LIMIT, "127.0.0.1"));
		}
		MockHttpServletResponse refused = answer(post(URI.create("/cited" + this.list)).with(Staff.formToken()));
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(Long.parseLong(refused.getHeader("Retry-After"))).isBetween(1L, Duration.ofHours(1).toSeconds() + 1);
		assertThat(Jsoup.parse(refused.getContentAsString()).select(".notice.bad").text()).contains("try again in");
		assertThat(answer(post(URI.create("/cited" + this.list)).with(Staff.formToken()).with((request) -> {
			request.setRemoteAddr("203.0.113.9");
			return request;
		})).getStatus()).as("from elsewhere").isEqualTo(302);
		assertThat(answer(post(URI.create("/cited" + this.list)).with(Staff.formToken())).getStatus())
			.as("what is pinned already")
			.isEqualTo(302);
	}

	@Test
	void aPinOfAPlaceThatWasWithdrawnCallsItByItsCode() throws Exception {
		String path = pin("?list=initiatives&place=shymkent");
		assertThat(page(path).select("main .lead").text()).isEqualTo("Initiatives, Place: Shymkent");
		Slug slug = new Slug("shymkent");
		new ByHand<>(this.places).act(slug, version(slug), (place) -> place.withdraw("for the test", Instant.now()));
		Document page = page(path);
		assertThat(page.select("main .lead").text()).isEqualTo("Initiatives, Place: shymkent");
		assertThat(page.select("#removed + ul").attr("data-count"))
			.isEqualTo(page.selectFirst("#result-count").attr("data-count"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "countries", "organisations", "places", "funding-sources" })
	void everyListCanBePinned(String segment) throws Exception {
		String path = pin("?list=" + segment);
		assertThat(bytes(path + ".csv")).isEqualTo(bytes("/" + segment + ".csv"));
		somethingElseChanges();
		assertThat(page(path).text()).contains("the list is still the same");
	}

	@Test
	void anAdministratorRemovesAPinAndItsAddressSaysWhy() throws Exception {
		String path = pin(this.list);
		String desk = "/admin/pins/" + path.substring(path.lastIndexOf('/') + 1);
		assertThat(Jsoup.parse(answer(get("/admin/pins").with(Staff.signedIn(this.administrator))).getContentAsString())
			.select("#results a")
			.attr("href")).isEqualTo(desk);
		assertThat(answer(post(desk).with(Staff.signedIn(this.administrator)).param("reason", " ")).getStatus())
			.isEqualTo(422);
		assertThat(answer(post(desk).with(Staff.signedIn(this.reviewer)).param("reason", "no")).getStatus())
			.isEqualTo(403);
		assertThat(answer(get(path)).getStatus()).isEqualTo(200);

		answer(post(desk).with(Staff.signedIn(this.administrator)).param("reason", "Адамның құпиясы"));

		MockHttpServletResponse gone = answer(get(path));
		assertThat(gone.getStatus()).isEqualTo(410);
		assertThat(Jsoup.parse(gone.getContentAsString()).text()).contains("Адамның құпиясы")
			.doesNotContain("Alpha", "Administrator of pins");
		for (String extension : List.of(".csv", ".bib", ".ris", ".csl.json")) {
			assertThat(answer(get(path + extension)).getStatus()).isEqualTo(410);
		}
		assertThat(this.jdbc.queryForObject("select count(*) from pin_part", Long.class)).isZero();
		assertThat(this.jdbc.queryForList("select what from audit_entry where event = 'pin_removed'", String.class))
			.contains(path);
		assertThat(pin(this.list)).as("it cannot be had back by pinning it again").isEqualTo(path);
		assertThat(answer(get(path)).getStatus()).isEqualTo(410);
	}

	@Test
	void aPinThatNobodyMadeIsNotThere() throws Exception {
		for (String path : List.of("/cited/00000000000000000000", "/cited/00000000000000000000.csv", "/cited/x",
				"/cited/00000000000000000000.bib")) {
			assertThat(answer(get(path)).getStatus()).as(path).isEqualTo(404);
		}
	}

	private int version(Slug place) {
		return this.jdbc.queryForObject("select version from place where slug = ?", Integer.class, place.text());
	}

	private void somethingElseChanges() {
		this.jdbc.update("update catalogue_version set version = version + 1, changed_at = now()");
	}

	private String pin(String query) throws Exception {
		MockHttpServletResponse pinned = answer(post(URI.create("/cited" + query)).with(Staff.formToken()));
		assertThat(pinned.getStatus()).isEqualTo(302);
		return pinned.getHeader("Location");
	}

	private Work publish(String title) {
		Work work = enter(title);
		this.workbench.pass(this.reviewer, work.listing(), work.slug(), work.token(), Intent.PUBLISH, null);
		return work;
	}

	private Work enter(String title) {
		Content content = Content.parse("""
				{"titles": {"en": "%s"}, "form": "festival",
				"citations": [{"title": "A source", "url": "https://example.org/"}]}""".formatted(title));
		Slug slug = this.workbench.create(this.reviewer, Listing.FESTIVALS, UUID.randomUUID(), content, Intent.SAVE)
			.slug();
		return this.workbench.open(Listing.FESTIVALS, slug);
	}

	private Work open(String name) {
		return this.workbench.open(Listing.FESTIVALS,
				new Slug(this.jdbc.queryForObject("select slug from initiative where slug like ?", String.class,
						name + "-" + this.word + "%")));
	}

	private void save(Work work, Content content) {
		this.workbench.save(this.reviewer, work.listing(), work.slug(), work.token(), content, Intent.PUBLISH,
				"for the test");
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(answer(get(path)).getContentAsString());
	}

	private byte[] bytes(String path) throws Exception {
		return answer(get(path)).getContentAsByteArray();
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.portal.perform(request).andReturn().getResponse();
	}

}
