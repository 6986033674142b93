package org.dostyk.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.history.Content;
import org.dostyk.history.Merge;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revisions;
import org.dostyk.initiative.Initiative;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.Editing;
import org.dostyk.record.FormerSlugs;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds records of every kind as those who work on them see them, and the path by which
 * they are written.
 */
@Component
class Records {

	private final Map<String, Editing<?, ?>> paths;

	private final PendingChanges changes;

	private final Revisions revisions;

	private final FormerSlugs formerSlugs;

	private final FormerReferences formerReferences;

	Records(List<Editing<?, ?>> paths, PendingChanges changes, Revisions revisions, FormerSlugs formerSlugs,
			FormerReferences formerReferences) {
		this.paths = paths.stream().collect(Collectors.toMap(Editing::subject, Function.identity()));
		this.changes = changes;
		this.revisions = revisions;
		this.formerSlugs = formerSlugs;
		this.formerReferences = formerReferences;
	}

	/**
	 * The path by which the records of a list are written.
	 */
	Editing<?, ?> path(Listing listing) {
		Editing<?, ?> path = this.paths.get(listing.subject().code());
		if (path == null) {
			throw new IllegalArgumentException("nobody writes " + listing);
		}
		return path;
	}

	static RecordKey key(Listing listing, long id) {
		return new RecordKey(listing.subject().code(), id);
	}

	/**
	 * Finds a record by its slug, or by one that it once had.
	 */
	Optional<Work> find(Listing listing, Slug slug) {
		return withSlug(listing, slug).or(() -> this.formerSlugs.present(listing.subject().code(), slug)
			.flatMap((present) -> withSlug(listing, present)));
	}

	private Optional<Work> withSlug(Listing listing, Slug slug) {
		return path(listing).find(slug, (record, content) -> work(record, content, listing))
			.filter((work) -> work.listing() == listing);
	}

	/**
	 * The slug that a record has: it follows the title until the public knows it.
	 * @param now the record
	 * @param content what it will say
	 */
	Slug slug(Work now, Content content) {
		Slug wish = now.wasPublished() ? null : Naming.slug(content.with("slug", null), now.listing());
		return (wish == null || wish.equals(Naming.slug(now.content().with("slug", null), now.listing()))) ? now.slug()
				: free(now.listing(), wish, now.id());
	}

	/**
	 * A slug that no other record has or had before the eyes of the public.
	 * @param wish the slug to begin with
	 * @param id the number of the record that is to have it, or null if it is new
	 */
	Slug free(Listing listing, Slug wish, @Nullable Long id) {
		Editing<?, ?> path = path(listing);
		Slug slug = wish;
		for (int number = 2; (id != null) ? path.isTakenFor(id, slug) : path.isTaken(slug); number++) {
			slug = wish.numbered(number);
		}
		return slug;
	}

	/**
	 * What has come of a record that is known by its number.
	 */
	Saved saved(Listing listing, RecordKey key) {
		return path(listing).find(key.id())
			.map((record) -> new Saved(record.slug(), record.state(), false))
			.orElseThrow(Refusal::notFound);
	}

	private Work work(CataloguedRecord record, Content content, Listing asked) {
		Listing listing = (record instanceof Initiative initiative) ? Listing.ofKind(initiative.kind().code()) : asked;
		RecordKey key = key(listing, record.id());
		PendingChange pending = this.changes.find(key).orElse(null);
		Content beside = (pending != null) ? present(listing, pending.content()) : null;
		Content base = (pending != null && beside != null && pending.base() != record.version())
				? present(listing, this.revisions.at(key, pending.base(), null).orElse(null)) : null;
		return new Work(listing, record.slug(), record.id(),
				(beside != null) ? upToDate(base, beside, content) : content, record.wasPublished() ? content : null,
				base, new Token(record.version(), (pending != null && beside != null) ? pending.version() : null),
				record.state(), (pending != null) ? pending.about() : null);
	}

	/**
	 * A change beside a record, with what has happened to the record since it began.
	 */
	private static Content upToDate(@Nullable Content base, Content beside, Content content) {
		return (base != null) ? new Merge(base, beside, content).merged((choice) -> null) : beside;
	}

	/**
	 * Whether records of a list go to the public by way of a review.
	 */
	static boolean isReviewed(Listing listing) {
		return listing.subject() == Subject.INITIATIVE;
	}

	/**
	 * What was said when somebody took a record up, with what it names as it is called
	 * now.
	 * @return the content, or null if it is not known
	 */
	@Nullable Content at(Work work, Token token) {
		return this.revisions.at(key(work.listing(), work.id()), token.version(), token.change())
			.map((content) -> present(work.listing(), content))
			.orElse(null);
	}

	/**
	 * What a record has to say to be what it was, at the address that it has now.
	 * @param was what it said
	 */
	Content again(Work now, Content was) {
		Content again = this.formerReferences.present(now.listing(), List.of(was)).get(0);
		return again.with("slug", slug(now, again).text());
	}

	/**
	 * The slug of a record that once had another.
	 * @param slug the slug that somebody asked for
	 * @return its present slug, or the same if no record left it
	 */
	Slug present(Listing listing, Slug slug) {
		return this.formerSlugs.present(listing.subject().code(), slug)
			.filter((present) -> path(listing).find(slug, (record, content) -> true).isEmpty())
			.orElse(slug);
	}

	private @Nullable Content present(Listing listing, @Nullable Content content) {
		return (content != null) ? this.formerReferences.present(listing, List.of(content)).get(0) : null;
	}

}
