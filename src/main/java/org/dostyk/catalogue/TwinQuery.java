package org.dostyk.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.value.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What of a record is known while it is being typed. Nothing of it need be well-formed:
 * what cannot be looked for is left out.
 *
 * @param subject what the record is, not a country
 * @param kind code of the kind of an initiative, else null
 * @param titles its titles or names in whichever languages
 * @param aliases other names
 * @param places of a pair the slugs of the two places, else empty
 * @param series slug of the series of an edition, which is no twin of it, or null
 * @param slug slug of the record itself, which is left out, or null if it has none yet
 */
public record TwinQuery(Subject subject, @Nullable String kind, List<String> titles, List<String> aliases,
		List<String> places, @Nullable String series, @Nullable String slug) {

	private static final int MOST = 8;

	private static final int LONGEST = 300;

	/**
	 * Keeps what can be looked for.
	 */
	public TwinQuery {
		if (subject == Subject.COUNTRY) {
			throw new IllegalArgumentException("countries are not entered");
		}
		titles = searchable(titles);
		aliases = searchable(aliases);
		places = searchable(places);
	}

	private static List<String> searchable(Collection<? extends @Nullable String> typed) {
		return typed.stream()
			.filter(Objects::nonNull)
			.map(String::strip)
			.filter((text) -> !text.isEmpty() && text.length() <= LONGEST && CleanText.isClean(text))
			.distinct()
			.limit(MOST)
			.toList();
	}

}
