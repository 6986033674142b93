package org.dostyk.desk;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.history.Content;
import org.dostyk.value.Language;

/**
 * What a record is called that somebody works on.
 */
final class Titles {

	private Titles() {
	}

	/**
	 * Its title in the language of the page, else in the next that there is.
	 * @return the title, or its slug if it has none
	 */
	static String of(Content content, Language language) {
		Map<String, String> texts = content.texts();
		return language.readingOrder()
			.stream()
			.flatMap((one) -> Stream.of(texts.get("titles." + one.tag()), texts.get("names." + one.tag())))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseGet(() -> texts.getOrDefault("slug", ""));
	}

}
