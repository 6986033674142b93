package org.dostyk.api;

import java.util.List;

import org.dostyk.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A source of a record.
 *
 * @param key by which funding lines and figures name it
 * @param claim what it supports: the name of a column or part, or null for the record as
 * a whole
 * @param title its title
 * @param publisher who published it
 * @param url where it can be read
 * @param language the language it is written in
 * @param published when it was published
 * @param accessed when it was read
 * @param archivedUrl where a copy is kept
 * @param note what it says, in our own words
 */
record Cited(String key, @Nullable String claim, String title, @Nullable String publisher, @Nullable String url,
		@Nullable String language, @Nullable When published, @Nullable When accessed, @Nullable String archivedUrl,
		@Nullable String note) {

	static List<Cited> all(List<? extends Citation> citations) {
		return citations.stream()
			.map((citation) -> new Cited(citation.key(), citation.claim(), citation.title(), citation.publisher(),
					citation.url(), citation.language(), When.of(citation.published()), When.of(citation.accessed()),
					citation.archivedUrl(), citation.note()))
			.toList();
	}

}
