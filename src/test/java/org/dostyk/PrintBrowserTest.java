package org.dostyk;

import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintBrowserTest extends InChromium {

	// A sheet of A4 without its margins, in pixels of CSS
	private static final int PAPER = 688;

	@Test
	void aPrintedListIsItsFiltersItsCountAndItsRecords() {
		try (BrowserContext context = reader()) {
			Page page = printed(context, "/initiatives?country=CN&status=!proposed");
			for (String kept : List.of(".chips", "#result-count", "#results", "h1")) {
				assertThat(page.locator(kept).first().isVisible()).as(kept).isTrue();
			}
			assertThat(page.locator(
					":is(.menu, .facets, .pager, form, button, select, .drop, .foot nav):visible, .links:visible:has-text('100')")
				.count()).isZero();
			assertThat(page.evaluate("getComputedStyle(document.querySelector('.record')).breakInside"))
				.isEqualTo("avoid");
		}
	}

	@Test
	void aPrintedRecordWritesOutTheAddressesOfItsSourcesAndHowToCiteIt() {
		try (BrowserContext context = reader()) {
			Page page = printed(context, "/initiatives/bolashak-international-scholarship");
			assertThat(page.evaluate(
					"""
							() => [...document.querySelectorAll('.notes a[href^="http"]')]
								.filter((source) => !getComputedStyle(source, '::after').content.includes(source.getAttribute('href')))
								.length"""))
				.isEqualTo(0);
			assertThat(page.locator(".notes a[href^='http']").count()).isPositive();
			assertThat(page.locator("main").innerText()).contains("/initiatives/bolashak-international-scholarship");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/initiatives", "/sister-cities?lang=ru", "/places?lang=kk",
			"/initiatives/almaty-shanghai", "/initiatives/bolashak-international-scholarship",
			"/funding-sources/state-budget-of-kazakhstan?lang=zh" })
	void aPageIsPrintedOnLightPaperAndNothingIsCutOff(String path) {
		try (BrowserContext context = reader()) {
			Page page = printed(context, path);
			assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PAPER);
			assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).color"))
				.isEqualTo("rgb(18, 38, 46)");
			assertThat(page.pdf()).isNotEmpty();
		}
	}

	private Page printed(BrowserContext context, String path) {
		Page page = context.newPage();
		page.navigate(address(path + (path.contains("?") ? "&" : "?") + "appearance=dark"));
		page.setViewportSize(PAPER, 1000);
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
		return page;
	}

}
