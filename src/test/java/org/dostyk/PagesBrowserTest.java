package org.dostyk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.dostyk.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesBrowserTest extends InChromium {

	private static final Set<List<Object>> AXE = Set.of(List.of(Language.EN, 1280, ColorScheme.LIGHT),
			List.of(Language.ZH, 390, ColorScheme.DARK));

	@Test
	void withoutScriptsAnAnalystFindsFiltersReadsAndTakesAlong() {
		try (BrowserContext context = readerWithoutScripts()) {
			Page page = context.newPage();
			page.navigate(address("/"));
			page.locator("#q").fill("festival");
			page.locator("form.search button").click();
			int everything = count(page);
			page.locator("section[aria-labelledby=initiatives] > p a").click();
			int found = count(page);
			assertThat(found).isPositive().isLessThanOrEqualTo(everything);

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
	void withoutScriptsOrMouseColumnsAreChosenOrderedAndTakenAlong() throws IOException {
		try (BrowserContext context = readerWithoutScripts()) {
			Page page = context.newPage();
			page.navigate(address("/festivals?country=CN"));
			int found = count(page);
			page.locator(".bar a[href^='/export/festivals']").click();
			assertThat(count(page)).isEqualTo(found);

			page.locator("#c-start").press("Space");
			page.locator("#c-slug").press("Space");
			page.locator("form:has(#c-start) button[type=submit]").press("Enter");
			page.waitForURL("**columns=slug**");
			page.locator("#c-title_en").press("Space");
			page.locator("form:has(#c-start) button[type=submit]").press("Enter");
			page.waitForURL("**columns=title_en**");
			page.locator("li:has(#c-title_en) .order a").first().press("Enter");
			page.waitForURL("**columns=slug%2Ctitle_en%2Cstart**");
			Download file = page.waitForDownload(() -> page.locator(".notice a[href*='.csv?']").first().press("Enter"));
			List<String> lines = Files.readAllLines(file.path());
			assertThat(lines.get(0)).isEqualTo("slug,title_en,start");
			assertThat(lines).hasSize(found + 1);

			page.locator("#rows").selectOption("country");
			page.locator("#by").selectOption("status");
			Download counts = page
				.waitForDownload(() -> page.locator("button[formaction$='counts.csv']").press("Enter"));
			assertThat(Files.readAllLines(counts.path()).get(0))
				.isEqualTo("country,country_label,status,status_label,count");
		}
	}

	@Test
	void suggestionsAreReadAndChosenWithTheKeyboard() {
		try (BrowserContext context = reader()) {
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
				"/countries", "/countries/CN", "/countries/KZ", "/search", "/search?q=%E4%B8%8A%E6%B5%B7", "/downloads",
				"/export/initiatives?country=CN&columns=slug,title_en,start&nonsense=1", "/export/countries",
				"/dictionary", "/use?list=sister-cities&q=%E4%B8%8A%E6%B5%B7", "/api",
				"/corrections?record=initiatives/almaty-shanghai", "/cited/new?list=festivals&country=CN",
				"/no-such-page", "/places/shymkemt");
	}

	/**
	 * In every language, at both widths, light and dark. The rules of axe-core, which
	 * take most of the time, are checked in English light and wide and in Chinese dark
	 * and narrow: templates and colours are the same in all languages, and these two have
	 * the longest and the shortest words in all colours.
	 */
	@ParameterizedTest
	@MethodSource("addresses")
	void aPageIsAccessibleFitsItsWindowAndAsksNobodyElse(String path) {
		List<String> elsewhere = new ArrayList<>();
		List<String> complaints = new ArrayList<>();
		try (BrowserContext context = reader()) {
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
			page.onPageError(complaints::add);
			for (Language language : Language.values()) {
				page.navigate(address(path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag()));
				for (int width : new int[] { 1280, 390 }) {
					page.setViewportSize(width, 900);
					for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
						page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE)
							.setColorScheme(colours));
						assertThat(page.evaluate("""
								() => document.documentElement.scrollWidth - document.documentElement.clientWidth"""))
							.as("pixels beside the window in %s at %d px, %s", language, width, colours)
							.isEqualTo(0);
						if (AXE.contains(List.of(language, width, colours))) {
							checkAccessible(page, path.startsWith("/initiatives"));
						}
					}
				}
			}
		}
		assertThat(elsewhere).isEmpty();
		assertThat(complaints).isEmpty();
	}

	private static void checkAccessible(Page page, boolean withFacets) {
		page.evaluate("() => document.querySelectorAll('.facets, .menu').forEach((fold) => fold.open = true)");
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		AxeBuilder axe = new AxeBuilder(page).options(options)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
		AxeResults results = (withFacets ? axe : axe.exclude(".facets")).analyze();
		assertThat(results.getViolations()).extracting(Rule::getId, Rule::getNodes).isEmpty();
	}

}
