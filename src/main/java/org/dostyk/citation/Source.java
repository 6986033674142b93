package org.dostyk.citation;

import jakarta.persistence.Embeddable;
import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citation says about its source. A source without an address, such as a book, is
 * one too; a title is not optional.
 *
 * @param key by which funding lines and figures name it, unique in the portal
 * @param claim what the source supports: the name of a column or file of the data
 * package, or null for the record as a whole
 * @param title the title
 * @param publisher who published it, or null
 * @param url where it can be read, or null
 * @param language BCP 47 tag of the language it is written in, or null
 * @param published when it was published, or null
 * @param accessed when it was read, or null
 * @param archivedUrl where a copy is kept, or null
 * @param note what it says, in our own words, or null
 */
@Embeddable
public record Source(String key, @Nullable String claim, String title, @Nullable String publisher, @Nullable String url,
		@Nullable String language, @Nullable EdtfDate published, @Nullable EdtfDate accessed,
		@Nullable String archivedUrl, @Nullable String note) {

}
