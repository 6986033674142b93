package org.dostyk.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.dostyk.account.SignedIn;
import org.dostyk.desk.HistoryPage.Entry;
import org.dostyk.history.Author;
import org.dostyk.history.Content;
import org.dostyk.history.Difference;
import org.dostyk.history.Revision;
import org.dostyk.history.Revisions;
import org.dostyk.value.Language;
import org.dostyk.web.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page of a record's changes.
 */
@Component
class HistoryPages {

	private final Revisions revisions;

	private final FormerReferences references;

	private final Wording wording;

	private final Moments moments;

	HistoryPages(Revisions revisions, FormerReferences references, Wording wording, Moments moments) {
		this.revisions = revisions;
		this.references = references;
		this.wording = wording;
		this.moments = moments;
	}

	HistoryPage page(Work work, SignedIn reader, @Nullable Long who, @Nullable LocalDate day, Language language) {
		List<Revision> all = present(work, this.revisions.of(Records.key(work.listing(), work.id())));
		Wording.OfPage words = this.wording.of(FormSpec.of(work.listing()).orElseThrow(), language);
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Revision revision = all.get(i);
			if (isAsked(revision, who, day)) {
				entries.add(entry(revision, before(all, i), reader, work, words, language));
			}
		}
		return new HistoryPage(work, Titles.of(work.content(), language), authors(all), who,
				(day != null) ? day.toString() : null, entries, reader.role().publishes() && work.wasPublished());
	}

	private List<Revision> present(Work work, List<Revision> all) {
		List<Content> contents = this.references.present(work.listing(), all.stream().map(Revision::content).toList());
		return IntStream.range(0, all.size()).mapToObj((i) -> all.get(i).saying(contents.get(i))).toList();
	}

	private boolean isAsked(Revision revision, @Nullable Long who, @Nullable LocalDate day) {
		Author author = revision.change().author();
		return (who == null || (author != null && author.id() == who))
				&& (day == null || this.moments.day(revision.at()).equals(day));
	}

	/**
	 * What a change began with: a change beside the record with whatever came before it,
	 * one of the record itself with what the record said.
	 */
	private static @Nullable Content before(List<Revision> all, int place) {
		boolean beside = all.get(place).pending() != null;
		return all.subList(place + 1, all.size())
			.stream()
			.filter((earlier) -> beside || earlier.pending() == null)
			.map(Revision::content)
			.findFirst()
			.orElse(null);
	}

	private Entry entry(Revision revision, @Nullable Content before, SignedIn reader, Work work, Wording.OfPage words,
			Language language) {
		Author author = revision.change().author();
		boolean restorable = reader.role().publishes()
				&& !revision.content().with("slug", work.slug().text()).equals(work.content());
		return new Entry(revision.number(), revision.change().action().code(), (author != null) ? author.name() : null,
				this.moments.say(revision.at(), language), revision.change().reason(), revision.pending() != null,
				(before != null) ? comparisons(before, revision.content(), words) : List.of(), restorable);
	}

	static List<Comparison> comparisons(Content before, Content after, Wording.OfPage words) {
		words.citing(before, after);
		return Difference.between(before, after)
			.stream()
			.sorted(Comparator.comparingInt((one) -> words.place(one.field())))
			.map((one) -> (one.before() != null || one.after() != null)
					? Comparison.of(words, one.field(), one.language(), one.before(), one.after())
					: Comparison.ofOrder(words, one.field()))
			.toList();
	}

	private static List<Author> authors(List<Revision> all) {
		return all.stream().map((one) -> one.change().author()).filter(Objects::nonNull).distinct().toList();
	}

}
