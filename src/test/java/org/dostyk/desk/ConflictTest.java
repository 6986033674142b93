package org.dostyk.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.account.StaffBrowser;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.history.Content;
import org.dostyk.value.Slug;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people save the same record, in their browsers.
 */
@PortalTest
@Writes
class ConflictTest {

	private static final String HOSTILE = "<b>Съезд</b> '\"; drop table initiative; -- \u200f\u202e 𝒳🎉";

	@Autowired
	Workbench workbench;

	@Autowired
	Decisions decisions;

	@Autowired
	JdbcTemplate jdbc;

	@LocalServerPort
	int port;

	private StaffBrowser madina;

	private StaffBrowser nurlan;

	private SignedIn reviewer;

	@BeforeEach
	void staff() {
		Staff staff = new Staff(this.jdbc);
		this.madina = new StaffBrowser(this.port).signIn(staff.account("Madina", Role.EDITOR));
		this.nurlan = new StaffBrowser(this.port).signIn(staff.account("Nurlan", Role.EDITOR));
		this.reviewer = staff.account("Aigerim", Role.REVIEWER);
	}

	@Test
	void theSecondGetsThreeColumnsAndBothChangesAreInTheRecordAndItsHistory() {
		String form = enter("Raced by two", Intent.PUBLISH);
		Document seen = this.nurlan.page(form);
		save(this.madina, this.madina.page(form), form, "titles.ru", HOSTILE, "reason", "Russian title");
		HttpResponse<String> lost = save(this.nurlan, seen, form, "venue", "Opera", "reason", "The hall");
		assertThat(lost.statusCode()).isEqualTo(409);
		Document columns = Jsoup.parse(lost.body());
		assertThat(columns.select("fieldset legend").eachText()).containsExactly("Title, Russian", "Venue");
		assertThat(columns.select(".sides").first().children().eachText()).containsExactly("Yours not recorded",
				"Theirs " + Jsoup.parse("<p></p>").selectFirst("p").text(HOSTILE).text(), "Before not recorded");
		assertThat(columns.select("input[checked]").eachAttr("value")).containsExactly("theirs", "yours");
		String merge = form.replace("/edit", "/merge");
		HttpResponse<String> merged = send(this.nurlan, columns, merge);
		assertThat(StaffBrowser.to(merged)).endsWith(form + "?done=merged");
		Document after = this.nurlan.page(form);
		assertThat(after.select("#titles-ru").val()).isEqualTo(HOSTILE);
		assertThat(after.select("#venue").val()).isEqualTo("Opera");
		assertThat(this.nurlan.page(form.replace("/edit", "/history")).select(".record").eachText())
			.anySatisfy((change) -> assertThat(change).contains("Madina", "Russian title"))
			.anySatisfy((change) -> assertThat(change).contains("Nurlan", "The hall", "Opera"));
	}

	@Test
	void whoeverChoosesWhileAThirdSavesChoosesAgain() {
		String form = enter("Raced by three", Intent.SAVE);
		Document seen = this.nurlan.page(form);
		save(this.madina, this.madina.page(form), form, "venue", "First hall");
		Document columns = Jsoup.parse(save(this.nurlan, seen, form, "venue", "Second hall").body());
		save(this.madina, this.madina.page(form), form, "venue", "Third hall");
		HttpResponse<String> again = send(this.nurlan, columns, form.replace("/edit", "/merge"));
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(Jsoup.parse(again.body()).select(".sides").text()).contains("Second hall", "Third hall");
		HttpResponse<String> merged = send(this.nurlan, Jsoup.parse(again.body()), form.replace("/edit", "/merge"),
				"all", "yours");
		assertThat(StaffBrowser.to(merged)).endsWith("?done=merged");
		assertThat(this.nurlan.page(form).select("#venue").val()).isEqualTo("Second hall");
	}

	@Test
	void whatDoesNotFitTogetherComesBackIntoTheForm() {
		String form = enter("Misfit", Intent.SAVE);
		Document seen = this.nurlan.page(form);
		save(this.madina, this.madina.page(form), form, "start", "2026-11");
		Document columns = Jsoup.parse(save(this.nurlan, seen, form, "end", "2026-10").body());
		HttpResponse<String> misfit = send(this.nurlan, columns, form.replace("/edit", "/merge"));
		assertThat(StaffBrowser.to(misfit)).contains("done=misfit", "kept=");
		Document back = this.nurlan.page(StaffBrowser.to(misfit).replaceFirst("^https?://[^/]*", ""));
		assertThat(back.select("#start").val()).isEqualTo("2026-11");
		assertThat(back.select("#end").val()).isEqualTo("2026-10");
	}

	@ParameterizedTest
	@CsvSource({ "yours,[]", "yours,{", "yours,'{\"titles\": 5}'", "yours,'{\"funding\": {\"amount\": []}}'",
			"before,[", "intent,DELETE", "version,x", "change,99999999999" })
	void aChoiceThatWasTamperedWithIsNeverSaved(String field, String value) {
		String form = enter("Tampered", Intent.SAVE);
		Document seen = this.nurlan.page(form);
		save(this.madina, this.madina.page(form), form, "venue", "First hall");
		Document columns = Jsoup.parse(save(this.nurlan, seen, form, "venue", "Second hall").body());
		columns.select("input[name=" + field + "]").val(value);
		assertThat(send(this.nurlan, columns, form.replace("/edit", "/merge")).statusCode()).isIn(400, 409, 302);
		assertThat(this.nurlan.page(form).select("#venue").val()).isEqualTo("First hall");
	}

	@Test
	void aSignThatCannotBeStoredIsRefusedAtItsFieldAndKeptThroughSigningInAgain() {
		String form = enter("Unstorable", Intent.SAVE);
		HttpResponse<String> refused = save(this.nurlan, this.nurlan.page(form), form, "titles.ru", "A\u0000B", "venue",
				"Kept");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(refused.body()).select("#titles-ru-error").text())
			.isEqualTo("The text contains a sign that cannot be stored.");
		assertThat(Jsoup.parse(refused.body()).select("#venue").val()).isEqualTo("Kept");
		HttpResponse<String> signedOut = save(new StaffBrowser(this.port), this.nurlan.page(form), form, "titles.ru",
				"A\u0000B");
		assertThat(signedOut.statusCode()).isEqualTo(303);
	}

	@Test
	void aChangeThatWaitedSaysWhatHappenedToTheRecordMeanwhile() {
		String form = enter("Waited", Intent.PUBLISH);
		save(this.madina, this.madina.page(form), form, "titles.ru", "Ждал", "reason", "Russian title");
		Work waiting = this.workbench.open(Listing.FESTIVALS, new Slug("waited"));
		assertThat(this.madina.page(form).select("#meanwhile")).isEmpty();
		this.decisions.restore(this.reviewer, waiting.listing(), waiting.slug(), waiting.token(), 1, "As it was");
		assertThat(this.madina.page(form).select("#meanwhile")).isEmpty();
		this.jdbc.update("update initiative set version = version + 1, title_en = 'Waited long' where slug = 'waited'");
		Document page = this.madina.page(form);
		assertThat(page.select("#meanwhile tbody tr").eachText()).containsExactly("Title, English Waited Waited long");
		assertThat(page.select("#meanwhile a").attr("href")).isEqualTo("/admin/festivals/waited/history");
		assertThat(page.select("#titles-en").val()).isEqualTo("Waited long");
		assertThat(page.select("#titles-ru").val()).isEqualTo("Ждал");
		save(this.madina, page, form, "reason", "With both");
		assertThat(this.madina.page(form).select("#meanwhile")).isEmpty();
	}

	@Test
	void aNewFormThatLostARaceIsOfferedNoMoreOnceItIsMerged() {
		String fresh = Clerk.newForm("festivals");
		Document empty = this.nurlan.page(fresh);
		String[] typed = { "titles.en", "Sent twice", "form", "festival", "do", "save" };
		String form = StaffBrowser.to(send(this.nurlan, empty, fresh, typed)).replaceAll("^https?://[^/]*|\\?.*", "");
		save(this.madina, this.madina.page(form), form, "venue", "First hall");
		HttpResponse<String> lost = send(this.nurlan, empty, fresh, "titles.en", "Sent twice", "form", "festival",
				"titles.ru", "Дважды", "do", "save");
		assertThat(lost.statusCode()).isEqualTo(409);
		assertThat(this.nurlan.page("/admin/festivals/new").text()).contains("Take it up again");
		HttpResponse<String> merged = send(this.nurlan, Jsoup.parse(lost.body()), form.replace("/edit", "/merge"));
		assertThat(StaffBrowser.to(merged)).endsWith("?done=merged");
		assertThat(this.nurlan.page(form).select("#titles-ru").val()).isEqualTo("Дважды");
		for (String page : List.of(form, "/admin/festivals/new")) {
			assertThat(this.nurlan.page(page).text()).doesNotContain("Take it up again");
		}
	}

	@Test
	void eachSeesWhoElseHasTheRecordOpen() {
		String form = enter("Open twice", Intent.SAVE);
		this.madina.page(form);
		assertThat(this.nurlan.page(form).select(".notice").text()).contains("Madina");
		assertThat(this.madina.page(form).select(".notice").text()).contains("Nurlan");
	}

	private String enter(String title, Intent intent) {
		Content content = Content.parse("""
				{"titles": {"en": "%s"}, "form": "festival",
				"citations": [{"title": "A source", "url": "https://example.org/"}]}""".formatted(title));
		return "/admin/festivals/"
				+ this.workbench.create(this.reviewer, Listing.FESTIVALS, UUID.randomUUID(), content, intent).slug()
				+ "/edit";
	}

	private static HttpResponse<String> save(StaffBrowser browser, Document page, String form, String... fields) {
		return send(browser, page, form,
				Stream.concat(Stream.of(fields), Stream.of("do", "save")).toArray(String[]::new));
	}

	/**
	 * Sends a form with all that stands in it, but for what is given.
	 */
	private static HttpResponse<String> send(StaffBrowser browser, Document page, String action, String... fields) {
		List<String> all = new ArrayList<>(List.of(fields));
		Set<String> given = IntStream.range(0, fields.length / 2)
			.mapToObj((i) -> fields[2 * i])
			.collect(Collectors.toSet());
		Element form = page.selectFirst("form[method=post][action='" + action + "']");
		for (Element control : form.select("input[name], textarea[name], select[name]")) {
			boolean off = List.of("checkbox", "radio").contains(control.attr("type")) && !control.hasAttr("checked");
			if (!off && !given.contains(control.attr("name"))) {
				Element chosen = control.selectFirst("option[selected]");
				all.add(control.attr("name"));
				all.add(control.is("select") ? ((chosen != null) ? chosen.val() : "") : control.val());
			}
		}
		return browser.post(action, all.toArray(String[]::new));
	}

}
