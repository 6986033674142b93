package org.dostyk.desk;

import org.jspecify.annotations.Nullable;

/**
 * A record that is worth mending.
 *
 * @param href the address of the field in its edit form
 * @param title its title as the reader of the page gets it
 * @param lang the language of the title, or null if that is the page's
 * @param wordKey the message key of its kind, or null if it has none
 * @param state the code of its state
 */
record MendingRow(String href, String title, @Nullable String lang, @Nullable String wordKey, String state) {

}
