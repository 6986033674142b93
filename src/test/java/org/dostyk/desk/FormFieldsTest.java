package org.dostyk.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dostyk.catalogue.Listing;
import org.dostyk.history.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class FormFieldsTest {

	private static final FormSpec FESTIVAL = FormSpec.of(Listing.FESTIVALS).orElseThrow();

	@Test
	void rowsAreNumberedWithoutGapsInTheOrderOfTheirNumbers() {
		FormFields fields = posted("funding[7].amount", "third", "funding[2].amount", "second", "funding[0].amount",
				"first");
		assertThat(fields.size("funding")).isEqualTo(3);
		assertThat(List.of(0, 1, 2)).map((i) -> fields.text("funding[" + i + "].amount"))
			.containsExactly("first", "second", "third");
	}

	@Test
	void aRowIsAddedRemovedAndMoved() {
		FormFields fields = posted("countries[0].of", "KZ", "countries[1].of", "CN", "countries[2].of", "RU");
		assertThat(countries(fields.move("down", "countries[0]").fields())).containsExactly("CN", "KZ", "RU");
		assertThat(countries(fields.move("up", "countries[2]").fields())).containsExactly("KZ", "RU", "CN");
		assertThat(countries(fields.move("remove", "countries[1]").fields())).containsExactly("KZ", "RU");
		assertThat(countries(fields.move("add", "countries").fields())).containsExactly("KZ", "CN", "RU", "");
		assertThat(fields.move("add", "countries").row()).isEqualTo("countries[3]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "up:countries[0]", "down:countries[2]", "remove:countries[9]",
			"remove:countries[99999999]", "up:countries", "down:nothing[1]", "add:titles", "remove:countries[-1]" })
	void aMoveThatLeadsNowhereChangesNothing(String move) {
		FormFields fields = posted("countries[0].of", "KZ", "countries[1].of", "CN", "countries[2].of", "RU");
		String[] words = move.split(":");
		assertThat(countries(fields.move(words[0], words[1]).fields())).containsExactly("KZ", "CN", "RU");
	}

	@Test
	void aRowOfUsualChoicesOnlyIsNotTyped() {
		FormFields fields = posted("places[0].of", " ", "places[0].role", "host", "places[1].of", "", "places[1].role",
				"route", "funding[0].certainty", "reported", "funding[0].counted", "yes", "citations[0].key", "abc");
		FormFields typed = fields.withoutUntouchedRows();
		assertThat(typed.size("places")).isEqualTo(1);
		assertThat(typed.text("places[0].role")).isEqualTo("route");
		assertThat(typed.size("funding")).isZero();
		assertThat(typed.size("citations")).isZero();
		assertThat(fields.size("places")).isEqualTo(2);
	}

	@Test
	void whatTheFormDoesNotHaveIsLeftOut() {
		FormFields fields = posted("titles.en", "A", "titles.de", "B", "titles", "C", "inForce", "2014", "nonsense",
				"D", "funding[0].slug", "E", "_csrf", "F", "version", "3", "countries", "KZ");
		assertThat(fields.raw()).containsOnlyKeys("titles.en", "version");
		assertThat(fields.content().texts()).isEqualTo(Map.of("titles.en", "A"));
	}

	@Test
	void aSumMayHaveSpacesBetweenItsThousandsAndACurrencySmallLetters() {
		FormFields fields = posted("funding[0].amount", "120\u00a0000 000.5", "funding[0].currency", "kzt",
				"figures[0].value", "12 50", "venue", "10 000");
		assertThat(fields.content().texts()).isEqualTo(Map.of("funding[0].amount", "120000000.5", "funding[0].currency",
				"KZT", "figures[0].value", "12 50", "venue", "10 000"));
		assertThat(fields.text("funding[0].amount")).as("what was typed").isEqualTo("120\u00a0000 000.5");
	}

	@Test
	void namesOneOnEachLineAreNamesOfTheirOwn() {
		FormFields fields = posted("aliases", "Жібек жолы\r\n\r\n丝绸之路\n  ");
		assertThat(fields.content().texts()).isEqualTo(Map.of("aliases[0]", "Жібек жолы", "aliases[1]", "丝绸之路"));
		assertThat(fields.text("aliases")).isEqualTo("Жібек жолы\r\n\r\n丝绸之路\n  ");
	}

	@Test
	void aCandidateThatWasChosenReplacesWhatWasTyped() {
		FormFields fields = posted("places[3].of", "Shanghai", "choose:places[3].of", "Shanghai (shanghai)", "series",
				"x", "choose:series", "The series (a-series)");
		assertThat(fields.text("places[0].of")).isEqualTo("Shanghai (shanghai)");
		assertThat(fields.text("series")).isEqualTo("The series (a-series)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'; drop table initiative; --", "\u202Eevil\u202C",
			"a\u200Bb", "👩🏽‍🚀🇰🇿", "\"&amp;<b>", "${7*7} #{x} [[${x}]]", "\uFEFF", "السلام عليكم", "  spaced  " })
	void whatWasTypedComesBackAsItWas(String hostile) {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		FESTIVAL.fields().forEach((field) -> {
			if (field.control() == FormControl.ROWS) {
				field.fields().forEach((part) -> sent.add(field.name() + "[0]." + part.name(), hostile));
			}
			else if (field.control().inLanguages()) {
				sent.add(field.name() + ".kk", hostile);
			}
			else {
				sent.add(field.name(), hostile);
			}
		});
		FormFields fields = FormFields.posted(FESTIVAL, sent);
		assertThat(fields.raw()).isEqualTo(sent);
		assertThat(FormFields.posted(FESTIVAL, fields.raw()).raw()).isEqualTo(sent);
	}

	@Test
	void whatARecordSaysGoesThroughTheFormUnchanged() {
		Content content = Content.of(posted("slug", "a-festival", "kind", "festival", "titles.en", "A festival",
				"aliases", "One", "themes", "music", "places[0].of", "almaty", "places[0].role", "host",
				"citations[0].key", "c1", "citations[0].title", "A source", "figures[0].citation", "c1")
			.raw(), FESTIVAL.draft());
		FormFields fields = FormFields.of(FESTIVAL, content);
		assertThat(FormFields.posted(FESTIVAL, fields.raw()).content()).isEqualTo(content);
	}

	private static List<String> countries(FormFields fields) {
		return IntStream.range(0, fields.size("countries"))
			.mapToObj((i) -> fields.text("countries[" + i + "].of"))
			.toList();
	}

	private static FormFields posted(String... namesAndValues) {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			sent.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return FormFields.posted(FESTIVAL, sent);
	}

}
