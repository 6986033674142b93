package org.dostyk.history;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two changes to the same content come together without loss.
 */
class MergeTest {

	private static final Content BEFORE = Content.parse("""
			{"titles": {"en": "Congress", "kk": "Съезд"}, "start": "2003", "themes": ["religion", "peace"],
			"citations": [{"key": "a", "title": "First"}, {"key": "b", "title": "Second"}],
			"figures": [{"indicator": "visitors", "value": "10"}, {"indicator": "visitors", "value": "20"}]}""");

	@Test
	void whatOnlyOneOfThemChangedIsTakenFromThatOne() {
		Content yours = BEFORE.with("titles.en", "Congress of Leaders").with("end", "2025");
		Content theirs = BEFORE.with("titles.kk", "Көшбасшылар съезі").with("start", null);
		Content merged = new Merge(BEFORE, yours, theirs).merged((key) -> null);
		assertThat(merged.texts()).containsEntry("titles.en", "Congress of Leaders")
			.containsEntry("titles.kk", "Көшбасшылар съезі")
			.containsEntry("end", "2025")
			.doesNotContainKey("start");
		assertThat(new Merge(BEFORE, yours, theirs).choices()).noneMatch(Merge.Choice::contested);
	}

	@Test
	void whatBothChangedIsForAPersonToChoose() {
		Content yours = BEFORE.with("start", "2003-09");
		Content theirs = BEFORE.with("start", "2003-09-23");
		Merge merge = new Merge(BEFORE, yours, theirs);
		assertThat(merge.choices()).singleElement().satisfies((choice) -> {
			assertThat(choice.contested()).isTrue();
			assertThat(choice.suggested()).isEqualTo(Side.YOURS);
		});
		assertThat(merge.merged((key) -> Side.THEIRS)).isEqualTo(theirs);
		assertThat(merge.merged((key) -> Side.YOURS)).isEqualTo(yours);
		assertThat(merge.merged((key) -> Side.BEFORE)).isEqualTo(BEFORE);
	}

	@Test
	void whatBothChangedAlikeIsNoQuestion() {
		Content both = BEFORE.with("start", "2003-09");
		assertThat(new Merge(BEFORE, both, both).choices()).isEmpty();
		assertThat(new Merge(BEFORE, both, both).merged((key) -> null)).isEqualTo(both);
	}

	@Test
	void sourcesAddedByBothAreBothThere() {
		Content yours = BEFORE.with("citations[2].key", "mine").with("citations[2].title", "Mine");
		Content theirs = BEFORE.with("citations[2].key", "hers").with("citations[2].title", "Hers");
		assertThat(new Merge(BEFORE, yours, theirs).merged((key) -> null).texts())
			.containsEntry("citations[0].key", "a")
			.containsEntry("citations[1].key", "b")
			.containsEntry("citations[2].key", "hers")
			.containsEntry("citations[3].key", "mine");
	}

	@Test
	void aRowThatOneRemovedAndTheOtherCorrectedIsForAPersonToChoose() {
		Content yours = BEFORE.with("citations[0].title", "First, corrected");
		Content theirs = BEFORE.with("citations[0].title", null).with("citations[0].key", null);
		Merge merge = new Merge(BEFORE, yours, theirs);
		assertThat(merge.choices()).filteredOn(Merge.Choice::contested)
			.singleElement()
			.satisfies((choice) -> assertThat(choice.theirs()).isNull());
		assertThat(merge.merged((key) -> Side.THEIRS)).isEqualTo(theirs);
	}

	@Test
	void rowsWithoutANameOfTheirOwnAreToldByTheirOrder() {
		Content yours = BEFORE.with("figures[1].value", "25");
		assertThat(Difference.between(BEFORE, yours)).singleElement().satisfies((one) -> {
			assertThat(one.before()).isEqualTo(new Said(Map.of("indicator", "visitors", "value", "20")));
			assertThat(one.after()).isEqualTo(new Said(Map.of("indicator", "visitors", "value", "25")));
		});
	}

	@Test
	void anotherOrderIsADifferenceAndYoursStands() {
		Content yours = Content.parse(BEFORE.json().replace("[\"religion\",\"peace\"]", "[\"peace\",\"religion\"]"));
		assertThat(Difference.between(BEFORE, yours)).singleElement().satisfies((one) -> {
			assertThat(one.field()).isEqualTo("themes");
			assertThat(one.before()).isNull();
		});
		Content theirs = BEFORE.with("start", "2004");
		assertThat(new Merge(BEFORE, yours, theirs).merged((key) -> null).fields().get("themes"))
			.isEqualTo(List.of("peace", "religion"));
	}

}
