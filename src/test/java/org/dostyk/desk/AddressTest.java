package org.dostyk.desk;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.history.Content;
import org.dostyk.record.ProblemException;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The slug of a record follows its title until the public knows it, and then stays, and
 * no address that the public knew leads nowhere.
 */
@PortalTest
@Writes
class AddressTest {

	@Autowired
	MockMvc portal;

	@Autowired
	Workbench workbench;

	@Autowired
	Decisions decisions;

	@Autowired
	JdbcTemplate jdbc;

	private SignedIn editor;

	private SignedIn reviewer;

	@BeforeEach
	void staff() {
		Staff staff = new Staff(this.jdbc);
		this.editor = staff.account("Madina", Role.EDITOR);
		this.reviewer = staff.account("Aigerim", Role.REVIEWER);
	}

	@Test
	void theAddressOfADraftFollowsItsTitleAndTheOldOneLeadsThoseWhoWorkOnIt() throws Exception {
		Work draft = enter(Listing.FESTIVALS, "A working title");
		Work named = save(draft, draft.content().with("titles.en", "A final title"));
		assertThat(named.slug()).hasToString("a-final-title");
		Clerk clerk = new Clerk(this.portal, this.editor);
		for (String act : List.of("edit", "review", "history")) {
			assertThat(clerk.gets("/admin/festivals/a-working-title/" + act + "?x=%C3%A4").location())
				.isEqualTo("/admin/festivals/a-final-title/" + act + "?x=%C3%A4");
		}
		publish(named);
		Work corrected = save(open(named), named.content().with("titles.en", "Another title"), Intent.PUBLISH);
		assertThat(corrected.slug()).hasToString("a-final-title");
		assertThat(visit("/initiatives/a-working-title").getStatus()).isEqualTo(404);
		assertThat(visit("/initiatives/a-final-title").getStatus()).isEqualTo(200);
	}

	@Test
	void aDraftKeepsItsAddressWhenSomethingElseIsChanged() {
		enter(Listing.FESTIVALS, "Twice there");
		Work second = enter(Listing.FESTIVALS, "Twice there");
		assertThat(save(second, second.content().with("venue", "Opera")).slug()).hasToString("twice-there-2");
	}

	@Test
	void whoSavesAtAnOldAddressMeetsTheOthersChange() {
		Clerk clerk = new Clerk(this.portal, this.editor);
		Work draft = enter(Listing.FESTIVALS, "Before the race");
		var form = clerk.opens("/admin/festivals/before-the-race/edit");
		save(draft, draft.content().with("titles.en", "After the race"));
		Clerk.Answer answer = clerk.presses(form, "save", "venue", "Opera");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.page().text()).contains("After the race").doesNotContain("before-the-race");
	}

	@Test
	void whatAColleagueIsTypingIsFoundAtTheNewAddress() {
		Clerk colleague = new Clerk(this.portal, this.reviewer);
		Work draft = enter(Listing.FESTIVALS, "Typed in by two");
		var typed = Clerk.filled(colleague.opens("/admin/festivals/typed-in-by-two/edit"), "venue", "Half of it");
		colleague.posts("/admin/festivals/typed-in-by-two/edit/autosave", typed);
		save(draft, draft.content().with("titles.en", "Typed by two"));
		assertThat(colleague.opens("/admin/festivals/typed-by-two/edit").text()).contains("Take it up");
		colleague.posts("/admin/festivals/typed-in-by-two/edit/autosave", typed);
		assertThat(this.jdbc.queryForList("select path from unsaved_form where account_id = ?", String.class,
				this.reviewer.id()))
			.containsExactly("/admin/festivals/typed-by-two/edit");
	}

	@ParameterizedTest
	@EnumSource(names = { "FESTIVALS", "ORGANISATIONS", "PLACES", "FUNDING_SOURCES" })
	void aPublishedRecordThatIsMovedIsFoundAtItsOldAddressForEver(Listing listing) throws Exception {
		Work known = publish(enter(listing, "Qwxz old " + listing.segment()));
		Work moved = move(known, "qwxz-new-" + listing.segment());
		String from = "/" + listing.recordSegment() + "/" + known.slug();
		MockHttpServletResponse answer = visit(from + "?lang=ru&q=%C3%A4%7Bb%7D");
		assertThat(answer.getStatus()).isEqualTo(301);
		assertThat(answer.getHeader("Location"))
			.isEqualTo("/" + listing.recordSegment() + "/" + moved.slug() + "?lang=ru&q=%C3%A4%7Bb%7D");
		assertThat(visit("/corrections?record=" + listing.recordSegment() + "/" + known.slug()).getStatus())
			.isEqualTo(200);
		assertThat(enter(listing, "Qwxz old " + listing.segment()).slug()).hasToString(known.slug() + "-2");
		assertThat(move(moved, known.slug().text()).slug()).isEqualTo(known.slug());
		assertThat(visit(from).getStatus()).isEqualTo(200);
		assertThat(visit("/" + listing.recordSegment() + "/" + moved.slug()).getStatus()).isEqualTo(301);
	}

	@ParameterizedTest
	@CsvSource({ "ORGANISATIONS, organisation", "PLACES, place", "FUNDING_SOURCES, funder" })
	void whatNamesAMovedRecordFollowsAndItsOldNameFiltersStill(Listing listing, String facet) throws Exception {
		Work named = publish(enter(listing, "Qwxz named " + facet));
		Content festival = festival("Qwxz names " + facet);
		Work naming = publish(open(Listing.FESTIVALS, this.workbench.create(this.reviewer, Listing.FESTIVALS,
				UUID.randomUUID(), naming(festival, listing, named.slug()), Intent.SAVE)));
		Work pending = save(naming, naming.content().with("venue", "Opera"));
		move(named, "qwxz-moved-" + facet);
		for (String slug : List.of(named.slug().text(), "qwxz-moved-" + facet)) {
			assertThat(visit("/initiatives.csv?" + facet + "=" + slug).getContentAsString())
				.contains("qwxz-names-" + facet, "qwxz-moved-" + facet)
				.doesNotContain("qwxz-named");
			assertThat(visit("/initiatives?" + facet + "=" + slug).getContentAsString())
				.contains("data-count=\"1\"", "data-value=\"qwxz-moved-" + facet + "\"")
				.doesNotContain("data-value=\"" + named.slug() + "\"");
		}
		Work open = open(pending);
		assertThat(open.content().json()).contains("qwxz-moved-" + facet).doesNotContain("qwxz-named");
		var history = new Clerk(this.portal, this.reviewer).opens("/admin/festivals/" + naming.slug() + "/history");
		assertThat(history.select("#main td").text()).contains("Opera").doesNotContain("Qwxz named");
		this.decisions.restore(this.reviewer, open.listing(), open.slug(), open.token(), 1, "As it was");
		assertThat(open(open).published().json()).contains("qwxz-moved-" + facet);
		String before = this.jdbc.queryForObject(
				"select string_agg(e::text, '|' order by e.subject, e.id) from catalogue_entry e", String.class);
		this.jdbc.execute("select catalogue_rebuild()");
		assertThat(this.jdbc.queryForObject(
				"select string_agg(e::text, '|' order by e.subject, e.id) from catalogue_entry e", String.class))
			.isEqualTo(before);
	}

	@Test
	void theOldAddressOfWhatThePublicMayNotSeeLeadsNowhere() throws Exception {
		Work known = publish(enter(Listing.FESTIVALS, "Qwxz taken back"));
		Work moved = move(known, "qwxz-moved-back");
		this.decisions.withdraw(this.reviewer, moved.listing(), moved.slug(), moved.token(), "Of the test");
		assertThat(visit("/initiatives/qwxz-taken-back").getStatus()).isEqualTo(301);
		assertThat(visit("/initiatives/qwxz-moved-back").getStatus()).isEqualTo(410);
		for (String state : List.of("draft", "in_review")) {
			this.jdbc.update("""
					update initiative set state = ?, withdrawn_at = null, withdrawn_because = null
					where slug = 'qwxz-moved-back'""", state);
			assertThat(visit("/initiatives/qwxz-taken-back").getStatus()).isEqualTo(404);
			assertThat(visit("/corrections?record=initiatives/qwxz-taken-back").getStatus()).isEqualTo(404);
		}
	}

	@Test
	void onlyAReviewerMovesAndOnlyWhatThePublicKnowsToAnAddressThatIsFree() {
		Work known = publish(enter(Listing.FESTIVALS, "Qwxz stays"));
		Work draft = enter(Listing.FESTIVALS, "Qwxz draft");
		assertThat(post(this.editor, known, "qwxz-elsewhere", "Why").status()).isEqualTo(403);
		assertThat(post(this.reviewer, known, "Qwxz elsewhere", "Why").status()).isEqualTo(422);
		assertThat(post(this.reviewer, known, "qwxz-draft", "Why").page().select("[role=alert]").text())
			.contains("taken already");
		Clerk.Answer unsaid = post(this.reviewer, known, "qwxz-elsewhere", "");
		assertThat(unsaid.status()).isEqualTo(422);
		assertThat(unsaid.page().select("#address[open] input[name=address]").val()).isEqualTo("qwxz-elsewhere");
		assertThat(catchThrowableOfType(ProblemException.class, () -> move(draft, "qwxz-elsewhere")).problems())
			.extracting((problem) -> problem.code())
			.containsExactly("problem.follows-title");
		assertThat(open(known).slug()).isEqualTo(known.slug());
		Clerk.Answer moved = post(this.reviewer, known, "qwxz-elsewhere", "A better one");
		assertThat(moved.location()).isEqualTo("/admin/festivals/qwxz-elsewhere/history");
		assertThat(new Clerk(this.portal, this.reviewer).opens(moved.location()).text()).contains("Address of the page",
				"qwxz- stays qwxz- elsewhere", "A better one");
	}

	private Clerk.Answer post(SignedIn who, Work work, String address, String reason) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.set("version", String.valueOf(work.token().version()));
		fields.set("address", address);
		fields.set("reason", reason);
		return new Clerk(this.portal, who).posts("/admin/" + work.listing().segment() + "/" + work.slug() + "/address",
				fields);
	}

	private static Content festival(String title) {
		return Content.parse("""
				{"titles": {"en": "%s"}, "form": "festival",
				"citations": [{"title": "A source", "url": "https://example.org/"}]}""".formatted(title));
	}

	private static Content naming(Content content, Listing listing, Slug slug) {
		return switch (listing) {
			case ORGANISATIONS ->
				content.with("participations[0].organisation", slug.text()).with("participations[0].role", "organiser");
			case PLACES -> content.with("places[0].of", slug.text()).with("places[0].role", "host");
			default -> content.with("funding[0].fundingSource", slug.text())
				.with("funding[0].form", "grant")
				.with("funding[0].certainty", "undisclosed")
				.with("funding[0].counted", "yes");
		};
	}

	private Work enter(Listing listing, String name) {
		Content content = switch (listing) {
			case ORGANISATIONS -> Content.parse("{\"names\": {\"en\": \"%s\"}, \"type\": \"ngo\"}".formatted(name));
			case PLACES ->
				Content.parse("{\"names\": {\"en\": \"%s\"}, \"kind\": \"city\", \"country\": \"KZ\"}".formatted(name));
			case FUNDING_SOURCES -> Content.parse("""
					{"names": {"en": "%s"}, "type": "foundation", "citations": [{"title": "A source"}]}"""
				.formatted(name));
			default -> festival(name);
		};
		return open(listing, this.workbench.create(this.editor, listing, UUID.randomUUID(), content, Intent.SAVE));
	}

	private Work publish(Work work) {
		if (work.state() != PublicationState.PUBLISHED) {
			this.workbench.pass(this.reviewer, work.listing(), work.slug(), work.token(), Intent.PUBLISH, null);
		}
		return open(work);
	}

	private Work move(Work work, String slug) {
		return open(work.listing(),
				this.decisions.move(this.reviewer, work.listing(), work.slug(), work.token(), slug, "Of the test"));
	}

	private Work save(Work work, Content content) {
		return save(work, content, Intent.SAVE);
	}

	private Work save(Work work, Content content, Intent intent) {
		return open(work.listing(), this.workbench.save((intent == Intent.PUBLISH) ? this.reviewer : this.editor,
				work.listing(), work.slug(), work.token(), content, intent, "Of the test"));
	}

	private Work open(Work work) {
		return this.workbench.open(work.listing(), work.slug());
	}

	private Work open(Listing listing, Saved saved) {
		return this.workbench.open(listing, saved.slug());
	}

	private MockHttpServletResponse visit(String address) throws Exception {
		return this.portal.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
