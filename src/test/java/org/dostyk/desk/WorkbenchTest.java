package org.dostyk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.catalogue.Listing;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.history.Action;
import org.dostyk.history.Content;
import org.dostyk.history.Merge;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revision;
import org.dostyk.history.Revisions;
import org.dostyk.record.ProblemException;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What staff do with records, and what the public sees of it.
 */
@PortalTest
@Writes
class WorkbenchTest {

	private static final Content FESTIVAL = Content.parse("""
			{"titles": {"en": "Shabyt 2026", "kk": "Шабыт 2026"}, "form": "festival", "start": "2026-10",
			"countries": [{"of": "KZ", "role": "host"}], "places": [{"of": "astana", "role": "host"}],
			"citations": [{"title": "The programme", "url": "https://example.org/shabyt"}]}""");

	@Autowired
	Workbench workbench;

	@Autowired
	Reviews reviews;

	@Autowired
	Revisions revisions;

	@Autowired
	Decisions decisions;

	@Autowired
	JdbcClient sql;

	@Autowired
	JdbcTemplate jdbc;

	private SignedIn editor;

	private SignedIn colleague;

	private SignedIn reviewer;

	@BeforeEach
	void staff() {
		Staff staff = new Staff(this.jdbc);
		this.editor = staff.account("Madina", Role.EDITOR);
		this.colleague = staff.account("Nurlan", Role.EDITOR);
		this.reviewer = staff.account("Aigerim", Role.REVIEWER);
	}

	@Test
	void aNewInitiativeIsSeenByNobodyUntilAReviewerPublishesIt() {
		Work draft = enter(FESTIVAL.with("titles.en", "Unseen at first"));
		assertThat(draft.slug()).hasToString("unseen-at-first");
		assertThat(draft.state()).isEqualTo(PublicationState.DRAFT);
		assertThat(visible(draft.slug())).isFalse();
		Work submitted = pass(this.editor, draft, Intent.SUBMIT);
		assertThat(submitted.inReview()).isTrue();
		assertThat(visible(draft.slug())).isFalse();
		Work published = pass(this.reviewer, submitted, Intent.PUBLISH);
		assertThat(published.state()).isEqualTo(PublicationState.PUBLISHED);
		assertThat(published.change()).isNull();
		assertThat(visible(draft.slug())).isTrue();
		assertThat(actions(published)).containsExactly(Action.PUBLISHED, Action.SUBMITTED, Action.CREATED);
	}

	@Test
	void aSecondRecordOfTheSameNameGetsAnotherSlug() {
		assertThat(enter(FESTIVAL.with("titles.en", "Twice")).slug()).hasToString("twice");
		assertThat(enter(FESTIVAL.with("titles.en", "Twice")).slug()).hasToString("twice-2");
	}

	@Test
	void anEditorPublishesNothing() {
		Work draft = enter(FESTIVAL);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> pass(this.editor, draft, Intent.PUBLISH));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.workbench.create(this.editor, Listing.FESTIVALS,
				UUID.randomUUID(), FESTIVAL, Intent.PUBLISH));
		Work published = published(FESTIVAL);
		for (Runnable act : List.<Runnable>of(
				() -> this.decisions.withdraw(this.editor, published.listing(), published.slug(), published.token(),
						"No"),
				() -> this.decisions.restore(this.editor, published.listing(), published.slug(), published.token(), 1,
						"No"),
				() -> this.decisions.sendBack(this.editor, published.listing(), published.slug(), published.token(),
						"No"))) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(act::run);
		}
		assertThat(visible(published.slug())).isTrue();
	}

	@Test
	void thePublicReadsWhatIsPublishedUntilACorrectionIs() {
		Work before = published(FESTIVAL);
		Work changed = save(this.editor, before, before.content().with("titles.en", "Shabyt, corrected"));
		assertThat(changed.change()).isNotNull();
		assertThat(changed.content().text("titles.en")).isEqualTo("Shabyt, corrected");
		assertThat(title(before.slug())).isEqualTo("Shabyt 2026");
		Work again = save(this.colleague, changed, changed.content().with("titles.ru", "Шабыт"));
		assertThat(again.change()).extracting(OpenChange::author).isEqualTo("Madina");
		Work published = pass(this.reviewer, again, Intent.PUBLISH);
		assertThat(title(before.slug())).isEqualTo("Shabyt, corrected");
		assertThat(published.content().text("titles.ru")).isEqualTo("Шабыт");
		assertThat(published.change()).isNull();
	}

	@Test
	void whatIsSentBackCarriesItsNoteUntilItIsSubmittedAgain() {
		Work submitted = pass(this.editor, enter(FESTIVAL), Intent.SUBMIT);
		this.decisions.sendBack(this.reviewer, submitted.listing(), submitted.slug(), submitted.token(),
				"The venue, please");
		Work back = open(submitted);
		assertThat(back.state()).isEqualTo(PublicationState.DRAFT);
		assertThat(back.change()).extracting(OpenChange::note).isEqualTo("The venue, please");
		Work again = this.save(this.editor, back, back.content().with("venue", "Astana Opera"), Intent.SUBMIT);
		assertThat(again.inReview()).isTrue();
		assertThat(again.change()).extracting(OpenChange::note).isNull();
	}

	@Test
	void aCorrectionIsSentBackToo() {
		Work before = published(FESTIVAL);
		Work submitted = save(this.editor, before, before.content().with("venue", "Opera"), Intent.SUBMIT);
		this.decisions.sendBack(this.reviewer, submitted.listing(), submitted.slug(), submitted.token(), "Which one?");
		assertThat(open(before).change()).extracting(OpenChange::state, OpenChange::note)
			.containsExactly(PublicationState.DRAFT, "Which one?");
		assertThat(visible(before.slug())).isTrue();
	}

	@Test
	void withoutASourceNothingIsSubmitted() {
		Work draft = enter(
				Content.parse(FESTIVAL.json()).with("citations[0].title", null).with("citations[0].url", null));
		ProblemException refusal = catchThrowableOfType(ProblemException.class,
				() -> pass(this.editor, draft, Intent.SUBMIT));
		assertThat(refusal.problems()).extracting((problem) -> problem.code())
			.containsExactly("problem.without-source");
		assertThat(open(draft).state()).isEqualTo(PublicationState.DRAFT);
	}

	@Test
	void whoComesSecondSeesAllThreeAndLosesNothing() {
		for (Work seen : List.of(enter(FESTIVAL), published(FESTIVAL.with("titles.en", "Raced")))) {
			Content before = seen.content();
			Work first = save(this.editor, seen, before.with("titles.ru", "Шабыт"));
			LostRaceException lost = catchThrowableOfType(LostRaceException.class,
					() -> save(this.colleague, seen, before.with("venue", "Opera")));
			assertThat(lost.before()).isEqualTo(before);
			assertThat(lost.theirs().content()).isEqualTo(first.content());
			Content merged = new Merge(lost.before(), lost.yours(), lost.theirs().content()).merged((key) -> null);
			Work both = save(this.colleague, lost.theirs(), merged);
			assertThat(both.content().texts()).containsEntry("titles.ru", "Шабыт").containsEntry("venue", "Opera");
			assertThat(history(both)).extracting((one) -> one.change().author().name()).startsWith("Nurlan", "Madina");
		}
	}

	@Test
	void ofManyWhoSaveAtOnceOneIsFirst() throws Exception {
		for (Work seen : List.of(enter(FESTIVAL), published(FESTIVAL.with("titles.en", "Raced at once")))) {
			List<Callable<Boolean>> savers = IntStream.range(0, 6).<Callable<Boolean>>mapToObj((i) -> () -> {
				try {
					save(this.editor, seen, seen.content().with("venue", "Hall " + i));
					return true;
				}
				catch (LostRaceException ex) {
					return false;
				}
			}).toList();
			assertThat(allAtOnce(savers)).containsOnlyOnce(true);
		}
	}

	@Test
	void theSameFormSentTwiceMakesOneRecord() throws Exception {
		UUID form = UUID.randomUUID();
		Callable<Slug> send = () -> this.workbench
			.create(this.editor, Listing.FESTIVALS, form, FESTIVAL.with("titles.en", "Double click"), Intent.SAVE)
			.slug();
		assertThat(allAtOnce(List.of(send, send, send, send))).containsOnly(new Slug("double-click"));
		assertThat(this.sql.sql("select count(*) from initiative where slug like 'double-click%'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theSameSavedTwiceIsNoConflict() {
		Work seen = published(FESTIVAL);
		Content yours = seen.content().with("venue", "Opera");
		save(this.editor, seen, yours, Intent.SUBMIT);
		Work twice = save(this.editor, seen, yours, Intent.SUBMIT);
		assertThat(twice.inReview()).isTrue();
		assertThat(history(twice)).filteredOn((one) -> one.change().action() == Action.SUBMITTED)
			.filteredOn((one) -> one.pending() != null)
			.hasSize(1);
	}

	@Test
	void anOrganisationIsPublishedAtOnceAndItsFirstStateIsKept() {
		Work unesco = this.workbench.open(Listing.ORGANISATIONS, new Slug("unesco"));
		Work changed = save(this.editor, unesco, unesco.content().with("names.zh", "联合国教科文组织（教科文）"));
		assertThat(changed.state()).isEqualTo(PublicationState.PUBLISHED);
		assertThat(changed.change()).isNull();
		assertThat(history(changed)).extracting((one) -> one.change().action())
			.containsExactly(Action.CHANGED, Action.LOADED);
		assertThat(history(changed).get(1).content()).isEqualTo(unesco.content());
	}

	@Test
	void theRevisionBeforeLastIsRestoredFieldForFieldAsANewOne() {
		Work first = this.workbench.open(Listing.FORUMS, new Slug("astana-club"));
		Work second = save(this.reviewer, first, first.content().with("titles.en", "Changed once"), Intent.PUBLISH);
		Work third = save(this.reviewer, second, second.content().with("titles.ru", "Изменено").with("start", null),
				Intent.PUBLISH);
		Revision beforeLast = history(third).get(1);
		this.decisions.restore(this.reviewer, third.listing(), third.slug(), third.token(), beforeLast.number(),
				"Too far");
		Work restored = open(third);
		assertThat(restored.content()).isEqualTo(second.content());
		assertThat(history(restored).get(0)).satisfies((latest) -> {
			assertThat(latest.number()).isEqualTo(beforeLast.number() + 2);
			assertThat(latest.change().action()).isEqualTo(Action.RESTORED);
			assertThat(latest.change().reason()).isEqualTo("Too far");
		});
		assertThat(title(third.slug())).isEqualTo("Changed once");
	}

	@Test
	void whatIsWithdrawnIsShownAgainAsItWas() {
		Work published = published(FESTIVAL);
		this.decisions.withdraw(this.reviewer, published.listing(), published.slug(), published.token(),
				"Entered twice");
		assertThat(visible(published.slug())).isFalse();
		Work withdrawn = open(published);
		this.decisions.republish(this.reviewer, withdrawn.listing(), withdrawn.slug(), withdrawn.token(), "It was not");
		assertThat(visible(published.slug())).isTrue();
		assertThat(open(published).content()).isEqualTo(published.content());
	}

	@Test
	void whatIsGivenUpStaysInTheHistory() {
		Work published = published(FESTIVAL);
		Work changed = save(this.editor, published, published.content().with("venue", "Opera"));
		this.decisions.discard(this.editor, changed.listing(), changed.slug(), changed.token());
		assertThat(open(published).content()).isEqualTo(published.content());
		assertThat(history(published).get(0)).satisfies((latest) -> {
			assertThat(latest.change().action()).isEqualTo(Action.DISCARDED);
			assertThat(latest.content().text("venue")).isEqualTo("Opera");
		});
		Work draft = enter(FESTIVAL.with("titles.en", "Given up"));
		this.decisions.discard(this.editor, draft.listing(), draft.slug(), draft.token());
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(draft));
		assertThat(history(draft).get(0).content()).isEqualTo(draft.content());
		assertThat(this.sql.sql("select count(*) from catalogue_entry where slug = 'given-up'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whereNobodyReviewsThemselvesItTakesAnother() {
		Reviews strict = new Reviews(false, this.sql);
		Work own = save(this.reviewer, published(FESTIVAL), FESTIVAL.with("venue", "Opera"), Intent.SUBMIT);
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> strict.check(this.reviewer, Intent.PUBLISH, own));
		SignedIn other = new Staff(this.jdbc).account("Dana", Role.REVIEWER);
		strict.check(other, Intent.PUBLISH, own);
		this.reviews.check(this.reviewer, Intent.PUBLISH, own);
	}

	@Test
	void aRecordOfAnotherKindIsNotUnderThisAddress() {
		Work draft = enter(FESTIVAL);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.workbench.open(Listing.FORUMS, draft.slug()));
	}

	private static <T> List<T> allAtOnce(List<Callable<T>> tasks) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
		try {
			List<T> results = new ArrayList<>();
			for (Future<T> future : threads.invokeAll(tasks)) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Work enter(Content content) {
		Saved saved = this.workbench.create(this.editor, Listing.FESTIVALS, UUID.randomUUID(), content, Intent.SAVE);
		return this.workbench.open(Listing.FESTIVALS, saved.slug());
	}

	private Work published(Content content) {
		return pass(this.reviewer, enter(content), Intent.PUBLISH);
	}

	private Work pass(SignedIn who, Work work, Intent intent) {
		this.workbench.pass(who, work.listing(), work.slug(), work.token(), intent, null);
		return open(work);
	}

	private Work save(SignedIn who, Work work, Content content) {
		return save(who, work, content, Intent.SAVE);
	}

	private Work save(SignedIn who, Work work, Content content, Intent intent) {
		this.workbench.save(who, work.listing(), work.slug(), work.token(), content, intent, null);
		return open(work);
	}

	private Work open(Work work) {
		return this.workbench.open(work.listing(), work.slug());
	}

	private List<Revision> history(Work work) {
		return this.revisions.of(new RecordKey(work.listing().subject().code(), work.id()));
	}

	private List<Action> actions(Work work) {
		return history(work).stream().map((one) -> one.change().action()).toList();
	}

	private boolean visible(Slug slug) {
		return this.sql
			.sql("select k.visible from catalogue_key k join catalogue_entry e using (subject, id) where e.slug = ?")
			.param(slug.text())
			.query(Boolean.class)
			.single();
	}

	private String title(Slug slug) {
		return this.sql.sql("select title_en from catalogue_entry where slug = ?")
			.param(slug.text())
			.query(String.class)
			.single();
	}

}
