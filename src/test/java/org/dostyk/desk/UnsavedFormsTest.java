package org.dostyk.desk;

import org.dostyk.account.Role;
import org.dostyk.account.Staff;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.desk.Clerk.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was typed and not saved is there again.
 */
@PortalTest
@Writes
class UnsavedFormsTest {

	private static final String UNESCO = "/admin/organisations/unesco/edit";

	@Autowired
	MockMvc portal;

	@Autowired
	JdbcTemplate jdbc;

	private Clerk editor;

	@BeforeEach
	void comeToWork() {
		this.editor = new Clerk(this.portal, new Staff(this.jdbc).account("Madina T.", Role.EDITOR));
	}

	@Test
	void whatIsTypedIsKeptOfferedAndTakenUpAndForgottenOnceItIsSaved() {
		Document page = this.editor.opens(UNESCO);
		Answer kept = this.editor.posts(UNESCO + "/autosave",
				Clerk.filled(page, "website", "not an address at all", "reason", "Half a rea"));
		assertThat(kept.status()).isEqualTo(204);
		page = this.editor.opens(UNESCO);
		assertThat(Clerk.text(page, "website")).isNotEqualTo("not an address at all");
		page = this.editor.opens(offer(page).attr("href"));
		assertThat(Clerk.text(page, "website")).isEqualTo("not an address at all");
		assertThat(Clerk.text(page, "reason")).isEqualTo("Half a rea");
		Answer saved = this.editor.presses(page, "save", "website", "https://www.unesco.org/en");
		assertThat(saved.location()).isEqualTo(UNESCO + "?done=saved");
		assertThat(this.editor.opens(UNESCO).select(".notice a[href*=kept]")).isEmpty();
	}

	@Test
	void whatWasTypedIntoANewFormIsFoundWhereverANewOneIsBegun() {
		Document page = this.editor.opens("/admin/forums/new");
		String action = Clerk.form(page).attr("action");
		this.editor.posts(action + "/autosave", Clerk.filled(page, "titles.zh", "未完成的论坛"));
		Document other = this.editor.opens("/admin/forums/new");
		assertThat(Clerk.form(other).attr("action")).isNotEqualTo(action);
		assertThat(other.select(".notice").text()).contains("未完成的论坛");
		Document again = this.editor.opens(offer(other).attr("href"));
		assertThat(Clerk.text(again, "titles.zh")).isEqualTo("未完成的论坛");
		assertThat(Clerk.form(again).attr("action")).isEqualTo(action);
		assertThat(this.editor.opens("/admin/agreements/new").select(".notice")).isEmpty();
	}

	@Test
	void aButtonThatOnlyChangesTheFormKeepsWhatWasTypedToo() {
		Document page = this.editor.opens("/admin/projects/new");
		this.editor.presses(page, "add:figures", "titles.ru", "Ещё не сохранено");
		assertThat(this.editor.opens("/admin/projects/new").select(".notice").text()).contains("Ещё не сохранено");
	}

	@Test
	void whatIsNotWantedIsThrownAway() {
		Document page = this.editor.opens("/admin/agreements/new");
		this.editor.posts(Clerk.form(page).attr("action") + "/autosave",
				Clerk.filled(page, "titles.en", "Thrown away"));
		Element drop = this.editor.opens("/admin/agreements/new").selectFirst("form[action$=/drop]");
		Answer answer = this.editor.posts(drop.attr("action"), new LinkedMultiValueMap<>());
		assertThat(answer.location()).isEqualTo("/admin/agreements/new");
		assertThat(this.editor.opens("/admin/agreements/new").select("form[action$=/drop]")).isEmpty();
	}

	@Test
	void whatOneIsTypingNobodyElseIsShown() {
		Document page = this.editor.opens(UNESCO);
		this.editor.posts(UNESCO + "/autosave", Clerk.filled(page, "names.en", "Seen by nobody"));
		String address = offer(this.editor.opens(UNESCO)).attr("href");
		Clerk other = new Clerk(this.portal, new Staff(this.jdbc).account("Other O.", Role.ADMINISTRATOR));
		assertThat(other.opens(UNESCO).select("form[action$=/drop]")).isEmpty();
		assertThat(Clerk.text(other.opens(address), "names.en")).isNotEqualTo("Seen by nobody");
	}

	@Test
	void aSignThatCannotBeStoredDoesNotTakeTheRestWithIt() {
		Document page = this.editor.opens("/admin/festivals/new");
		Answer kept = this.editor.posts(Clerk.form(page).attr("action") + "/autosave",
				Clerk.filled(page, "titles.en", "A\u0000B", "venue", "Kept"));
		assertThat(kept.status()).isEqualTo(204);
		assertThat(
				Clerk.text(this.editor.opens(offer(this.editor.opens("/admin/festivals/new")).attr("href")), "venue"))
			.isEqualTo("Kept");
	}

	@Test
	void whatLostARaceIsKeptUntilTheTwoChangesAreBroughtTogether() {
		String almaty = "/admin/places/almaty/edit";
		Document page = this.editor.opens(almaty);
		Clerk colleague = new Clerk(this.portal, new Staff(this.jdbc).account("Nurlan B.", Role.EDITOR));
		colleague.presses(colleague.opens(almaty), "save", "wikidata", "Q35493", "aliases", "Алма-Ата\nVerny", "reason",
				"Its old names");
		Answer lost = this.editor.presses(page, "save", "latitude", "43.2", "reason", "A better point");
		assertThat(lost.status()).isEqualTo(409);
		assertThat(offer(this.editor.opens(almaty))).isNotNull();
		MultiValueMap<String, String> choices = new LinkedMultiValueMap<>();
		FormElement conflict = (FormElement) lost.page().getElementById("conflict");
		conflict.formData().forEach((field) -> choices.add(field.key(), field.value()));
		assertThat(this.editor.posts(conflict.attr("action"), choices).location()).contains("done=merged");
		page = this.editor.opens(almaty);
		assertThat(page.select(".notice a[href*=kept]")).isEmpty();
		assertThat(Clerk.text(page, "latitude")).isEqualTo("43.2");
		assertThat(Clerk.text(page, "aliases")).contains("Verny");
	}

	@Test
	void theSameFormSentTwiceMakesOneRecord() {
		Document page = this.editor.opens("/admin/festivals/new");
		Answer first = this.editor.presses(page, "save", "titles.en", "Pressed twice");
		Answer second = this.editor.presses(page, "save", "titles.en", "Pressed twice");
		assertThat(first.location()).isEqualTo("/admin/festivals/pressed-twice/edit?done=draft")
			.isEqualTo(second.location());
		assertThat(this.jdbc.queryForObject("select count(*) from initiative where title_en = 'Pressed twice'",
				Integer.class))
			.isEqualTo(1);
	}

	@Test
	void whatIsTypedAfterGoingBackToAFormThatWasSavedIsSavedToo() {
		Document page = this.editor.opens("/admin/festivals/new");
		this.editor.presses(page, "save", "titles.en", "Saved and gone back");
		Answer again = this.editor.presses(page, "save", "titles.en", "Saved and gone back", "venue", "Typed later");
		assertThat(again.status()).isIn(303, 409);
		String venue = this.jdbc.queryForObject("select venue from initiative where title_en = 'Saved and gone back'",
				String.class);
		assertThat(again.status() == 409 || "Typed later".equals(venue)).isTrue();
	}

	private static Element offer(Document page) {
		Element offer = page.selectFirst(".notice a[href*=kept]");
		assertThat(offer).as("what is offered on " + page.title()).isNotNull();
		return offer;
	}

}
