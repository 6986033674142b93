package org.dostyk.reference;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.dostyk.reference.CiteView.Tag;

/**
 * A reference in the elements of Dublin Core for the head of a page (DCMI, Expressing
 * Dublin Core metadata using HTML). Zotero and others read them; from the tags of
 * Highwire it would make an article in a journal, written by a person.
 */
final class DublinCore {

	private DublinCore() {
	}

	static List<Tag> tags(Reference reference) {
		String lang = reference.title().language().tag();
		List<Tag> tags = new ArrayList<>(List.of(new Tag("DC.title", reference.title().value(), lang),
				new Tag("DC.creator", reference.author(), null), new Tag("DC.publisher", reference.author(), null),
				new Tag("DC.date", LocalDate.ofInstant(reference.changedAt(), ZoneOffset.UTC).toString(), null),
				new Tag("DC.language", lang, null), new Tag("DC.identifier", reference.url(), null)));
		if (reference.time() != null) {
			tags.add(new Tag("DC.coverage", reference.time().edtf(), null));
		}
		return tags;
	}

}
