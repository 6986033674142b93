package org.dostyk.desk;

import org.dostyk.account.Role;
import org.dostyk.account.Staff;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.desk.Clerk.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reviewer sees of a record before the public does.
 */
@PortalTest
@Writes
class ReviewPageTest {

	@Autowired
	MockMvc portal;

	@Autowired
	JdbcTemplate jdbc;

	private Clerk editor;

	private Clerk reviewer;

	@BeforeEach
	void comeToWork() {
		Staff staff = new Staff(this.jdbc);
		this.editor = new Clerk(this.portal, staff.account("Madina T.", Role.EDITOR));
		this.reviewer = new Clerk(this.portal, staff.account("Aigerim S.", Role.REVIEWER));
	}

	@Test
	void itIsSaidInWordsAndSoIsTheSourceOfAFundingLine() {
		String record = enter("Reviewed in words");
		Document page = this.reviewer.opens(record + "/review?lang=en");
		assertThat(page.select("tbody th").eachText()).contains("Name in the address", "Kind")
			.doesNotContain("slug", "kind");
		assertThat(page.select("tbody").text()).contains("Festival", "120,000,000", "KZT")
			.doesNotContain("source: The programme");
		Document form = this.editor.opens(record + "/edit");
		this.editor.presses(form, "save", "funding[0].citation", Clerk.text(form, "citations[0].key"));
		assertThat(this.reviewer.opens(record + "/history?lang=en").select("ins").text())
			.contains("source: The programme");
	}

	@Test
	void whatIsNotWrittenIsInNoOtherLanguageThanThePage() {
		Document page = this.reviewer.opens(enter("No Chinese before") + "/review?lang=en");
		assertThat(page.select("td[lang=zh]").eachText()).containsExactly("还没有");
		assertThat(page.select("td[lang] .unknown")).isEmpty();
	}

	@Test
	void aNoteThatIsMissingIsAskedForAtItsField() {
		String record = enter("Sent back without a word");
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		Document page = this.reviewer.opens(record + "/review?lang=en");
		page.select("form[action$=/send-back] input[type=hidden]")
			.forEach((hidden) -> sent.add(hidden.attr("name"), hidden.val()));
		sent.add("words", " ");
		Answer answer = this.reviewer.posts(record + "/send-back?lang=en", sent);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select("#errors a[href='#send-back-words']").text())
			.isEqualTo("What is to be done about it: This must not be empty.");
		assertThat(answer.page().select("#send-back-words").attr("aria-describedby")).isEqualTo("send-back-error");
		assertThat(answer.page().select("#send-back-error").text()).isNotEmpty();
		assertThat(answer.page().select("[aria-invalid]")).hasSize(1);
	}

	private String enter(String title) {
		Document page = this.editor.opens("/admin/festivals/new");
		Answer answer = this.editor.presses(page, "submit", "titles.en", title, "titles.zh", "还没有",
				"funding[0].fundingSource", "state-budget-of-kazakhstan", "funding[0].form", "budget",
				"funding[0].amount", "120 000 000", "funding[0].currency", "kzt", "citations[0].title",
				"The programme");
		assertThat(answer.mistakes()).isEmpty();
		return answer.location().substring(0, answer.location().indexOf("/edit"));
	}

}
