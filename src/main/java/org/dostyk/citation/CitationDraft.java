package org.dostyk.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dostyk.record.Reading;
import org.dostyk.record.Written;
import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A citation as it was typed. The names are those of the columns of
 * {@code citations.csv}.
 *
 * @param key by which funding lines and figures name it
 * @param claim what the source supports, or empty for the record as a whole
 * @param title the title of the source
 * @param publisher who published it
 * @param url where it can be read
 * @param language BCP 47 tag of the language it is written in
 * @param published when it was published, EDTF
 * @param accessed when it was read, EDTF
 * @param archivedUrl where a copy is kept
 * @param note what it says, in our own words
 */
public record CitationDraft(@Nullable String key, @Nullable String claim, @Nullable String title,
		@Nullable String publisher, @Nullable String url, @Nullable String language, @Nullable String published,
		@Nullable String accessed, @Nullable String archivedUrl, @Nullable String note) {

	private static final Pattern CLAIM = Pattern.compile("[a-z]+(?:_[a-z]+)*");

	/**
	 * What has to be typed for citations.
	 * @param citations the citations of a record
	 * @return them as they would be typed
	 */
	public static List<CitationDraft> of(List<? extends Citation> citations) {
		return citations.stream()
			.map((one) -> new CitationDraft(one.key(), one.claim(), one.title(), one.publisher(), one.url(),
					one.language(), Written.date(one.published()), Written.date(one.accessed()), one.archivedUrl(),
					one.note()))
			.toList();
	}

	/**
	 * Reads the citations of a draft.
	 * @param drafts what was typed
	 * @param reading keeps what is wrong, in the fields {@code citations[0]} and so on
	 * @return those that could be read
	 */
	public static List<Source> readAll(List<CitationDraft> drafts, Reading reading) {
		List<Source> sources = new ArrayList<>();
		for (int i = 0; i < drafts.size(); i++) {
			Source source = drafts.get(i).read(reading.part("citations[" + i + "]"));
			if (source != null) {
				sources.add(source);
			}
		}
		return sources;
	}

	private @Nullable Source read(Reading reading) {
		String key = reading.required("key", key(), (field, text) -> {
			var slug = reading.slug(field, text);
			return (slug != null) ? slug.text() : null;
		});
		String claim = reading.form("claim", claim(), CLAIM, "problem.unknown-claim");
		String title = reading.required("title", title(), reading::line);
		String publisher = reading.line("publisher", publisher());
		String url = reading.address("url", url());
		String language = reading.languageTag("language", language());
		EdtfDate published = reading.date("published", published());
		EdtfDate accessed = reading.date("accessed", accessed());
		String archivedUrl = reading.address("archivedUrl", archivedUrl());
		String note = reading.lines("note", note());
		if (key == null || title == null) {
			return null;
		}
		return new Source(key, claim, title, publisher, url, language, published, accessed, archivedUrl, note);
	}

}
