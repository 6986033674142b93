package org.dostyk.initiative;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dostyk.citation.CitationDraft;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.dostyk.record.ByHand;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.record.RoleDraft;
import org.dostyk.value.Slug;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Initiatives are written by one path, as a form will, and read back for their page.
 */
@PortalTest
@Writes
class InitiativeEditingTests {

	final ByHand<Initiative, InitiativeDraft> editing;

	@Autowired
	InitiativePages pages;

	@Autowired
	JdbcClient sql;

	InitiativeEditingTests(@Autowired InitiativeEditing editing) {
		this.editing = new ByHand<>(editing);
	}

	@Test
	void aDraftIsSeenByNobodyUntilItIsPublished() {
		Initiative draft = this.editing.create(festival("seen-later", "music"));
		assertThat(this.pages.find(draft.slug())).isEmpty();
		assertThat(visible("seen-later")).isFalse();
		publish(draft);
		assertThat(this.pages.find(draft.slug())).isPresent();
		assertThat(visible("seen-later")).isTrue();
	}

	@Test
	void aWithdrawnInitiativeIsFoundAsATombstone() {
		Initiative published = publish(this.editing.create(festival("taken-back", "music")));
		this.editing.act(published.slug(), published.version(),
				(one) -> one.withdraw("Never held", published.updatedAt()));
		InitiativeDetails found = this.pages.find(published.slug()).orElseThrow();
		assertThat(found.initiative().withdrawnBecause()).isEqualTo("Never held");
		assertThat(visible("taken-back")).isFalse();
	}

	@Test
	void aPageIsReadWithAllThatBelongsToIt() {
		publish(this.editing.create(festival("whole", "music", "film")));
		InitiativeDetails found = this.pages.find(new Slug("whole")).orElseThrow();
		Festival festival = (Festival) found.initiative();
		assertThat(festival.form()).isEqualTo(FestivalForm.FESTIVAL);
		assertThat(festival.titles().en()).isEqualTo("A festival");
		assertThat(festival.themes()).extracting((term) -> term.labels().en()).containsExactly("Music", "Film");
		assertThat(festival.countries()).extracting((one) -> one.country().names().en()).containsExactly("Kazakhstan");
		assertThat(found.places()).extracting((one) -> one.place().country().code()).containsExactly("KZ");
		assertThat(found.participations()).extracting((one) -> one.organisation().names().en())
			.containsExactly("UNESCO");
		assertThat(festival.figures()).extracting(Figure::citation).containsExactly(festival.citations().get(1));
		assertThat(found.funding()).extracting((line) -> line.fundingSource().slug().text())
			.containsExactly("state-budget-of-kazakhstan");
	}

	@Test
	void aSeriesIsReadWithItsEditionsAndAnEditionWithItsSeries() {
		InitiativeDetails series = this.pages.find(new Slug("silk-road-international-arts-festival")).orElseThrow();
		assertThat(series.editions()).hasSize(6);
		InitiativeDetails edition = this.pages.find(series.editions().get(0).slug()).orElseThrow();
		assertThat(edition.series()).isNotNull()
			.extracting((one) -> one.titles().en())
			.isEqualTo(series.initiative().titles().en());
	}

	@Test
	void whatThePublicMayNotSeeIsLeftOutOfThePagesThatNameIt() {
		publish(this.editing.create(festival("with-hidden", "music")));
		this.sql.sql("""
				update organisation set state = 'draft' where slug = 'unesco';
				update place set state = 'draft' where slug = 'almaty';
				update funding_source set state = 'draft' where slug = 'state-budget-of-kazakhstan'""").update();
		InitiativeDetails found = this.pages.find(new Slug("with-hidden")).orElseThrow();
		this.sql.sql("""
				update organisation set state = 'published' where slug = 'unesco';
				update place set state = 'published' where slug = 'almaty';
				update funding_source set state = 'published' where slug = 'state-budget-of-kazakhstan'""").update();
		assertThat(found.participations()).isEmpty();
		assertThat(found.places()).isEmpty();
		assertThat(found.funding()).isEmpty();
	}

	@Test
	void aChangeReplacesAllThatWasSaidAndIsFoundAtOnce() {
		Initiative before = publish(this.editing.create(festival("changing", "music", "film")));
		this.editing.change(before.slug(), before.version(), festival("changing", "film", "music"));
		InitiativeDetails found = this.pages.find(before.slug()).orElseThrow();
		assertThat(found.initiative().themes()).extracting((term) -> term.code()).containsExactly("film", "music");
		assertThat(found.initiative().figures()).hasSize(1);
		assertThat(found.initiative().citations()).hasSize(2);
		assertThat(found.initiative().version()).isGreaterThan(before.version());
		assertThat(
				this.sql.sql("select themes from catalogue_entry where slug = 'changing'").query(String.class).single())
			.isEqualTo("film; music");
	}

	@Test
	void whoComesSecondDoesNotOverwriteTheFirst() {
		Initiative before = this.editing.create(festival("contested", "music"));
		this.editing.change(before.slug(), before.version(), festival("contested", "film"));
		assertThatExceptionOfType(ObjectOptimisticLockingFailureException.class)
			.isThrownBy(() -> this.editing.change(before.slug(), before.version(), festival("contested", "dance")));
	}

	@Test
	void everythingWrongWithADraftIsToldAtItsFieldAndNothingIsKept() {
		Initiative sound = this.editing.create(festival("sound", "music"));
		assertThat(problemsOf(() -> this.editing.create(festival("wrong", "magic"))))
			.containsExactly("themes[0]: problem.unknown-reference");
		assertThat(
				problemsOf(() -> this.editing.change(sound.slug(), sound.version(), festival("sound", "Not a code"))))
			.containsExactly("themes[0]: problem.unknown-reference");
		assertThat(count("wrong")).isZero();
		assertThat(this.sql.sql("select version from initiative where slug = 'sound'").query(Integer.class).single())
			.isEqualTo(sound.version());
	}

	@Test
	void aSlugThatIsTakenIsRefusedAndSoIsTheSamePairAgain() {
		this.editing.create(festival("taken", "music"));
		assertThat(problemsOf(() -> this.editing.create(festival("taken", "music")))).contains("slug: problem.taken");
		this.editing.create(pair("almaty", "xian"));
		assertThat(problemsOf(() -> this.editing.create(pair("xian", "almaty")))).contains("slug: problem.taken",
				"places: problem.pair-exists");
	}

	@Test
	void aSeriesThatHasEditionsBecomesNoEdition() {
		Initiative series = this.editing.create(festival("summer", "music"));
		Initiative edition = this.editing.create(withSources("summer-2014", "summer"));
		this.editing.create(festival("all-seasons", "music"));
		assertThat(problemsOf(
				() -> this.editing.change(series.slug(), series.version(), withSources("summer", "all-seasons"))))
			.containsExactly("series: problem.series-has-editions");
		assertThat(this.editing.change(edition.slug(), edition.version(), withSources("summer-2014", "all-seasons"))
			.series()).isNotNull();
	}

	@Test
	void theKeyOfACitationOfAnotherRecordIsRefused() {
		Initiative before = this.editing.create(festival("own-keys", "music"));
		this.editing.create(festival("other-keys", "music"));
		assertThat(problemsOf(() -> this.editing.change(before.slug(), before.version(),
				withSources("own-keys", "other-keys", source("own-keys-1", null), source(" other-keys-1 ", null)))))
			.containsExactly("citations[1].key: problem.taken");
		assertThat(problemsOf(() -> this.editing.create(withSources("new-keys", null, source("own-keys-1", null)))))
			.containsExactly("citations[0].key: problem.taken");
	}

	@Test
	void aSourceThatAFigureAndAFundingLineNamedGoesWithThem() {
		Initiative before = this.editing.create(festival("unsourced", "music"));
		Initiative after = this.editing.change(before.slug(), before.version(),
				withSources("unsourced", null, source("unsourced-1", null)));
		assertThat(after.citations()).extracting((citation) -> citation.key()).containsExactly("unsourced-1");
		assertThat(
				this.sql.sql("select count(*) from citation where key = 'unsourced-2'").query(Integer.class).single())
			.isZero();
	}

	@Test
	void aSlugChangesUntilTheRecordIsPublished() {
		Initiative draft = this.editing.create(festival("not-yet-fixed", "music"));
		Initiative before = publish(this.editing.change(draft.slug(), draft.version(),
				withSources("fixed", null, source("fixed-1", null))));
		assertThat(count("not-yet-fixed")).isZero();
		assertThat(problemsOf(() -> this.editing.change(before.slug(), before.version(), festival("moved", "music"))))
			.containsExactly("slug: problem.fixed");
	}

	private Initiative publish(Initiative draft) {
		Initiative submitted = this.editing.act(draft.slug(), draft.version(), Initiative::submit);
		return this.editing.act(draft.slug(), submitted.version(), Initiative::publish);
	}

	private boolean visible(String slug) {
		return this.sql.sql("""
				select visible from catalogue_key join catalogue_entry using (subject, id)
				where subject = 'initiative' and slug = ?""").param(slug).query(Boolean.class).single();
	}

	private int count(String slug) {
		return this.sql.sql("select count(*) from initiative where slug = ?").param(slug).query(Integer.class).single();
	}

	private static List<String> problemsOf(ThrowingCallable writing) {
		return catchThrowableOfType(ProblemException.class, writing).problems()
			.stream()
			.map((Problem problem) -> problem.field() + ": " + problem.code())
			.toList();
	}

	private static InitiativeDraft festival(String slug, String... themes) {
		return new InitiativeDraft(slug, "festival", "festival", new NamesDraft("A festival", null, null, null),
				List.of("Fest"), NamesDraft.NONE, "2014", "2015~", null, null, "annual", "completed", null, null,
				List.of(new RoleDraft("KZ", "host")), List.of(new RoleDraft("almaty", "host")), "A hall", List.of(),
				List.of(), null, List.of(themes), List.of("students"), List.of(), "https://example.org",
				List.of(new ParticipationDraft("unesco", "co-organiser", null)),
				List.of(new FundingDraft("state-budget-of-kazakhstan", "2014", "1200.50", "KZT", "in_kind", "reported",
						"yes", null, slug + "-2")),
				List.of(new FigureDraft("visitors", "2014", "1200", null, slug + "-2")),
				List.of(source(slug + "-1", "start"), source(slug + "-2", null)));
	}

	private static InitiativeDraft withSources(String slug, String series, CitationDraft... sources) {
		return new InitiativeDraft(slug, "festival", "festival", new NamesDraft("A festival", null, null, null),
				List.of(), NamesDraft.NONE, null, null, null, null, null, null, series, null, List.of(), List.of(),
				null, List.of(), List.of(), null, List.of(), List.of(), List.of(), null, List.of(), List.of(),
				List.of(), List.of(sources));
	}

	private static InitiativeDraft pair(String one, String other) {
		return new InitiativeDraft("almaty-xian", "sister_city_pair", null, new NamesDraft("A pair", null, null, null),
				List.of(), NamesDraft.NONE, null, null, null, null, null, null, null, null, List.of(),
				List.of(new RoleDraft(one, "twin"), new RoleDraft(other, "twin")), null, List.of(), List.of("city"),
				null, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of());
	}

	private static CitationDraft source(String key, String claim) {
		return new CitationDraft(key, claim, "A title", null, null, "en", null, null, null, null);
	}

}
