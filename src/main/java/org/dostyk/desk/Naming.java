package org.dostyk.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.history.Content;
import org.dostyk.value.Names;
import org.dostyk.value.RefusedException;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Gives a record the names that nobody has to type: its slug, its kind, and the keys of
 * its citations.
 */
final class Naming {

	private static final int ROWS = 1000;

	private Naming() {
	}

	/**
	 * Completes what was typed.
	 * @param content what was typed
	 * @param listing the list of its kind
	 * @return the same with its kind and the keys of its citations
	 */
	static Content complete(Content content, Listing listing) {
		Content complete = (listing.subject() == Subject.INITIATIVE) ? content.with("kind", listing.kind()) : content;
		Map<String, String> texts = complete.texts();
		for (int row : IntStream.range(0, ROWS).takeWhile((i) -> hasRow(texts, "citations[" + i + "].")).toArray()) {
			String key = "citations[" + row + "].key";
			complete = texts.containsKey(key) ? complete : complete.with(key, CitationKey.random());
		}
		return complete;
	}

	private static boolean hasRow(Map<String, String> texts, String prefix) {
		return texts.keySet().stream().anyMatch((path) -> path.startsWith(prefix));
	}

	/**
	 * The slug of a new record.
	 * @param content what was typed
	 * @param listing the list of its kind
	 * @return the slug, or null if nothing was typed it could be made of
	 */
	static @Nullable Slug slug(Content content, Listing listing) {
		Map<String, String> texts = content.texts();
		if (texts.containsKey("slug")) {
			return parse(texts.get("slug"));
		}
		if (listing == Listing.SISTER_CITIES) {
			List<String> twins = IntStream.range(0, ROWS)
				.takeWhile((i) -> hasRow(texts, "places[" + i + "]."))
				.filter((i) -> "twin".equals(texts.get("places[" + i + "].role")))
				.mapToObj((i) -> texts.getOrDefault("places[" + i + "].of", ""))
				.sorted()
				.toList();
			return (twins.size() == 2) ? from(String.join(" ", twins), null, null, null) : null;
		}
		String names = (listing.subject() == Subject.INITIATIVE) ? "titles." : "names.";
		return from(texts.get(names + "en"), texts.get(names + "kk"), texts.get(names + "ru"), texts.get(names + "zh"));
	}

	private static @Nullable Slug from(@Nullable String en, @Nullable String kk, @Nullable String ru,
			@Nullable String zh) {
		try {
			return Slug.from(new Names(en, kk, ru, zh));
		}
		catch (RefusedException ex) {
			return null;
		}
	}

	private static @Nullable Slug parse(@Nullable String text) {
		try {
			return (text != null) ? new Slug(text) : null;
		}
		catch (RefusedException ex) {
			return null;
		}
	}

}
