package org.dostyk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.database.PortalTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Opens pages of the portal in the machine's Chromium. Without one the tests are skipped.
 */
@PortalTest
@TestInstance(Lifecycle.PER_CLASS)
abstract class InChromium {

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

	BrowserContext reader() {
		return this.browser.newContext(options());
	}

	BrowserContext readerWithoutScripts() {
		return this.browser.newContext(options().setJavaScriptEnabled(false));
	}

	private static NewContextOptions options() {
		return new NewContextOptions().setViewportSize(1280, 900).setLocale("en");
	}

	/**
	 * Signs somebody in through the form, for all pages of a context.
	 * @param who an account that {@link Staff} made
	 * @return a page, where signing in has led
	 */
	Page signIn(BrowserContext context, SignedIn who) {
		Page page = context.newPage();
		page.navigate(address("/login"));
		page.locator("#username").fill(who.name());
		page.locator("#password").fill(Staff.PASSWORD);
		page.locator("main button[type=submit]").click();
		assertThat(page.url()).as("after signing in").doesNotContain("/login");
		return page;
	}

	int port() {
		return this.port;
	}

	String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	static int count(Page page) {
		return Integer.parseInt(page.locator("#result-count").getAttribute("data-count"));
	}

}
