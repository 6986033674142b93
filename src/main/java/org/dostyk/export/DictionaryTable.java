package org.dostyk.export;

import java.util.List;

/**
 * The columns of one kind of file.
 *
 * @param id tells it from the others, also on the page
 * @param title what the file holds, in the reader's language
 * @param entries its columns in order
 */
public record DictionaryTable(String id, String title, List<DictionaryEntry> entries) {

}
