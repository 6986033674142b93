package org.dostyk.desk;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.history.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Every address below {@code /admin}, found by asking the portal for all of them, is
 * tried by everybody with a draft, a change beside a published record and a withdrawn
 * record in the database. An address with a variable that is new here fails until it is
 * given a value.
 */
@PortalTest
@Writes
class RoleMatrixTest {

	private static final Logger logger = LoggerFactory.getLogger(RoleMatrixTest.class);

	private static final String SIGN = "Qwxzmatrix";

	private static final List<String> REVIEWERS_ACTS = List.of("publish", "send-back", "withdraw", "republish",
			"restore", "address");

	@Autowired
	MockMvc browser;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	Workbench workbench;

	@Autowired
	Decisions decisions;

	@Autowired
	JdbcTemplate jdbc;

	private final Map<Role, SignedIn> staff = new EnumMap<>(Role.class);

	private final List<Work> records = new ArrayList<>();

	@BeforeEach
	void recordsInEveryState() {
		for (Role role : Role.values()) {
			this.staff.put(role, new Staff(this.jdbc).account("Matrix " + role.name(), role));
		}
		SignedIn reviewer = this.staff.get(Role.REVIEWER);
		Work draft = enter(reviewer, "draft");
		Work pending = publish(reviewer, enter(reviewer, "pending"));
		this.workbench.save(this.staff.get(Role.EDITOR), pending.listing(), pending.slug(), pending.token(),
				pending.content().with("venue", SIGN), Intent.SUBMIT, "to see it");
		Work withdrawn = publish(reviewer, enter(reviewer, "withdrawn"));
		this.decisions.withdraw(reviewer, withdrawn.listing(), withdrawn.slug(), withdrawn.token(), "for the test");
		this.records.addAll(List.of(draft, pending, withdrawn));
	}

	@Test
	void everybodyMayDoWhatTheirRoleSaysAndNothingElse() throws Exception {
		int cells = 0;
		List<String> wrong = new ArrayList<>();
		for (Address address : addresses()) {
			for (Work record : this.records) {
				for (Role role : Stream.concat(Stream.of((Role) null), Stream.of(Role.values())).toList()) {
					String problem = attempt(address, record, role);
					cells++;
					if (problem != null) {
						wrong.add(problem);
					}
				}
				if (!address.pattern.contains("{slug}")) {
					break;
				}
			}
		}
		logger.info("{} cells of the matrix of roles were tried", cells);
		assertThat(wrong).isEmpty();
		assertThat(cells).isGreaterThan(250);
	}

	private @Nullable String attempt(Address address, Work record, @Nullable Role role) throws Exception {
		String path = address.filled(record);
		String state = state(record);
		MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(address.method.name()), URI.create(path));
		request.with((role != null) ? Staff.signedIn(this.staff.get(role)) : Staff.formToken());
		request.param("version",
				String.valueOf(this.workbench.open(record.listing(), record.slug()).token().version()));
		request.param("number", "1");
		String cell = address.method + " " + path + " as " + ((role != null) ? role : "nobody") + ": ";
		MockHttpServletResponse answer;
		try {
			answer = this.browser.perform(request).andReturn().getResponse();
		}
		catch (ServletException ex) {
			return cell + ex.getCause();
		}
		cell += answer.getStatus();
		if (role == null) {
			boolean leads = String.valueOf(answer.getHeader("Location")).startsWith("/login");
			return (leads && !answer.getContentAsString().contains(SIGN)) ? null : cell;
		}
		if (!mayAsk(address, role)) {
			return (answer.getStatus() == 403 && state.equals(state(record))) ? null : cell;
		}
		boolean stored = String.valueOf(answer.getHeader("Cache-Control")).contains("no-store");
		return (answer.getStatus() != 403 && stored) ? null : cell + ", " + answer.getHeader("Cache-Control");
	}

	private static boolean mayAsk(Address address, Role role) {
		boolean administers = Stream.of("/admin/accounts", "/admin/audit", "/admin/vocabularies", "/admin/pins")
			.anyMatch(address.pattern::startsWith);
		if (administers) {
			return role == Role.ADMINISTRATOR;
		}
		boolean reviews = address.method == RequestMethod.POST && REVIEWERS_ACTS.contains(address.act());
		return !reviews || role != Role.EDITOR;
	}

	private String state(Work record) {
		return this.jdbc.queryForObject("select state || version || title_en from initiative where slug = ?",
				String.class, record.slug().text());
	}

	private List<Address> addresses() {
		List<Address> addresses = new ArrayList<>();
		for (RequestMappingInfo mapping : this.mappings.getHandlerMethods().keySet()) {
			for (String pattern : new TreeSet<>(mapping.getPatternValues())) {
				if (pattern.startsWith("/admin")) {
					for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
						acts(pattern).forEach((act) -> addresses.add(new Address(method, pattern, act)));
					}
				}
			}
		}
		return addresses;
	}

	// Giving up a draft would leave nothing to try
	private static Stream<String> acts(String pattern) {
		int start = pattern.indexOf("{act:");
		return (start < 0) ? Stream.of("")
				: Stream.of(pattern.substring(start + 5, pattern.indexOf('}', start)).split("\\|"))
					.filter((act) -> !act.equals("discard"));
	}

	private Work enter(SignedIn who, String state) {
		Content content = Content.parse("""
				{"titles": {"en": "%s %s"}, "form": "festival",
				"citations": [{"title": "A source", "url": "https://example.org/"}]}""".formatted(SIGN, state));
		Saved saved = this.workbench.create(who, Listing.FESTIVALS, UUID.randomUUID(), content, Intent.SAVE);
		return this.workbench.open(Listing.FESTIVALS, saved.slug());
	}

	private Work publish(SignedIn who, Work work) {
		this.workbench.pass(who, work.listing(), work.slug(), work.token(), Intent.PUBLISH, null);
		return this.workbench.open(work.listing(), work.slug());
	}

	/**
	 * An address with a method.
	 *
	 * @param method the method
	 * @param pattern the address with its variables
	 * @param verb the value of the variable {@code act}, or empty
	 */
	private record Address(RequestMethod method, String pattern, String verb) {

		String act() {
			return this.verb.isEmpty() ? this.pattern.substring(this.pattern.lastIndexOf('/') + 1) : this.verb;
		}

		String filled(Work record) {
			String path = this.pattern.replaceAll("\\{form:[^/]*}(?=/|$)", UUID.randomUUID().toString())
				.replaceAll("\\{act:[^/]*}", this.verb)
				.replaceAll("\\{id(:[^/]*)?}", "999999")
				.replace("{segment}", record.listing().segment())
				.replace("{slug}", record.slug().text())
				.replaceAll("\\{code}", "no-date")
				.replaceAll("\\{vocabulary}", "theme");
			assertThat(path).as("a value for each variable").doesNotContain("{");
			return path;
		}

	}

}
