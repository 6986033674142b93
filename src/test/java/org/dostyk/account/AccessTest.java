package org.dostyk.account;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

@PortalTest
@Writes
class AccessTest {

	private static final List<String> FOR_ADMINISTRATORS = List.of("/admin/accounts", "/admin/accounts/1",
			"/admin/audit", "/admin/audit.csv", "/admin/vocabularies", "/admin/vocabularies/themes/x/edit");

	private static final List<String> FOR_ALL_STAFF = List.of("/admin", "/admin/account", "/admin/festivals/new",
			"/admin/places/almaty/edit");

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc portal;

	@Autowired
	private JdbcTemplate jdbc;

	private Staff staff;

	@BeforeEach
	void hire() {
		this.staff = new Staff(this.jdbc);
	}

	static Stream<Arguments> cells() {
		return Stream.of(Role.values())
			.flatMap((role) -> Stream.concat(
					FOR_ADMINISTRATORS.stream().map((path) -> Arguments.of(role, path, role.administers())),
					FOR_ALL_STAFF.stream().map((path) -> Arguments.of(role, path, true))));
	}

	@ParameterizedTest
	@MethodSource("cells")
	void everyRoleOpensItsOwnPagesAndNoOthers(Role role, String path, boolean opens) throws Exception {
		SignedIn who = this.staff.account(role.code(), role);
		assertThat(status(get(path).with(Staff.signedIn(who))) != 403).isEqualTo(opens);
		assertThat(status(post(path).with(Staff.signedIn(who))) != 403).isEqualTo(opens);
	}

	@ParameterizedTest
	@EnumSource
	void onlyAdministratorsChangeAccounts(Role role) throws Exception {
		SignedIn who = this.staff.account(role.code(), role);
		SignedIn other = this.staff.account("Somebody", Role.EDITOR);
		this.portal.perform(post("/admin/accounts/" + other.id()).param("action", "role")
			.param("role", "reviewer")
			.with(Staff.signedIn(who)));
		assertThat(this.jdbc.queryForObject("select role from account where id = ?", String.class, other.id()))
			.isEqualTo(role.administers() ? "reviewer" : "editor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/admin/", "/admin/festivals/new", "/admin/accounts", "/admin/audit.csv",
			"/admin/no-such-page" })
	void whoeverIsNotSignedInIsLedToTheForm(String path) {
		HttpResponse<String> answer = new StaffBrowser(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(StaffBrowser.to(answer)).startsWith("/login");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "www-authenticate");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/actuator", "/actuator/env", "/actuator/health", "/actuator/heapdump", "/actuator/shutdown" })
	void theEngineRoomIsClosed(String path) {
		HttpResponse<String> answer = new StaffBrowser(this.port).get(path);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This page is for staff");
	}

	@Test
	void theProbesAnswerWithoutDetails() {
		for (String probe : new String[] { "liveness", "readiness" }) {
			assertThat(new StaffBrowser(this.port).get("/actuator/health/" + probe).body())
				.isEqualTo("{\"status\":\"UP\"}");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/initiatives", "/initiatives/almaty-shanghai", "/initiatives.csv", "/about",
			"/no-such-page" })
	void publicPagesOpenNoSessionAndSetNoCookie(String path) {
		long before = sessions();
		assertThat(new StaffBrowser(this.port).get(path).headers().map()).doesNotContainKey("set-cookie");
		assertThat(new StaffBrowser(this.port).get(path, "Cookie", "SESSION=nonsense; form=nonsense").headers().map())
			.doesNotContainKey("set-cookie");
		assertThat(sessions()).isEqualTo(before);
	}

	@Test
	void signingInOpensTheOnlySession() {
		long before = sessions();
		StaffBrowser browser = new StaffBrowser(this.port);
		browser.get("/login");
		browser.get("/join/nonsense");
		browser.post("/login", "username", "x", "password", "x");
		assertThat(sessions()).isEqualTo(before);
		browser.signIn(this.staff.account("Somebody", Role.EDITOR));
		assertThat(sessions()).isEqualTo(before + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/initiatives/almaty-shanghai", "/organisations/unesco", "/initiatives?country=CN", "/" })
	void whatStaffSeeIsNeitherKeptNorGivenToOthers(String path) throws Exception {
		SignedIn who = this.staff.account("Secret Saule", Role.EDITOR);
		String tag = this.portal.perform(get(path)).andReturn().getResponse().getHeader("ETag");
		MockHttpServletResponse seen = this.portal
			.perform(get(path).header("If-None-Match", tag).with(Staff.signedIn(who)))
			.andReturn()
			.getResponse();
		assertThat(seen.getStatus()).isEqualTo(200);
		assertThat(seen.getHeader("ETag")).isNull();
		assertThat(seen.getHeader("Cache-Control")).isEqualTo("private, no-store");
		assertThat(seen.getContentAsString()).contains("Secret Saule", "/admin");
		assertThat(this.portal.perform(get(path)).andReturn().getResponse().getContentAsString())
			.doesNotContain("Secret Saule", "/admin/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin", "/login", "/join/nonsense", "/admin/account" })
	void noPageOfTheDeskIsKeptByABrowser(String path) {
		assertThat(new StaffBrowser(this.port).get(path).headers().allValues("Cache-Control"))
			.containsExactly("private, no-store");
	}

	@Test
	void staffGoFromARecordToItsFormUnderTheAddressOfItsKind() throws Exception {
		SignedIn who = this.staff.account("Somebody", Role.EDITOR);
		for (List<String> way : List.of(
				List.of("/initiatives/almaty-shanghai", "/admin/sister-cities/almaty-shanghai/edit"),
				List.of("/organisations/unesco", "/admin/organisations/unesco/edit"),
				List.of("/places/shymkent", "/admin/places/shymkent/edit"),
				List.of("/funding-sources/state-budget-of-kazakhstan",
						"/admin/funding-sources/state-budget-of-kazakhstan/edit"))) {
			String page = this.portal.perform(get(way.get(0)).with(Staff.signedIn(who)))
				.andReturn()
				.getResponse()
				.getContentAsString();
			assertThat(page).contains("href=\"" + way.get(1) + "\"");
		}
	}

	@Test
	void thePagesOfTheDeskAreNotForSearchEngines() {
		StaffBrowser browser = new StaffBrowser(this.port).signIn(this.staff.account("Somebody", Role.EDITOR));
		Document page = browser.page("/admin/account");
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select("link[rel=canonical], link[rel=alternate]")).isEmpty();
		assertThat(new StaffBrowser(this.port).page("/login").select("meta[name=robots]").attr("content"))
			.isEqualTo("noindex");
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void whatIsSentToAPublicPageWithoutTheTokenOfAFormIsRefused(String method) throws Exception {
		MockHttpServletResponse answer = this.portal.perform(request(HttpMethod.valueOf(method), "/initiatives"))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(403);
		assertThat(answer.getCookies()).isEmpty();
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		return this.portal.perform(request).andReturn().getResponse().getStatus();
	}

	private long sessions() {
		return this.jdbc.queryForObject("select count(*) from spring_session", Long.class);
	}

}
