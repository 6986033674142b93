package org.dostyk.reference;

import java.time.Instant;
import java.util.List;

import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something of the portal as a bibliography names it.
 *
 * @param key by which a text refers to it: ASCII letters, digits and hyphens
 * @param dataset whether it is a set of data; else it is a page
 * @param title what it is called
 * @param author the portal, which is an organisation
 * @param url its absolute address
 * @param time when what it is about takes place, or null
 * @param changedAt when it last changed
 * @param accessedAt when somebody saw it
 * @param notes what else is to be known, each in a few words of the reader's language
 * @param words the whole of it in the reader's language
 */
record Reference(String key, boolean dataset, Text title, String author, String url, @Nullable Time time,
		Instant changedAt, Instant accessedAt, List<String> notes, String words) {

}
