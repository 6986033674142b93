package org.dostyk.catalogue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTest {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "шимкент, Шымкент – Сиань, [Шымкент] – Сиань",
					"кошпендилер, Көшпенділердің ойындары, [Көшпенділердің] ойындары",
					"Bolashaq, «Болашақ» шәкіртақысы, «[Болашақ]» шәкіртақысы",
					"xian, Xi'an–Almaty train, [Xi'an]–Almaty train", "絲綢之路, 首届丝绸之路国际艺术节, 首届[丝绸之路]国际艺术节",
					"阿斯塔纳论坛, 阿斯塔纳经济论坛, [阿斯塔纳]经济[论坛]", "festival, SCO Film Festivals 2018, SCO Film [Festivals] 2018",
					"городов-побратимов, Города-побратимы, [Города]-[побратимы]",
					"turk, Türkiye Scholarships, [Türkiye] Scholarships",
					"turkiye, Scholarships of Türkiye, Scholarships of [Türkiye]",
					"sco 2017, SCO Summit in Astana (2017), [SCO] Summit in Astana ([2017])", "елка, Ёлка, [Ёлка]",
					"forum -china, Forum China, [Forum] China", "china or forum, Forum or not, [Forum] or not",
					"\"days of culture\", Days of Culture of Russia, [Days] [of] [Culture] [of] Russia",
					"北, 北京 Beijing, [北]京 Beijing", "北京, 北 京, 北 京" })
	void wordsAreMarkedInEveryScript(String q, String text, String marked) {
		assertThat(written(new Marks(q).in(text))).isEqualTo(marked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\"", "-", "or", "-forum", "🎉", "<b>", "\u0301" })
	void whatIsNoWordMarksNothing(String q) {
		assertThat(new Marks(q).touch("Forum <b> 2017 🎉 or e\u0301")).isEqualTo(q.equals("<b>"));
		assertThat(new Marks(null).in("Forum")).containsExactly(new Segment("Forum", false));
		assertThat(new Marks(q).in("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "👩‍🚀 𠀀𠀁 ﬁ½ e\u0301 İstanbul", "\uD83C", "a" })
	void thePiecesAreTheText(String text) {
		assertThat(new Marks("istanbul 𠀁 fi a").in(text).stream().map(Segment::text).collect(Collectors.joining()))
			.isEqualTo(text);
	}

	@Test
	void aSnippetShowsWhereTheWordsStand() {
		String text = "a ".repeat(200) + "the forum in Astana was held " + "b ".repeat(200);
		List<Segment> snippet = new Marks("forum astana").snippet(text, 80);
		assertThat(written(snippet)).startsWith("… ").endsWith(" …").contains("the [forum] in [Astana] was");
		assertThat(snippet.stream().mapToInt((s) -> s.text().length()).sum()).isBetween(70, 110);
		assertThat(written(new Marks("nothing").snippet(text, 80))).startsWith("a a").endsWith(" …");
		assertThat(written(new Marks("forum").snippet("A forum", 80))).isEqualTo("A [forum]");
	}

	@Test
	void aSnippetOfChineseNeedsNoSpaces() {
		String text = "在".repeat(300) + "阿斯塔纳论坛" + "的".repeat(300);
		assertThat(written(new Marks("论坛").snippet(text, 60))).contains("[论坛]").startsWith("… ").endsWith(" …");
	}

	private static String written(List<Segment> segments) {
		return segments.stream()
			.map((segment) -> segment.marked() ? "[" + segment.text() + "]" : segment.text())
			.collect(Collectors.joining());
	}

}
