package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts typed titles into questions that the index of titles answers: whole titles, all
 * words without numbers, and all words but some, in case those are spelled differently.
 *
 * @param whole finds what has one of the titles as it is
 * @param words finds what has all words of one of them
 * @param parts finds what has most words of one of them
 */
record TwinSearch(String whole, String words, String parts) {

	private static final int MOST_GROUPS = 5;

	private static final int FEW_WORDS = 3;

	private static final Pattern HAN_RUN = Pattern.compile(Folding.HAN + "{4,}");

	private static final String QUESTIONS = """
			select coalesce(string_agg(question::text, ' | ') filter (where numnode(question) > 0 and way = 'whole'), '') as whole,
				coalesce(string_agg(question::text, ' | ') filter (where numnode(question) > 0 and way = 'words'), '') as words,
				coalesce(string_agg(question::text, ' | ') filter (where numnode(question) > 0 and way = 'parts'), '') as parts
			from (
				select 'whole' as way, quote_literal(catalogue_title(title))::tsquery as question from unnest(?::text[]) title
				union all select 'words', catalogue_query(title, 'A') from unnest(?::text[]) title
				union all select 'parts', catalogue_query(title, 'A') from unnest(?::text[]) title
				union all select 'parts', (
					select catalogue_query(string_agg(coalesce(catalogue_alike(word), word), ' '), 'A') from string_to_table(title, ' ') word)
				from unnest(?::text[]) title
			) asked
			""";

	static TwinSearch of(List<String> titles, JdbcClient jdbc) {
		List<String> plain = titles.stream().map(TwinSearch::plain).filter(Predicate.not(String::isEmpty)).toList();
		return jdbc.sql(QUESTIONS)
			.params(array(titles), array(plain.stream().map(TwinSearch::together).toList()),
					array(plain.stream().flatMap(TwinSearch::parts).toList()),
					array(plain.stream().filter(TwinSearch::hasFewWords).toList()))
			.query(TwinSearch.class)
			.single();
	}

	private static Object array(Collection<String> texts) {
		return texts.toArray(String[]::new);
	}

	// Quotes, minus and or mean something in a question
	private static String plain(String title) {
		String words = title.replaceAll("第?\\d+(?:届|次|年)?", " ").replaceAll("[^\\p{L}\\p{M}'’ʼ]+", " ");
		return Stream.of(words.split(" "))
			.filter((word) -> !word.isEmpty() && !word.equalsIgnoreCase("or"))
			.collect(Collectors.joining(" "));
	}

	// To find several words in a run of Han characters takes too many questions
	private static String together(String words) {
		return HAN_RUN.matcher(words).replaceAll("\"$0\"");
	}

	private static boolean hasFewWords(String words) {
		return !HAN_RUN.matcher(words).find() && words.split(" ").length <= FEW_WORDS;
	}

	private static Stream<String> parts(String words) {
		if (HAN_RUN.matcher(words).find()) {
			return HAN_RUN.matcher(words).results().map(MatchResult::group).map(TwinSearch::halves);
		}
		List<String> all = List.of(words.split(" "));
		int groups = Math.min(MOST_GROUPS, all.size());
		if (groups < FEW_WORDS) {
			return Stream.empty();
		}
		return IntStream.range(0, groups).mapToObj((left) -> {
			List<String> kept = new ArrayList<>(all);
			kept.subList(left * all.size() / groups, (left + 1) * all.size() / groups).clear();
			return String.join(" ", kept);
		});
	}

	private static String halves(String run) {
		int middle = run.offsetByCodePoints(0, run.codePointCount(0, run.length()) / 2);
		return "\"" + run.substring(0, middle) + "\" or \"" + run.substring(middle) + "\"";
	}

}
