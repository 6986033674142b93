package org.dostyk.desk;

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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The twins of a pair can be corrected, and two places are a pair once.
 */
@PortalTest
@Writes
class PairTest {

	@Autowired
	MockMvc portal;

	@Autowired
	Workbench workbench;

	@Autowired
	JdbcTemplate jdbc;

	private SignedIn editor;

	private SignedIn reviewer;

	@BeforeEach
	void staff() {
		Staff staff = new Staff(this.jdbc);
		this.editor = staff.account("Madina", Role.EDITOR);
		this.reviewer = staff.account("Aigerim", Role.REVIEWER);
		// None of these is a pair with a place in China yet
		this.jdbc.update("""
				insert into place (slug, kind, country, name_en, state, updated_at)
				select 'qwxz-' || n, 'city', 'KZ', 'Qwxz ' || n, 'published', now()
				from unnest(array['one', 'two', 'three']) n on conflict do nothing""");
		this.jdbc.execute("select catalogue_rebuild()");
	}

	@Test
	void theTwinsOfADraftAreCorrectedInItsFormAndItsAddressFollows() {
		Work pair = enter("qwxz-one", "beijing");
		assertThat(pair.slug()).hasToString("beijing-qwxz-one");
		Clerk clerk = new Clerk(this.portal, this.editor);
		Clerk.Answer answer = clerk.presses(clerk.opens("/admin/sister-cities/beijing-qwxz-one/edit"), "save",
				"places[0].of", "xian", "places[1].of", "qwxz-one");
		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.location()).startsWith("/admin/sister-cities/qwxz-one-xian/edit");
		assertThat(twins(pair)).containsExactly("qwxz-one", "xian");
	}

	@Test
	void theTwinsOfAPublishedPairAreCorrectedBesideItAndItKeepsItsAddress() {
		Work pair = enter("qwxz-two", "beijing");
		this.workbench.pass(this.reviewer, pair.listing(), pair.slug(), pair.token(), Intent.PUBLISH, null);
		Work known = this.workbench.open(pair.listing(), pair.slug());
		Content corrected = known.content().with("places[0].of", "qwxz-two").with("places[1].of", "xian");
		this.workbench.save(this.editor, known.listing(), known.slug(), known.token(), corrected, Intent.SUBMIT,
				"Wrong");
		assertThat(twins(pair)).containsExactly("beijing", "qwxz-two");
		Work changed = this.workbench.open(pair.listing(), pair.slug());
		this.workbench.pass(this.reviewer, changed.listing(), changed.slug(), changed.token(), Intent.PUBLISH, "Right");
		assertThat(twins(pair)).containsExactly("qwxz-two", "xian");
		assertThat(this.jdbc.queryForObject(
				"select slug || ' ' || places from catalogue_entry where id = ? and subject = 'initiative'",
				String.class, pair.id()))
			.isEqualTo("beijing-qwxz-two qwxz-two:twin; xian:twin");
		assertThat(enter("beijing", "qwxz-two").slug()).hasToString("beijing-qwxz-two-2");
	}

	@Test
	void twoPlacesAreAPairOnceInWhateverOrder() {
		Work first = enter("qwxz-three", "beijing");
		Work second = enter("xian", "qwxz-three");
		for (List<String> twins : List.of(List.of("beijing", "qwxz-three"), List.of("qwxz-three", "beijing"))) {
			assertThat(problems(() -> enter(twins.get(0), twins.get(1)))).contains("places: problem.pair-exists");
			assertThat(problems(() -> this.workbench.save(this.editor, second.listing(), second.slug(), second.token(),
					second.content().with("places[0].of", twins.get(0)).with("places[1].of", twins.get(1)), Intent.SAVE,
					null)))
				.containsExactly("places: problem.pair-exists");
		}
		assertThat(twins(second)).containsExactly("qwxz-three", "xian");
		assertThat(twins(first)).containsExactly("beijing", "qwxz-three");
		Clerk clerk = new Clerk(this.portal, this.editor);
		Clerk.Answer answer = clerk.presses(clerk.opens("/admin/sister-cities/qwxz-three-xian/edit"), "save",
				"places[0].of", "qwxz-three", "places[1].of", "beijing");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.mistakes()).singleElement().asString().contains("a pair already: beijing-qwxz-three");
	}

	private static List<String> problems(ThrowingCallable act) {
		return catchThrowableOfType(ProblemException.class, act).problems()
			.stream()
			.map((problem) -> problem.field() + ": " + problem.code())
			.toList();
	}

	private List<String> twins(Work pair) {
		return this.jdbc.queryForList("""
				select place.slug from initiative
				join place on place.id in (first_twin_id, second_twin_id)
				where initiative.id = ? order by place.id = first_twin_id desc""", String.class, pair.id());
	}

	private Work enter(String one, String other) {
		Content content = Content.parse("""
				{"titles": {"en": "A pair"}, "places": [{"of": "%s", "role": "twin"}, {"of": "%s", "role": "twin"}],
				"citations": [{"title": "A source", "url": "https://example.org/"}]}""".formatted(one, other));
		Saved saved = this.workbench.create(this.editor, Listing.SISTER_CITIES, UUID.randomUUID(), content,
				Intent.SAVE);
		return this.workbench.open(Listing.SISTER_CITIES, saved.slug());
	}

}
