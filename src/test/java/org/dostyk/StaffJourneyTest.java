package org.dostyk;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.dostyk.account.Role;
import org.dostyk.account.Staff;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A festival on its way from whoever enters it to the public, in a real browser: by
 * keyboard only, and without scripts.
 */
@Writes
class StaffJourneyTest extends InChromium {

	private static final int FAR = 600;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void staff() {
		Staff staff = new Staff(this.jdbc);
		staff.account("Madina", Role.EDITOR);
		staff.account("Aigerim", Role.REVIEWER);
	}

	@Test
	void withoutScripts() {
		try (BrowserContext editor = readerWithoutScripts();
				BrowserContext reviewer = readerWithoutScripts();
				BrowserContext reader = reader()) {
			journey(new Directly(editor.newPage()), new Directly(reviewer.newPage()), reader.newPage(),
					"Shabyt without scripts");
		}
	}

	@Test
	void byKeyboardOnly() {
		try (BrowserContext editor = reader(); BrowserContext reviewer = reader(); BrowserContext reader = reader()) {
			journey(new ByKeyboard(editor.newPage()), new ByKeyboard(reviewer.newPage()), reader.newPage(),
					"Shabyt by keyboard");
		}
	}

	private void journey(Hand editor, Hand reviewer, Page reader, String title) {
		String slug = title.toLowerCase().replace(' ', '-');
		signIn(editor, "Madina");
		editor.follow("a[href='/admin/festivals/new']");
		editor.fill("titles-en", title);
		editor.fill("titles-kk", "Шабыт " + slug);
		editor.fill("start", "2026-10");
		editor.fill("places-0-of", "astana");
		editor.press("button[name='do'][value='add:places']");
		editor.fill("places-1-of", "almaty");
		editor.fill("participations-0-organisation", "unesco");
		editor.fill("funding-0-fundingSource", "state-budget-of-kazakhstan");
		editor.choose("funding-0-form", "budget");
		editor.fill("citations-0-title", "The programme of the festival");
		editor.fill("citations-0-url", "https://example.org/" + slug);
		editor.press("section.save button[value='submit']");
		assertThat(editor.page().url()).contains("/admin/festivals/" + slug + "/edit", "done=submitted");
		assertThat(seenBy(reader, slug)).isEmpty();

		signIn(reviewer, "Aigerim");
		reviewer.follow("a[href='/admin/festivals/" + slug + "/review']");
		assertThat(reviewer.page().locator("main").innerText()).contains(title, "Astana", "Almaty", "UNESCO",
				"October 2026");
		reviewer.fill("send-back-words", "Which hall?");
		reviewer.press("form[action$='/send-back'] button[type='submit']");
		assertThat(seenBy(reader, slug)).isEmpty();

		editor.open(address("/admin"));
		assertThat(editor.page().locator("#sent-back + ol").innerText()).contains(title, "Which hall?");
		editor.follow("#sent-back + ol a[href='/admin/festivals/" + slug + "/edit']");
		editor.fill("venue", "Palace of Peace");
		editor.press("section.save button[value='submit']");

		reviewer.open(address("/admin/festivals/" + slug + "/review"));
		reviewer.press("form[action$='/publish'] button[type='submit']");
		assertThat(seenBy(reader, slug)).containsExactly("list", "facet", "search", "CSV", "page");
	}

	private void signIn(Hand hand, String name) {
		hand.open(address("/admin"));
		assertThat(hand.page().url()).contains("/login");
		hand.fill("username", name);
		hand.fill("password", Staff.PASSWORD);
		hand.press("main form button[type='submit']");
		assertThat(hand.page().url()).endsWith("/admin");
	}

	private List<String> seenBy(Page reader, String slug) {
		List<String> seen = new ArrayList<>();
		String link = "#results a[href='/initiatives/" + slug + "']";
		reader.navigate(address("/festivals?sort=-updated"));
		if (reader.locator(link).count() > 0) {
			seen.add("list");
		}
		reader.navigate(address("/festivals?place=astana&place=almaty&from=2026-10&to=2026-10&sort=-updated"));
		if (reader.locator(link).count() > 0) {
			seen.add("facet");
		}
		reader.navigate(address("/search?q=" + slug.replace('-', '+')));
		if (reader.content().contains("/initiatives/" + slug)) {
			seen.add("search");
		}
		if (reader.request().get(address("/festivals.csv?place=almaty")).text().contains(slug)) {
			seen.add("CSV");
		}
		if (reader.request().get(address("/initiatives/" + slug)).status() == 200) {
			seen.add("page");
		}
		return seen;
	}

	/**
	 * How somebody works with a page.
	 */
	private interface Hand {

		Page page();

		default void open(String address) {
			page().navigate(address);
		}

		void follow(String link);

		void fill(String id, String text);

		void choose(String id, String value);

		void press(String button);

	}

	private record Directly(Page page) implements Hand {

		@Override
		public void follow(String link) {
			click(link);
		}

		@Override
		public void fill(String id, String text) {
			this.page.locator("#" + id).fill(text);
		}

		@Override
		public void choose(String id, String value) {
			this.page.locator("#" + id).selectOption(value);
		}

		@Override
		public void press(String button) {
			click(button);
		}

		// A click waits until the page is drawn twice, which one without scripts may
		// never be
		private void click(String selector) {
			this.page.locator(selector).first().press("Enter");
		}

	}

	/**
	 * Goes from control to control by Tab alone, as whoever sees no mouse does.
	 */
	private record ByKeyboard(Page page) implements Hand {

		@Override
		public void follow(String link) {
			focus(link);
			leave();
		}

		@Override
		public void fill(String id, String text) {
			focus("#" + id);
			this.page.keyboard().type(text);
		}

		@Override
		public void choose(String id, String value) {
			focus("#" + id);
			for (int i = 0; i < FAR; i++) {
				if (value.equals(this.page.evaluate("() => document.activeElement.value"))) {
					return;
				}
				this.page.keyboard().press("ArrowDown");
			}
			throw new IllegalStateException("no choice " + value);
		}

		@Override
		public void press(String button) {
			focus(button);
			if (button.contains("add:")) {
				this.page.keyboard().press("Enter");
			}
			else {
				leave();
			}
		}

		private void leave() {
			this.page.evaluate("() => { window.here = true }");
			this.page.keyboard().press("Enter");
			this.page.waitForFunction("() => !window.here && document.readyState === 'complete'");
		}

		private void focus(String selector) {
			for (int i = 0; i < FAR; i++) {
				if (Boolean.TRUE.equals(this.page.evaluate("(one) => document.activeElement.matches(one)", selector))) {
					return;
				}
				this.page.keyboard().press("Tab");
			}
			throw new IllegalStateException("Tab does not reach " + selector);
		}

	}

}
