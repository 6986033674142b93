package org.dostyk.desk;

import java.util.List;

import org.dostyk.account.Role;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.desk.Clerk.Answer;
import org.dostyk.history.Content;
import org.dostyk.value.Slug;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Records are entered and corrected in forms that work without scripts.
 */
@PortalTest
@Writes
class EditFormTest {

	private static final String CONGRESS = "/admin/forums/congress-of-leaders-of-world-and-traditional-religions/edit";

	@Autowired
	MockMvc portal;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Workbench workbench;

	@Autowired
	FormReading reading;

	private Clerk editor;

	private Clerk reviewer;

	@BeforeEach
	void comeToWork() {
		Staff staff = new Staff(this.jdbc);
		this.editor = new Clerk(this.portal, staff.account("Madina T.", Role.EDITOR));
		this.reviewer = new Clerk(this.portal, staff.account("Aigerim S.", Role.REVIEWER));
	}

	static List<FormSpec> specs() {
		return FormSpec.all();
	}

	@ParameterizedTest
	@MethodSource("specs")
	void whatARecordSaysComesBackFromItsFormUnchanged(FormSpec spec) {
		Listing listing = spec.listing();
		List<String> fullest = this.jdbc.queryForList("""
				select slug from catalogue_entry
				where subject = ?::catalogue_subject and (?::text is null or kind = ?)
				order by coalesce(length(aliases), 0) + 20 * source_count + coalesce(length(level), 0)
					+ 10 * coalesce(length(funding_totals), 0) desc, id limit 4
				""", String.class, listing.subject().code(), listing.kind(), listing.kind());
		assertThat(fullest).hasSize(4);
		for (String slug : fullest) {
			Document page = this.editor.opens("/admin/" + listing.segment() + "/" + slug + "/edit");
			FormFields sent = FormFields.posted(spec, Clerk.fields(page)).withoutUntouchedRows();
			Content content = this.reading.resolve(sent).fields().content();
			assertThat(content).as(slug).isEqualTo(this.workbench.open(listing, new Slug(slug)).content());
		}
	}

	@Test
	void aNewcomerEntersAFestivalWithoutScriptsAndAReviewerPublishesIt() {
		Document page = this.editor.opens("/admin/festivals/new");
		page = this.editor.presses(page, "add:places", "titles.en", "Shabyt 2026").page();
		assertThat(Clerk.text(page, "titles.en")).isEqualTo("Shabyt 2026");
		Answer answer = this.editor.presses(page, "make:organisation", "titles.kk", "Шабыт 2026", "start", "2026-09",
				"places[0].of", "Астана", "places[1].of", "almaty", "make-organisation.names.en",
				"Festival office of the test", "make-organisation.type", "cultural", "make-organisation.country", "KZ");
		assertThat(answer.status()).isEqualTo(200);
		page = answer.page();
		assertThat(Clerk.text(page, "participations[0].organisation"))
			.isEqualTo("Festival office of the test (festival-office-of-the-test)");
		assertThat(Clerk.text(page, "make-organisation.names.en")).isEmpty();
		answer = this.editor.presses(page, "submit", "funding[0].fundingSource", "State budget of Kazakhstan",
				"funding[0].form", "budget", "funding[0].citation", Clerk.text(page, "citations[0].key"),
				"citations[0].title", "Astana awaits Shabyt", "citations[0].url", "https://example.org/shabyt");
		assertThat(answer.mistakes()).isEmpty();
		assertThat(answer.location()).isEqualTo("/admin/festivals/shabyt-2026/edit?done=submitted");
		assertThat(isVisible("shabyt-2026")).isFalse();

		page = this.reviewer.opens("/admin/festivals/shabyt-2026/edit");
		answer = this.reviewer.presses(page, "publish");
		assertThat(answer.location()).isEqualTo("/admin/festivals/shabyt-2026/edit?done=published");
		assertThat(isVisible("shabyt-2026")).isTrue();
		Content content = this.workbench.open(Listing.FESTIVALS, new Slug("shabyt-2026")).content();
		assertThat(content.texts()).containsEntry("places[0].of", "astana")
			.containsEntry("places[1].of", "almaty")
			.containsEntry("funding[0].fundingSource", "state-budget-of-kazakhstan")
			.containsEntry("funding[0].certainty", "reported");
		assertThat(content.text("funding[0].citation")).isEqualTo(content.text("citations[0].key"));
	}

	@Test
	void everyMistakeIsToldAtTheTopAndAtItsFieldAndNothingTypedIsLost() {
		Document page = this.editor.opens("/admin/forums/new");
		Answer answer = this.editor.presses(page, "save", "start", "23.09.2003", "aliases", "Same\nSame",
				"countries[0].of", "KZ", "countries[0].role", "", "funding[0].amount", "12", "funding[0].currency",
				"XXQ", "places[0].of", "Nowhere at all", "citations[0].url", "not an address", "figures[0].value",
				"many");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(Clerk.text(answer.page(), "start")).isEqualTo("23.09.2003");
		assertThat(Clerk.text(answer.page(), "aliases")).isEqualTo("Same\nSame");
		assertThat(answer.page().getElementById("start").attr("aria-describedby"))
			.isEqualTo("start-help start-reading start-error");
		assertThat(answer.page().getElementById("start-reading").text()).isEqualTo("Did you mean 2003-09-23?");
		assertThat(answer.mistakes()).hasSizeGreaterThan(8)
			.anySatisfy((text) -> assertThat(text).startsWith("Start: "));
		for (Element link : answer.page().select("#errors a")) {
			assertThat(answer.page().getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
		}
		assertThat(answer.page().select("#errors li:not(:has(a))")).isEmpty();
		for (Element wrong : answer.page().select("[aria-invalid]")) {
			assertThat(wrong.attr("aria-describedby").split(" "))
				.allSatisfy((id) -> assertThat(answer.page().getElementById(id)).as(id).isNotNull());
		}
	}

	@Test
	void allMistakesAreToldAtOnceInTheOrderOfThePage() {
		Document page = this.editor.opens("/admin/festivals/new?lang=en");
		List<String> mistakes = this.editor
			.presses(page, "save", "titles.en", "Wrong in many ways", "start", "12.10.2026",
					"participations[0].organisation", "nobody", "funding[0].fundingSource",
					"state-budget-of-kazakhstan", "funding[0].amount", "much", "funding[0].currency", "tenge",
					"citations[0].title", "S", "citations[0].language", "English")
			.mistakes();
		assertThat(mistakes).extracting((mistake) -> mistake.substring(0, mistake.indexOf(": ")))
			.containsExactly("Start", "Organisations, row 1, Organisation", "Funding lines, row 1, Amount",
					"Funding lines, row 1, Currency", "Funding lines, row 1, Form", "Sources, row 1, Language");
	}

	@Test
	void rowsAreAddedRemovedAndMovedByButtonsAndNothingIsSaved() {
		Content before = this.workbench.open(Listing.FORUMS, congress()).content();
		Document page = this.editor.opens(CONGRESS);
		int sources = page.select("[id^=citations-][data-row]:not([id*=__])").size();
		Answer added = this.editor.presses(page, "add:citations", "titles.en", "Typed and not saved");
		assertThat(added.status()).isEqualTo(200);
		assertThat(added.page().select("[id^=citations-][data-row]:not([id*=__])")).hasSize(sources + 1);
		assertThat(page.select("button[value=add:citations]").attr("formaction"))
			.isEqualTo(CONGRESS + "#citations-" + sources);
		assertThat(added.page().getElementById("citations-" + sources)).isNotNull();
		String first = Clerk.text(page, "citations[0].title");
		String second = Clerk.text(page, "citations[1].title");
		Document moved = this.editor.presses(added.page(), "down:citations[0]").page();
		assertThat(Clerk.text(moved, "citations[0].title")).isEqualTo(second);
		assertThat(Clerk.text(moved, "citations[1].title")).isEqualTo(first);
		Document removed = this.editor.presses(moved, "remove:citations[0]").page();
		assertThat(Clerk.text(removed, "citations[0].title")).isEqualTo(first);
		assertThat(Clerk.text(removed, "titles.en")).isEqualTo("Typed and not saved");
		assertThat(this.workbench.open(Listing.FORUMS, congress()).content()).isEqualTo(before);
	}

	@Test
	void aNameThatSeveralRecordsHaveIsChosenAmongThem() {
		this.jdbc.update("update place set name_en = 'Twice Named' where slug in ('almaty', 'shymkent')");
		this.jdbc.queryForList(
				"select catalogue_refresh('place', array(select id from place where slug in ('almaty', 'shymkent')))");
		Document page = this.editor.opens("/admin/festivals/new");
		Answer answer = this.editor.presses(page, "save", "titles.en", "Of a place named twice", "places[0].of",
				"twice named");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("input[type=radio][name=choose:places[0].of]").eachAttr("value"))
			.containsExactlyInAnyOrder("Twice Named (almaty)", "Twice Named (shymkent)");
		answer = this.editor.presses(answer.page(), "save", "choose:places[0].of", "Twice Named (shymkent)");
		assertThat(answer.mistakes()).isEmpty();
		assertThat(this.workbench.open(Listing.FESTIVALS, new Slug("of-a-place-named-twice"))
			.content()
			.text("places[0].of")).isEqualTo("shymkent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Шымкент", "奇姆肯特", "SHYMKENT", "shymkent", "Anything (shymkent)" })
	void aRecordIsNamedInAnyLanguage(String name) {
		FormSpec spec = FormSpec.of(Listing.FESTIVALS).orElseThrow();
		FormFields fields = FormFields.empty(spec).with("places[0].of", name);
		assertThat(this.reading.resolve(fields).fields().text("places[0].of")).isEqualTo("shymkent");
	}

	@Test
	void recordsAreFoundByAButtonToo() {
		Document page = this.editor.opens("/admin/festivals/new");
		Document found = this.editor.presses(page, "find:places[0].of", "places[0].of", "шымк").page();
		assertThat(found.select("input[type=radio]").eachAttr("value")).anyMatch((one) -> one.endsWith("(shymkent)"));
	}

	@Test
	void aRefusedNewRecordIsToldWhereItWasTyped() {
		Document page = this.editor.opens("/admin/festivals/new");
		Answer answer = this.editor.presses(page, "make:place", "titles.ru", "Остаётся", "make-place.names.ru",
				"Место");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().getElementById("make-place").hasAttr("open")).isTrue();
		assertThat(answer.page().getElementById("make-place-kind-error").text()).isEqualTo("This must not be empty.");
		assertThat(Clerk.text(answer.page(), "make-place.names.ru")).isEqualTo("Место");
		assertThat(Clerk.text(answer.page(), "titles.ru")).isEqualTo("Остаётся");
	}

	@Test
	void anEditorIsOfferedNoPublishingAndMayNotDoItEither() {
		Document page = this.editor.opens(CONGRESS);
		assertThat(page.select("button[value=publish]")).isEmpty();
		assertThat(this.editor.presses(page, "publish", "titles.en", "X", "reason", "why").status()).isEqualTo(403);
		assertThat(this.reviewer.opens(CONGRESS).select("button[value=publish]")).hasSize(1);
	}

	@Test
	void aChangeOfSomethingPublishedNeedsAReasonAndStandsBesideIt() {
		Document page = this.editor.opens(CONGRESS);
		Answer answer = this.editor.presses(page, "save", "website", "https://example.org/congress");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().getElementById("reason").hasAttr("aria-invalid")).isTrue();
		answer = this.editor.presses(answer.page(), "save", "reason", "It has a site now");
		assertThat(answer.location()).isEqualTo(CONGRESS + "?done=beside");
		assertThat(this.workbench.open(Listing.FORUMS, congress()).change()).isNotNull();
		assertThat(Clerk.text(this.editor.opens(CONGRESS), "website")).isEqualTo("https://example.org/congress");
	}

	@Test
	void anotherLikeItTakesWhatTheTwoHaveInCommonAndTheLastSourceIsOffered() {
		Document page = this.editor.opens("/admin/festivals/new");
		Answer answer = this.editor.presses(page, "another", "titles.en", "First of two", "start", "2026-05",
				"countries[0].of", "KZ", "countries[0].role", "host", "citations[0].title", "The same cutting",
				"citations[0].publisher", "A paper");
		assertThat(answer.location()).isEqualTo("/admin/festivals/new?like=first-of-two&done=draft");
		page = this.editor.opens(answer.location());
		assertThat(Clerk.text(page, "countries[0].of")).isEqualTo("KZ");
		assertThat(Clerk.text(page, "titles.en")).isEmpty();
		assertThat(Clerk.text(page, "start")).isEmpty();
		assertThat(Clerk.text(page, "citations[0].title")).isEmpty();
		page = this.editor.presses(page, "cite-again").page();
		assertThat(Clerk.text(page, "citations[0].title")).isEqualTo("The same cutting");
		assertThat(Clerk.text(page, "citations[0].publisher")).isEqualTo("A paper");
	}

	@Test
	void theNextEditionOfASeriesHasItsNumberRaisedAndItsDatesEmpty() {
		String edition = this.jdbc.queryForObject(
				"""
						select slug from catalogue_entry where subject = 'initiative' and kind = 'festival' and series is not null
							and title_en ~ '20[0-9]{2}' and edition ~ '^[0-9]+$' order by id limit 1
						""",
				String.class);
		Work work = this.workbench.open(Listing.FESTIVALS, new Slug(edition));
		Document page = this.editor.opens("/admin/festivals/new?edition-of=" + edition);
		int number = Integer.parseInt(work.content().text("edition"));
		assertThat(Clerk.text(page, "edition")).isEqualTo(String.valueOf(number + 1));
		assertThat(Clerk.text(page, "titles.en")).isNotEqualTo(work.content().text("titles.en"))
			.containsPattern("20\\d\\d");
		assertThat(Clerk.text(page, "series")).endsWith("(" + work.content().text("series") + ")");
		assertThat(Clerk.text(page, "start")).isEmpty();
	}

	@Test
	void aRecordUnderTheListOfAnotherKindIsShownUnderItsOwn() {
		Answer answer = this.editor.gets(CONGRESS.replace("forums", "festivals"));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.location()).isEqualTo(CONGRESS);
	}

	@Test
	void placesOrganisationsAndFundingSourcesAreSavedForEverybodyAtOnce() {
		Document page = this.editor.opens("/admin/places/new");
		assertThat(page.select("button[value=submit]")).isEmpty();
		Answer answer = this.editor.presses(page, "save", "names.kk", "Сынақ", "kind", "town", "country", "KZ",
				"within", "Қазақстан", "latitude", "51.5", "longitude", "71");
		if (answer.status() == 422) {
			answer = this.editor.presses(answer.page(), "save", "within", "");
		}
		assertThat(answer.mistakes()).isEmpty();
		assertThat(answer.location()).isEqualTo("/admin/places/synaq/edit?done=saved");
	}

	@ParameterizedTest
	@MethodSource("specs")
	void hostileTextComesBackFromEveryFieldAsItWasTyped(FormSpec spec) {
		String hostile = "\"'<script>alert(1)</script> &amp; \u202Eesrever\u202C z\u200Bw 👩🏽‍🚀 '; drop table x; -- ${7*7} [[1]]";
		String lines = "\n" + hostile + "\n\n  second";
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		Document page = this.editor.opens("/admin/" + spec.listing().segment() + "/new");
		for (Element field : Clerk.form(page).select("input[type=text]:not([name*=__]), textarea:not([name*=__])")) {
			typed.set(field.attr("name"), field.normalName().equals("textarea") ? lines : hostile);
		}
		assertThat(typed.size()).isGreaterThan(9);
		typed.set("do", "add:citations");
		Answer answer = this.editor.posts(Clerk.form(page).attr("action"), typed);
		typed.remove("do");
		MultiValueMap<String, String> back = Clerk.fields(answer.page());
		typed.forEach((name, values) -> assertThat(back.get(name)).as(name).isEqualTo(values));
		assertThat(answer.page().select("script:not([src])")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\uD800", "a\uDC00b" })
	void whatCannotBeStoredIsRefusedAtItsField(String unstorable) {
		Document page = this.editor.opens("/admin/festivals/new");
		Answer answer = this.editor.presses(page, "save", "titles.en", "A" + unstorable, "venue", "Kept");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().getElementById("titles-en-error").text())
			.isEqualTo("The text contains a sign that cannot be stored.");
		assertThat(Clerk.text(answer.page(), "venue")).isEqualTo("Kept");
	}

	@Test
	void nobodyElseIsLetIn() throws Exception {
		for (String address : List.of("/admin/festivals/new", CONGRESS, "/admin/pick?of=place&q=a",
				"/admin/reading?date=2014", "/admin/shortcuts")) {
			assertThat(this.portal.perform(get(address)).andReturn().getResponse().getStatus()).as(address)
				.isIn(302, 303, 401, 403);
		}
	}

	private boolean isVisible(String slug) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select visible from catalogue_key join catalogue_entry using (subject, id) where slug = ?
				""", Boolean.class, slug));
	}

	private static Slug congress() {
		return new Slug("congress-of-leaders-of-world-and-traditional-religions");
	}

}
