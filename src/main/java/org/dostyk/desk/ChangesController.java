package org.dostyk.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.dostyk.catalogue.Listing;
import org.dostyk.history.Author;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revision;
import org.dostyk.history.Revisions;
import org.dostyk.value.Language;
import org.dostyk.vocabulary.Term;
import org.dostyk.vocabulary.TermHistory;
import org.dostyk.web.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * All changes of all records and words, by person and by day.
 */
@Controller
class ChangesController {

	private static final int PAGE = 50;

	private static final int LAST_PAGE = 10_000;

	private final Revisions revisions;

	private final TermHistory terms;

	private final Moments moments;

	ChangesController(Revisions revisions, TermHistory terms, Moments moments) {
		this.revisions = revisions;
		this.terms = terms;
		this.moments = moments;
	}

	@GetMapping("/admin/changes")
	String show(@RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String day,
			@RequestParam(defaultValue = "") String page, Locale locale, Model model) {
		Language language = Language.ofPage(locale);
		Long person = who.matches("\\d{1,18}") ? Long.valueOf(who) : null;
		LocalDate date = day(day);
		int number = page.matches("\\d{1,5}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(page))) : 1;
		Instant from = (date != null) ? this.moments.start(date) : null;
		Instant to = (date != null) ? this.moments.start(date.plusDays(1)) : null;
		List<Revision> found = this.revisions.latest(person, from, to, (number - 1) * PAGE, PAGE + 1);
		List<Row> rows = found.stream().limit(PAGE).map((one) -> row(one, language)).toList();
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/changes");
		if (person != null) {
			address.queryParam("who", person);
		}
		if (date != null) {
			address.queryParam("day", date);
		}
		model.addAttribute("page", new Page(this.revisions.authors(), person, (date != null) ? date.toString() : null,
				!who.isEmpty() && person == null || !day.isEmpty() && date == null, rows,
				(number > 1) ? at(address, number - 1) : null, (found.size() > PAGE) ? at(address, number + 1) : null));
		return "desk/changes";
	}

	private static String at(UriComponentsBuilder address, int page) {
		return address.cloneBuilder().queryParam("page", page).toUriString();
	}

	private static @Nullable LocalDate day(String text) {
		try {
			LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
			return (day != null && day.getYear() >= 2000 && day.getYear() <= 9999) ? day : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private Row row(Revision revision, Language language) {
		Content content = revision.content();
		RecordKey record = revision.record();
		Author author = revision.change().author();
		boolean isWord = record.subject().equals(TermHistory.SUBJECT);
		String title = isWord ? String.valueOf(content.text("code")) : Titles.of(content, language);
		String address = isWord ? wordAddress(record) : address(record, content);
		return new Row(this.moments.say(revision.at(), language), title,
				address + "/history#revision-" + revision.number(), isWord, revision.change().action().code(),
				revision.pending() != null, (author != null) ? author.name() : null, revision.change().reason());
	}

	private static String address(RecordKey record, Content content) {
		String kind = content.text("kind");
		Listing listing = (kind != null && record.subject().equals("initiative")) ? Listing.ofKind(kind)
				: List.of(Listing.values())
					.stream()
					.filter((one) -> one.subject().code().equals(record.subject()))
					.findFirst()
					.orElseThrow();
		return "/admin/" + listing.segment() + "/" + content.text("slug");
	}

	private String wordAddress(RecordKey record) {
		Term.Id word = this.terms.word(record.id()).orElseThrow();
		return "/admin/vocabularies/" + word.vocabulary().code() + "/" + word.code();
	}

	/**
	 * A page of changes.
	 *
	 * @param authors everybody who changed something
	 * @param who the account whose changes are shown, or null for all
	 * @param day the day whose changes are shown, or null for all
	 * @param misread whether what was asked cannot be understood, so that it is not
	 * applied
	 * @param rows the changes, the latest first
	 * @param later where later changes are, or null
	 * @param earlier where earlier ones are, or null
	 */
	record Page(List<Author> authors, @Nullable Long who, @Nullable String day, boolean misread, List<Row> rows,
			@Nullable String later, @Nullable String earlier) {

	}

	/**
	 * A change.
	 *
	 * @param when when, in words
	 * @param title what the record was called
	 * @param href where it stands in the history of its record
	 * @param word whether it is a word of a vocabulary, which administrators look after
	 * @param action code of what was done
	 * @param beside whether it was a change beside the published record
	 * @param who who did, or null if the portal by itself
	 * @param reason why, or null
	 */
	record Row(String when, String title, String href, boolean word, String action, boolean beside,
			@Nullable String who, @Nullable String reason) {

	}

}
