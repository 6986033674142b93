package org.dostyk.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.dostyk.catalogue.Position;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where the next part of a list begins, as its address says it: the last record of the
 * part before, by what the order goes by, and the language of the alphabet. It belongs to
 * one question; nobody may go on with another. There is no secret in it, and whoever
 * makes one up gets no more than a part that begins elsewhere.
 *
 * @param position the last record
 * @param language by whose alphabet titles are sorted
 */
record Cursor(Position position, Language language) {

	private static final String BETWEEN = "\n";

	private static final int PARTS = 5;

	/**
	 * Reads the cursor of a question.
	 * @return the cursor, or empty if there can be none such
	 */
	static Optional<Cursor> parse(String text, SearchCriteria criteria) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN,
					PARTS);
			if (parts.length != PARTS || !parts[0].equals(sum(criteria, Arrays.asList(parts).subList(1, PARTS)))) {
				return Optional.empty();
			}
			Optional<Language> language = Stream.of(Language.values())
				.filter((one) -> one.tag().equals(parts[1]))
				.findFirst();
			return Position.parse(criteria.sort(), given(parts[4]), given(parts[3]), Long.parseLong(parts[2]))
				.flatMap((position) -> language.map((known) -> new Cursor(position, known)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The cursor as a value of the parameter.
	 * @param criteria the question
	 */
	String text(SearchCriteria criteria) {
		List<String> parts = List.of(this.language.tag(), String.valueOf(this.position.id()),
				written(this.position.starts()), written(this.position.key()));
		String all = sum(criteria, parts) + BETWEEN + String.join(BETWEEN, parts);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
	}

	private static String written(@Nullable Object part) {
		return (part != null) ? "=" + part : "";
	}

	private static @Nullable String given(String part) {
		return part.isEmpty() ? null : part.substring(1);
	}

	// Against what was cut off, or belongs to another question
	private static String sum(SearchCriteria criteria, List<String> parts) {
		CRC32 sum = new CRC32();
		sum.update(List.of(criteria.listing(), criteria.filters().parameters(), criteria.sort(), parts)
			.toString()
			.getBytes(StandardCharsets.UTF_8));
		return Long.toHexString(sum.getValue());
	}

}
