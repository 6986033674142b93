package org.dostyk;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms of the desk in a browser, with scripts and without.
 */
@Writes
class FormsBrowserTest extends InChromium {

	private static final String CONGRESS = "/admin/forums/congress-of-leaders-of-world-and-traditional-religions/edit";

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void aFestivalIsEnteredByKeyboardAloneAndWhatIsTypedIsKeptMeanwhile() {
		List<String> complaints = new ArrayList<>();
		try (BrowserContext context = reader()) {
			Page page = signedIn(context);
			page.onPageError(complaints::add);
			page.navigate(address("/admin/festivals/new"));
			page.locator("#titles-en").focus();
			page.keyboard().type("Typed by keyboard");
			page.keyboard().press("Alt+PageDown");
			page.keyboard().type("Пернетақтамен");
			assertThat(page.locator("#titles-kk").inputValue()).isEqualTo("Пернетақтамен");
			page.locator("#start").focus();
			page.keyboard().type("23.09.2026");
			page.locator("#start-reading:has-text('2026-09-23')").waitFor();
			page.locator("#start").fill("");
			page.keyboard().type("2026-09");
			page.locator("#start-reading:has-text('September 2026')").waitFor();

			page.locator("#places-0-of").focus();
			page.keyboard().type("шымк");
			page.locator("#places-0-of-records [role=option]").first().waitFor();
			page.keyboard().press("ArrowDown");
			page.keyboard().press("Enter");
			assertThat(page.locator("#places-0-of").inputValue()).isEqualTo("Shymkent (shymkent)");
			page.keyboard().press("Alt+Enter");
			assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("places-1-of");
			page.keyboard().type("almaty");
			page.locator("#places-1 [data-up]").click();
			assertThat(page.locator("#places-0-of").inputValue()).isEqualTo("almaty");
			assertThat(page.locator("#places-1-of").inputValue()).isEqualTo("Shymkent (shymkent)");
			page.locator("#kept:has-text('Kept')").waitFor();

			Page again = context.newPage();
			again.navigate(address("/admin/festivals/new"));
			assertThat(again.locator(".notice").textContent()).contains("Typed by keyboard");
			again.close();
			page.keyboard().press("Control+s");
			page.waitForURL("**/admin/festivals/typed-by-keyboard/edit?done=draft");
			assertThat(page.locator("#places-0-of").inputValue()).isEqualTo("Almaty (almaty)");
			assertThat(page.locator("#start").inputValue()).isEqualTo("2026-09");
			page.navigate(address("/admin/festivals/new"));
			assertThat(page.locator(".notice").count()).isZero();
		}
		assertThat(complaints).isEmpty();
	}

	@Test
	void withoutScriptsRowsAreAddedAndARecordIsFoundByButtons() {
		try (BrowserContext context = readerWithoutScripts()) {
			Page page = signedIn(context);
			page.navigate(address("/admin/festivals/new"));
			page.locator("#titles-ru").fill("Без сценариев");
			page.locator("#places-0-of").fill("шымк");
			page.locator("#places-0 button[data-find]").press("Enter");
			page.locator("#places-0 input[type=radio]").first().press(" ");
			page.locator("button[value='add:places']").press("Enter");
			page.waitForURL("**#places-2");
			assertThat(page.locator("#places-0-of").inputValue()).endsWith("(shymkent)");
			page.locator("#titles-ru").press("Enter");
			page.waitForURL("**/edit?done=draft");
			assertThat(page.locator("#titles-ru").inputValue()).isEqualTo("Без сценариев");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { CONGRESS, "/admin/exchange-programmes/new", "/admin/funding-sources/new",
			"/admin/shortcuts", "/admin/vocabularies", "/admin/vocabularies/theme/music" })
	void aFormIsAccessibleAndFitsItsWindow(String path) {
		try (BrowserContext context = reader()) {
			Page page = signedIn(context);
			page.navigate(address(path));
			Locator save = page.locator("section.save button[value=save]");
			if (save.count() > 0) {
				page.locator("input[data-date]").first().fill("yesterday");
				save.click();
				page.locator("#errors").waitFor();
			}
			for (int width : new int[] { 1280, 390 }) {
				page.setViewportSize(width, 900);
				for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
					page.emulateMedia(
							new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE).setColorScheme(colours));
					assertThat(page
						.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
						.isEqualTo(0);
				}
			}
			page.evaluate("() => document.querySelectorAll('details').forEach((fold) => fold.open = true)");
			assertThat(new AxeBuilder(page)
				.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
				.analyze()
				.getViolations()).extracting(Rule::getId, Rule::getNodes).isEmpty();
		}
	}

	private Page signedIn(BrowserContext context) {
		SignedIn who = new Staff(this.jdbc).account("Madina T.", Role.ADMINISTRATOR);
		Page page = context.newPage();
		page.navigate(address("/login"));
		page.locator("[name=username]").fill(who.name());
		page.locator("[name=password]").fill(Staff.PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL("**/admin**");
		return page;
	}

}
