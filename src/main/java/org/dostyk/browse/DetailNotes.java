package org.dostyk.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.dostyk.browse.DetailView.Back;
import org.dostyk.browse.DetailView.Ref;
import org.dostyk.browse.DetailView.Source;
import org.dostyk.citation.Citation;
import org.dostyk.web.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the sources of one record in their own order, which is that of every language
 * and of the exports, and remembers where the page refers to them.
 */
final class DetailNotes {

	private static final String ENDS = ".!?…。！？";

	private final Map<String, Note> notes = new LinkedHashMap<>();

	DetailNotes(Collection<? extends Citation> citations) {
		citations.forEach((citation) -> this.notes.put(citation.key(), new Note(this.notes.size() + 1, citation)));
	}

	/**
	 * Marks for the sources of a claim.
	 */
	List<Ref> at(String claim) {
		return this.notes.values()
			.stream()
			.filter((note) -> claim.equals(note.citation.claim()))
			.map(Note::refer)
			.toList();
	}

	/**
	 * Marks for the sources of a claim that no row of its own names.
	 */
	List<Ref> unplaced(String claim) {
		return this.notes.values()
			.stream()
			.filter((note) -> claim.equals(note.citation.claim()) && note.refs.isEmpty())
			.map(Note::refer)
			.toList();
	}

	/**
	 * The mark for the source that a row names.
	 */
	List<Ref> of(@Nullable Citation citation, String claim) {
		Note note = (citation != null) ? this.notes.get(citation.key()) : null;
		if (note == null) {
			return List.of();
		}
		note.claims.add(claim);
		return List.of(note.refer());
	}

	/**
	 * Whether a claim has a source of its own.
	 */
	boolean support(String claim) {
		return this.notes.values().stream().anyMatch((note) -> claim.equals(note.citation.claim()));
	}

	/**
	 * The sources, once all marks are made.
	 */
	List<Source> sources(Words words, Dates dates) {
		return this.notes.values().stream().map((note) -> note.source(words, dates)).toList();
	}

	private static String sentence(String text, Words words) {
		return text + stop(text, words).strip();
	}

	private static String stop(String text, Words words) {
		return (ENDS.indexOf(text.charAt(text.length() - 1)) < 0) ? words.say("detail.stop") : " ";
	}

	private static final class Note {

		private final int number;

		private final Citation citation;

		private final Set<String> claims = new LinkedHashSet<>();

		private final List<Ref> refs = new ArrayList<>();

		private Note(int number, Citation citation) {
			this.number = number;
			this.citation = citation;
			if (citation.claim() != null) {
				this.claims.add(citation.claim());
			}
		}

		private Ref refer() {
			Ref ref = new Ref(String.valueOf(this.number), "ref-" + this.number + "-" + (this.refs.size() + 1));
			this.refs.add(ref);
			return ref;
		}

		private Source source(Words words, Dates dates) {
			Citation cited = this.citation;
			List<String> published = new ArrayList<>();
			if (cited.publisher() != null) {
				published.add(cited.publisher());
			}
			if (cited.published() != null) {
				published.add(dates.full(cited.published(), words.language()));
			}
			return new Source(String.valueOf(this.number), cited.title(), cited.language(), cited.url(),
					stop(cited.title(), words),
					published.isEmpty() ? null : sentence(String.join(words.say("text.comma"), published), words),
					sentences(words, dates), cited.archivedUrl(), backs());
		}

		private List<Label> sentences(Words words, Dates dates) {
			List<String> sentences = new ArrayList<>();
			if (this.citation.language() != null) {
				sentences.add(languageName(this.citation.language(), words));
			}
			if (!this.claims.isEmpty()) {
				sentences.add(words.say("source.supports",
						this.claims.stream()
							.map((claim) -> words.say("claim." + claim))
							.collect(Collectors.joining(words.say("list.comma")))));
			}
			if (this.citation.url() == null) {
				sentences.add(words.say("source.not-online"));
			}
			if (this.citation.accessed() != null) {
				sentences.add(words.say("source.accessed", dates.full(this.citation.accessed(), words.language())));
			}
			Stream<Label> own = sentences.stream().map((text) -> Label.own(sentence(text, words)));
			return Stream.concat(own, note(words).stream()).toList();
		}

		private Optional<Label> note(Words words) {
			Label note = DetailParts.english(this.citation.note(), words);
			return Optional.ofNullable(note).map((label) -> label.withText(sentence(label.text(), words)));
		}

		private static String languageName(String tag, Words words) {
			return LocaleDisplayNames
				.getInstance(ULocale.forLanguageTag(words.language().tag()),
						DisplayContext.CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE)
				.localeDisplayName(ULocale.forLanguageTag(tag));
		}

		private List<Back> backs() {
			if (this.refs.size() == 1) {
				return List.of(new Back(this.refs.get(0).id(), null));
			}
			return IntStream.range(0, this.refs.size())
				.mapToObj((i) -> new Back(this.refs.get(i).id(), letter(i)))
				.toList();
		}

		private static String letter(int i) {
			return (i < 26) ? String.valueOf((char) ('a' + i)) : String.valueOf(i + 1);
		}

	}

}
