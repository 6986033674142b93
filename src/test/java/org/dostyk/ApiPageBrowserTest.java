package org.dostyk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApiPageBrowserTest extends InChromium {

	@Test
	void withoutScriptsAFormLeadsToTheAnswer() {
		try (BrowserContext context = readerWithoutScripts()) {
			Page page = context.newPage();
			page.navigate(address("/downloads"));
			page.locator("main a[href='/api']").click();
			page.locator("#q-initiatives").fill("festival");
			page.locator("#country-initiatives").fill("CN");
			page.locator("button[formaction='/api/v1/festivals']").click();
			assertThat(page.url()).contains("/api/v1/festivals?", "q=festival", "country=CN");
			assertThat(page.locator("body").textContent()).startsWith("{\"total\":").contains("\"items\":[{\"id\":");
		}
	}

	@Test
	void withScriptsTheAnswerStandsOnThePage() {
		try (BrowserContext context = reader()) {
			Page page = context.newPage();
			page.navigate(address("/api"));
			assertThat(page.locator("#answer").isVisible()).isFalse();
			page.locator("#from").fill("spring");
			page.locator("button[formaction='/api/v1/forums']").click();
			Locator answer = page.locator("#answer pre:not(:empty)");
			answer.waitFor();
			assertThat(page.url()).endsWith("/api");
			assertThat(page.locator("#answer [role=status]").textContent())
				.endsWith("/api/v1/forums?size=25&from=spring 400");
			assertThat(answer.textContent()).contains("\"name\": \"from\"", "not a year, month or day");

			page.locator("ul.api-try a[href^='/api/v1/countries/']").click();
			page.locator("#answer pre:has-text('initiative_count')").waitFor();
			assertThat(page.locator("#answer [role=status]").textContent()).endsWith(" 200");
		}
	}

}
