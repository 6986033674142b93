package org.dostyk.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryTest {

	@Test
	void aLinkChangesOneThingAndKeepsTheRest() {
		Query query = Query.parse("kind=forum&country=CN&country=RU&page=3");
		assertThat(query.with("sort", "title").without("page").href("/initiatives"))
			.isEqualTo("/initiatives?country=CN&country=RU&kind=forum&sort=title");
		assertThat(query.toString()).isEqualTo("country=CN&country=RU&kind=forum&page=3");
	}

	@Test
	void aValueThatIsThereIsTakenAwayAndOneThatIsNotIsAdded() {
		Query query = Query.parse("country=CN");
		assertThat(query.toggle("country", "!RU")).hasToString("country=CN&country=!RU");
		assertThat(query.toggle("country", "!RU").toggle("country", "CN")).hasToString("country=!RU");
		assertThat(query.toggle("country", "CN")).isEqualTo(Query.EMPTY);
	}

	@Test
	void theSameQuestionHasTheSameAddressWhicheverWayItWasReached() {
		assertThat(Query.EMPTY.with("kind", "forum").with("country", "CN"))
			.isEqualTo(Query.parse("country=CN&kind=forum"))
			.hasSameHashCodeAs(Query.parse("country=CN&kind=forum"));
	}

	@Test
	void emptyValuesAreAsIfAbsent() {
		assertThat(Query.parse("from=&to&=x&&q=a").names()).containsExactly("q");
		assertThat(Query.parse("q=a").with("q", "")).isEqualTo(Query.EMPTY);
		assertThat(Query.parse(null)).isEqualTo(Query.EMPTY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "шабыт фестивалі", "友好城市", "a&b=c?d#e", "100 % + 1", "\"a phrase\" -without", "😀",
			"~!*'();:@/?,", "<script>" })
	void anyTextSurvivesTheWayThroughAnAddress(String text) {
		Query query = Query.EMPTY.with("q", text);
		assertThat(Query.parse(query.toString()).first("q")).isEqualTo(text);
		assertThat(query.toString()).matches("[\\x21-\\x7e]+").doesNotContain("<", "\"", "#");
	}

	@Test
	void anAddressWithoutParametersIsThePathAlone() {
		assertThat(Query.EMPTY.href("/places")).isEqualTo("/places");
		assertThat(Query.EMPTY.href("")).isEqualTo("?");
		assertThat(Query.parse("q=%zz").first("q")).isEqualTo("%zz");
	}

	@Test
	void theValuesOfAParameterKeepTheirOrder() {
		Query query = Query.parse("country=RU&country=CN");
		assertThat(query.all("country")).containsExactly("RU", "CN");
		assertThat(query.first("country")).isEqualTo("RU");
		assertThat(query.has("country", "CN")).isTrue();
		assertThat(query.first("kind")).isNull();
	}

}
