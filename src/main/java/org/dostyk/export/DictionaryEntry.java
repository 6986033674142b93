package org.dostyk.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a column.
 *
 * @param name its name in the first line of a file
 * @param type what its cells hold: {@code text}, {@code code}, {@code number},
 * {@code day} or {@code instant}
 * @param several whether a cell may hold several values
 * @param meaning what it means, in the reader's language
 * @param vocabularies the vocabularies whose codes it holds; empty if it holds none
 * @param listing segment of the list whose records or countries it names, or null
 */
public record DictionaryEntry(String name, String type, boolean several, String meaning, List<String> vocabularies,
		@Nullable String listing) {

}
