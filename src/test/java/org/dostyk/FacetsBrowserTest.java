package org.dostyk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FacetsBrowserTest extends InChromium {

	private static final String BOXES = """
			() => [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility())
				.map((element) => [element.tagName, element.getBoundingClientRect()])
				.map(([name, box]) => [name, box.x, box.y, box.width, box.height].join(' '))""";

	@Test
	void aNameInALongListIsFoundAsItIsTyped() {
		try (BrowserContext context = reader()) {
			Page page = context.newPage();
			page.navigate(address("/initiatives?lang=kk"));
			Locator facet = page.locator("[data-facet=organisation]");
			facet.locator("summary").first().click();
			facet.locator("details summary").last().click();
			Locator values = facet.locator("details details li");
			int all = values.count();
			facet.getByRole(AriaRole.SEARCHBOX).fill("КАЗАКСТАН");
			List<String> found = facet.locator("details details li:visible").allInnerTexts();
			assertThat(found).hasSizeBetween(1, all - 1).allMatch((name) -> name.toLowerCase().contains("қазақстан"));

			facet.getByRole(AriaRole.SEARCHBOX).fill("no-such <b>name</b> \u200b🎉");
			assertThat(facet.locator("details details li:visible").count()).isZero();
			assertThat(facet.getByRole(AriaRole.STATUS).innerText()).isNotBlank();
			facet.getByRole(AriaRole.SEARCHBOX).fill("");
			assertThat(facet.locator("details details li:visible").count()).isEqualTo(all);
		}
	}

	@Test
	void withoutScriptsEveryValueIsThereAndNoBoxThatWouldDoNothing() {
		try (BrowserContext context = readerWithoutScripts()) {
			Page page = context.newPage();
			page.navigate(address("/initiatives"));
			Locator facet = page.locator("[data-facet=country]");
			facet.locator("details summary").last().click();
			assertThat(facet.locator(".in-list input").isVisible()).isFalse();
			int more = Integer.parseInt(facet.locator("details summary").last().innerText().replaceAll("\\D", ""));
			assertThat(facet.locator("details details li:visible").count()).isEqualTo(more);
		}
	}

	@Test
	void aBarLeadsToItsYearAndAChosenOneAwayFromIt() {
		try (BrowserContext context = readerWithoutScripts()) {
			Page page = context.newPage();
			page.navigate(address("/initiatives?country=CN"));
			Locator bar = page.locator(".facets .chart a").last();
			int said = Integer.parseInt(bar.getAttribute("aria-label").replaceAll("^\\d{4}: (\\d+) .*", "$1"));
			assertThat(bar.boundingBox().height).as("the column, not the bar, is to be hit").isGreaterThan(40);
			bar.click(new Locator.ClickOptions().setPosition(2, 2));
			assertThat(page.url()).contains("country=CN", "year=20");
			assertThat(count(page)).isEqualTo(said);
			Locator chosen = page.locator(".facets .chart a[aria-current=true]");
			assertThat(chosen.getAttribute("aria-label")).contains("chosen");
			chosen.click();
			assertThat(page.url()).doesNotContain("year");
		}
	}

	@Test
	void theBarsAreOneStopAndArrowsMoveAmongThem() {
		try (BrowserContext context = reader()) {
			Page page = context.newPage();
			page.navigate(address("/initiatives"));
			assertThat(page.locator(".facets .chart a[tabindex='0']").count()).isEqualTo(1);
			page.locator(".facets .chart a[tabindex='0']").focus();
			String last = focused(page);
			page.keyboard().press("ArrowLeft");
			assertThat(focused(page)).isNotEqualTo(last);
			page.keyboard().press("End");
			assertThat(focused(page)).isEqualTo(last);
			page.keyboard().press("Enter");
			page.waitForURL("**" + last);
		}
	}

	@Test
	void backForwardAndReloadShowThePageAsItWasLeft() {
		try (BrowserContext context = reader()) {
			Page page = context.newPage();
			page.navigate(address("/initiatives"));
			int all = count(page);
			page.locator("[data-facet=theme] > details > summary").click();
			page.locator("#sort").selectOption("title");
			page.locator("main #q").fill("festival");
			page.locator("main form.search button").click();
			int found = count(page);
			assertThat(found).isLessThan(all);

			page.goBack();
			assertThat(count(page)).isEqualTo(all);
			assertThat(page.locator("main #q").inputValue()).as("the words of this list").isEmpty();
			assertThat(page.locator("#sort").inputValue()).as("the order of this list").isEqualTo("-start");
			assertThat(page.locator("[data-facet=theme] > details").getAttribute("open")).as("what was open")
				.isNotNull();
			page.reload();
			assertThat(page.locator("[data-facet=theme] > details").getAttribute("open")).isNotNull();
			page.goForward();
			assertThat(count(page)).isEqualTo(found);
			assertThat(page.locator("main #q").inputValue()).isEqualTo("festival");
			assertThat(page.locator("#sort").inputValue()).isEqualTo("relevance");
		}
	}

	@Test
	void everythingOnAListIsReachedWithTheTabKeyAndSeenToBe() {
		try (BrowserContext context = reader()) {
			Page page = context.newPage();
			page.navigate(address("/agreements"));
			List<String> reached = new ArrayList<>();
			for (int i = 0; i < 600; i++) {
				page.keyboard().press("Tab");
				Map<?, ?> stop = (Map<?, ?>) page.evaluate(
						"""
								() => {
									const at = document.activeElement;
									const mark = getComputedStyle(at);
									return {
										what: at === document.body ? 'end' : at.id || at.closest('[data-facet]')?.dataset.facet
											|| at.closest('.pager, .bar, .mast, .foot, #results')?.className || at.className || at.tagName,
										seen: mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) >= 2,
										there: at.getBoundingClientRect().width > 0
									};
								}""");
				if (stop.get("what").equals("end")) {
					break;
				}
				reached.add(stop.get("what").toString());
				assertThat(stop.get("seen")).as("focus is seen at %s", stop).isEqualTo(true);
				assertThat(stop.get("there")).as("%s is there", stop).isEqualTo(true);
			}
			assertThat(reached).containsSubsequence("q", "country", "year", "sort", "bar", "records", "pager mt-4",
					"foot");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/, 1280", "/, 390", "/initiatives, 1280", "/initiatives, 390", "/sister-cities?lang=zh, 390",
			"/initiatives/almaty-shanghai, 1280", "/initiatives/almaty-shanghai, 390" })
	void nothingMovesWhileAPageIsLoaded(String path, int width) {
		try (BrowserContext context = reader()) {
			Page page = context.newPage();
			page.setViewportSize(width, 900);
			page.addInitScript(
					"""
							window.shifts = [];
							new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((shift) => shift.value)))
								.observe({ type: 'layout-shift', buffered: true });
							""");
			page.navigate(address(path));
			page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
			assertThat(page.evaluate("window.shifts")).isEqualTo(List.of());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/initiatives?country=CN", "/initiatives/almaty-shanghai" })
	void aPageIsPaintedWithoutScriptsAndTheyMoveNothing(String path) {
		try (BrowserContext plain = readerWithoutScripts(); BrowserContext scripted = reader()) {
			Page without = plain.newPage();
			without.navigate(address(path));
			without.waitForCondition(
					() -> (boolean) without.evaluate("performance.getEntriesByName('first-paint').length > 0"));
			Page with = scripted.newPage();
			with.navigate(address(path));
			assertThat(with.locator("script:not([defer]):not([type='application/ld+json'])").count())
				.as("scripts that hold up the page")
				.isZero();
			assertThat(with.evaluate(BOXES)).isEqualTo(without.evaluate(BOXES));
		}
	}

	private static String focused(Page page) {
		return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
	}

}
