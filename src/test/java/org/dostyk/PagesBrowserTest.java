package org.dostyk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
class PagesBrowserTest {

	private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM_PATH", "/usr/bin/chromium"));

	@LocalServerPort
	private int port;

	private Playwright playwright;

	private Browser browser;

	@BeforeAll
	void start() {
		assumeTrue(Files.isExecutable(CHROMIUM), () -> "there is no Chromium at " + CHROMIUM);
		this.playwright = Playwright
			.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking",
						"--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	void stop() {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

	@Test
	void withoutScriptsAnAnalystFindsFiltersReadsAndTakesAlong() {
		try (BrowserContext context = this.browser
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setViewportSize(1280, 900)
				.setLocale("en"))) {
			Page page = context.newPage();
			page.navigate(address("/"));
			page.locator("#q").fill("festival");
			page.locator("form.search button").click();
			int found = count(page);
			assertThat(found).isPositive();

			page.locator("nav[data-facet=country] a[data-value=CN]").click();
			int inChina = count(page);
			assertThat(inChina).isPositive().isLessThan(found);
			assertThat(page.locator("#q").inputValue()).isEqualTo("festival");

			page.locator("nav[data-facet=kind] li:has(a[data-value=festival]) a.not").click();
			assertThat(count(page)).isLessThan(inChina);
			page.locator(".chips a:has-text('China')").click();
			assertThat(page.url()).doesNotContain("country");

			Download download = page.waitForDownload(() -> page.locator(".bar a[href*='.csv']").first().click());
			assertThat(download.suggestedFilename()).endsWith(".csv");

			page.locator("#results a").first().click();
			assertThat(page.locator("h1").count()).isEqualTo(1);
			assertThat(page.locator("ol.notes li").count()).isPositive();
			page.locator("nav.lang a[hreflang=zh]").click();
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh");
			page.navigate(address("/initiatives"));
			assertThat(page.locator("html").getAttribute("lang")).as("the language is remembered").isEqualTo("zh");
		}
	}

	@Test
	void suggestionsAreReadAndChosenWithTheKeyboard() {
		try (BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
			Page page = context.newPage();
			page.navigate(address("/initiatives"));
			Locator box = page.getByRole(AriaRole.COMBOBOX).first();
			assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
			box.pressSequentially("шымке");
			Locator options = page.getByRole(AriaRole.OPTION);
			options.first().waitFor();
			assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
			assertThat(options.first().textContent()).contains("Shymkent", "Place", "Шымкент");
			assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();

			box.press("ArrowDown");
			assertThat(box.getAttribute("aria-activedescendant")).isEqualTo(options.first().getAttribute("id"));
			box.press("Escape");
			assertThat(options.first().isVisible()).isFalse();
			assertThat(box.inputValue()).isEqualTo("шымке");
			box.pressSequentially("н");
			options.first().waitFor();
			box.press("ArrowDown");
			box.press("Enter");
			page.waitForURL("**/places/shymkent");
			assertThat(page.locator("h1").count()).isEqualTo(1);
		}
	}

	static Stream<String> addresses() {
		return Stream.of("/", "/about", "/initiatives", "/initiatives?country=CN&status=!proposed&from=20x4&nonsense=1",
				"/initiatives?q=nothing+finds+this", "/festivals", "/exchange-programmes", "/sister-cities",
				"/forums?view=table", "/agreements", "/projects", "/organisations", "/funding-sources", "/places",
				"/initiatives/bolashak-international-scholarship", "/initiatives/almaty-shanghai",
				"/initiatives/congress-of-leaders-of-world-and-traditional-religions",
				"/funding-sources/state-budget-of-kazakhstan", "/places/shymkent", "/organisations/unesco",
				"/no-such-page");
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void aPageIsAccessibleFitsItsWindowAndAsksNobodyElse(String path) {
		String address = path + (path.contains("?") ? "&" : "?");
		check(address + "lang=en&appearance=light", 1280, true);
		check(address + "lang=zh&appearance=dark", 390, true);
		check(address + "lang=ru", 1280, false);
		check(address + "lang=kk", 390, false);
	}

	private void check(String path, int width, boolean accessible) {
		List<String> elsewhere = new ArrayList<>();
		List<String> complaints = new ArrayList<>();
		try (BrowserContext context = this.browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
			Page page = context.newPage();
			page.onRequest((request) -> {
				if (!request.url().startsWith(address("/"))) {
					elsewhere.add(request.url());
				}
			});
			page.onConsoleMessage((message) -> {
				// Bootstrap's arrow of a select, which the browser draws itself
				if (message.text().contains("Content Security Policy")
						&& !message.text().contains("data:image/svg+xml")) {
					complaints.add(message.text());
				}
			});
			page.navigate(address(path));
			List<Rule> violations = accessible ? new AxeBuilder(page).analyze().getViolations() : List.of();
			assertThat(violations).as("axe-core on %s at %d px", path, width)
				.extracting(Rule::getId, Rule::getNodes)
				.isEmpty();
			Object overflow = page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			assertThat(overflow).as("pixels beside the window of %s at %d px", path, width).isEqualTo(0);
		}
		assertThat(elsewhere).isEmpty();
		assertThat(complaints).isEmpty();
	}

	private int count(Page page) {
		return Integer.parseInt(page.locator("#result-count").getAttribute("data-count"));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
