package org.dostyk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.account.StaffBrowser;
import org.dostyk.database.Writes;
import org.dostyk.value.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of a desk on which work of every sort lies.
 */
@Writes
class DeskPagesBrowserTest extends InChromium {

	private static final String CONGRESS = "/admin/forums/congress-of-leaders-of-world-and-traditional-religions";

	private static final String TITLE = "Халықаралық шығармашыл жастар фестивалінің ашылу салтанаты туралы ұзақ атау";

	private static final List<String> ADDRESSES = List.of("/admin", "/admin?q=shabyt", CONGRESS + "/edit",
			CONGRESS + "/review", CONGRESS + "/history", "/admin/festivals/new", "/admin/festivals/waits/review",
			"/admin/festivals/went-back/edit", "/admin/festivals/went-back/review", "/admin/organisations/unesco/edit",
			"/admin/places/astana/history", "/admin/mending/one-source", "/admin/corrections", "/admin/corrections/1",
			"/admin/vocabularies", "/admin/audit", "/admin/accounts");

	@Autowired
	private JdbcTemplate jdbc;

	private SignedIn administrator;

	private int races;

	@BeforeAll
	void aDayOfWork() {
		this.administrator = new Staff(this.jdbc).account("Әйгерім Сұлтанқызы", Role.ADMINISTRATOR);
		try (BrowserContext office = reader()) {
			Page page = signIn(office, this.administrator);
			enter(page, "Waits", "submit");
			enter(page, TITLE, "save");
			enter(page, "Went back", "submit");
			page.navigate(address("/admin/festivals/went-back/review"));
			page.locator("#send-back-words").fill("Which hall? Ещё раз проверьте источник.");
			page.locator("form[action$='/send-back'] button").click();
			page.navigate(address(CONGRESS + "/edit"));
			page.locator("#venue").fill("Palace of Peace and Reconciliation");
			page.locator("#titles-zh").fill("世界和传统宗教领袖大会（第八届）");
			page.locator("#reason").fill("The hall is known now");
			press(page, "save");
			page.navigate(
					address("/corrections?record=initiatives/congress-of-leaders-of-world-and-traditional-religions"));
			page.locator("#wrong").fill("The first congress was in 2003, не в 2004 году.");
			page.locator("#proposed").fill("2003-09-23");
			page.locator("#source").fill("https://example.org/first-congress");
			page.locator("main form button[type=submit]").click();
			assertThat(page.locator("h1").count()).isEqualTo(1);
		}
	}

	private void enter(Page page, String title, String button) {
		page.navigate(address("/admin/festivals/new"));
		page.locator("#titles-en").fill(title);
		page.locator("#citations-0-title").fill("A source");
		press(page, button);
	}

	private static void press(Page page, String button) {
		page.locator("section.save button[value=" + button + "]").click();
		page.waitForURL("**/edit?done=**");
	}

	@ParameterizedTest
	@EnumSource
	void everyPageOfTheDeskIsAccessibleAndFitsItsWindow(Language language) {
		try (BrowserContext context = reader()) {
			Page page = signIn(context, this.administrator);
			List<String> complaints = new ArrayList<>();
			page.onPageError(complaints::add);
			for (String path : ADDRESSES) {
				Response answer = page
					.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag()));
				assertThat(answer.status()).as(path).isEqualTo(200);
				check(page, path, language);
			}
			conflict(page, (columns) -> check(page, "conflict", language));
			assertThat(complaints).isEmpty();
		}
	}

	private static void check(Page page, String path, Language language) {
		page.evaluate("() => document.querySelectorAll('details').forEach((fold) => fold.open = true)");
		for (int width : new int[] { 1280, 390 }) {
			page.setViewportSize(width, 900);
			assertThat(
					page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
				.as("pixels beside the window of %s in %s at %d px", path, language, width)
				.isEqualTo(0);
			assertThat(page.evaluate(
					"""
							() => [...document.querySelectorAll('#edit .btn')].filter((button) =>
								button.getBoundingClientRect().right > document.querySelector('#edit').getBoundingClientRect().right + 1)
								.map((button) => button.textContent)"""))
				.as("buttons that stick out of the form of %s in %s at %d px", path, language, width)
				.isEqualTo(List.of());
			boolean light = language == Language.EN && width == 1280;
			if (light || language == Language.ZH && width == 390) {
				page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)
					.setColorScheme(light ? ColorScheme.LIGHT : ColorScheme.DARK));
				// The bar that stays in view lies over some field, wherever one has
				// scrolled to
				page.evaluate(
						"() => document.querySelectorAll('.save').forEach((bar) => bar.style.position = 'static')");
				AxeRunOptions options = new AxeRunOptions();
				options.setResultTypes(List.of("violations"));
				assertThat(new AxeBuilder(page).options(options)
					.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
					.analyze()
					.getViolations()).as(path).extracting(Rule::getId, Rule::getNodes).isEmpty();
			}
		}
	}

	@Test
	void everyPageOfTheDeskIsValidInEveryLanguage() throws Exception {
		StaffBrowser browser = new StaffBrowser(port()).signIn(this.administrator);
		for (String path : ADDRESSES) {
			for (Language language : Language.values()) {
				String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag();
				assertThat(ValidHtmlTest.complaints(browser.get(address).body().getBytes(StandardCharsets.UTF_8)))
					.as(address)
					.isEmpty();
			}
		}
		try (BrowserContext context = readerWithoutScripts()) {
			List<byte[]> pages = new ArrayList<>();
			conflict(signIn(context, this.administrator), (answer) -> pages.add(answer.body()));
			assertThat(ValidHtmlTest.complaints(pages.get(0))).isEmpty();
		}
	}

	/**
	 * Saves the same draft twice from pages that were opened before.
	 */
	private void conflict(Page page, Consumer<Response> columns) {
		String form = address("/admin/festivals/waits/edit");
		Page other = page.context().newPage();
		page.navigate(form);
		other.navigate(form);
		other.locator("#venue").fill("Hall " + ++this.races);
		other.locator("#titles-zh").fill("等候中的艺术节");
		press(other, "save");
		page.locator("#venue").fill("Second hall");
		page.locator("#titles-zh").fill("等候中的节庆活动");
		Response answer = page.waitForResponse((one) -> one.request().method().equals("POST"),
				() -> page.locator("section.save button[value=save]").press("Enter"));
		page.locator(".sides").first().waitFor();
		assertThat(answer.status()).isEqualTo(409);
		columns.accept(answer);
		other.close();
	}

}
