package org.dostyk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.account.StaffBrowser;
import org.dostyk.database.Writes;
import org.dostyk.value.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@Writes
class StaffPagesBrowserTest extends InChromium {

	@Autowired
	private JdbcTemplate jdbc;

	private SignedIn administrator;

	@BeforeEach
	void hire() {
		this.administrator = new Staff(this.jdbc).account("Әйгерім Сұлтанқызы", Role.ADMINISTRATOR);
		new Staff(this.jdbc).account("Aigerim with a name that is quite long, even for a person who has many names",
				Role.EDITOR);
	}

	static Stream<String> addresses() {
		return Stream.of("/login", "/join/nothing", "/admin/account", "/admin/accounts", "/admin/accounts/1",
				"/admin/audit", "/admin/audit?event=nonsense&from=x", "/admin/no-such-page");
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void aStaffPageIsAccessibleAndFitsItsWindow(String path) {
		try (BrowserContext context = reader()) {
			if (path.startsWith("/admin")) {
				signIn(context, this.administrator);
			}
			Page page = context.newPage();
			for (Language language : Language.values()) {
				page.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag()));
				for (int width : new int[] { 1280, 390 }) {
					page.setViewportSize(width, 900);
					assertThat(page
						.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
						.as("pixels beside the window in %s at %d px", language, width)
						.isEqualTo(0);
				}
				page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)
					.setColorScheme((language == Language.EN) ? ColorScheme.LIGHT : ColorScheme.DARK));
				if (List.of(Language.EN, Language.ZH).contains(language)) {
					assertThat(new AxeBuilder(page)
						.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
						.analyze()
						.getViolations()).extracting(Rule::getId, Rule::getNodes).isEmpty();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void aStaffPageIsValidInEveryLanguage(String path) throws Exception {
		StaffBrowser browser = new StaffBrowser(port()).signIn(this.administrator);
		StaffBrowser nobody = new StaffBrowser(port());
		for (Language language : Language.values()) {
			String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag();
			String page = (path.startsWith("/admin") ? browser : nobody).get(address).body();
			assertThat(ValidHtmlTest.complaints(page.getBytes(StandardCharsets.UTF_8))).as(address).isEmpty();
		}
	}

	@Test
	void withTheKeyboardAloneAndWithoutScriptsSomebodyIsInvitedJoinsAndLeaves() {
		try (BrowserContext office = readerWithoutScripts(); BrowserContext home = readerWithoutScripts()) {
			Page page = signIn(office, this.administrator);
			page.navigate(address("/admin/accounts"));
			page.locator("#name").focus();
			page.keyboard().type("Nurlan B.");
			page.keyboard().press("Tab");
			page.keyboard().press("ArrowDown");
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			String link = page.locator("#link").inputValue();
			Page joining = home.newPage();
			joining.navigate(address(link.replaceFirst("https?://[^/]+", "")));
			joining.locator("#password").focus();
			joining.keyboard().type("short");
			joining.keyboard().press("Enter");
			assertThat(joining.locator("#password-error").textContent()).contains("12");
			joining.locator("#password").focus();
			joining.keyboard().type("сегіз тырна үнсіз ұшып барады");
			joining.keyboard().press("Enter");
			joining.waitForURL("**/admin");
			joining.navigate(address("/admin/account"));
			assertThat(joining.locator(".account").textContent()).contains("Nurlan B.", "reviewer");
			joining.locator(".account button").focus();
			joining.keyboard().press("Enter");
			joining.waitForURL("**/login?out");
			assertThat(joining.locator("main").textContent()).contains("You have signed out");
		}
	}

}
