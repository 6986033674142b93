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
import org.dostyk.value.PublicationState;
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

	Records(List<Editing<?, ?>> paths, PendingChanges changes, Revisions revisions) {
		this.paths = paths.stream().collect(Collectors.toMap(Editing::subject, Function.identity()));
		this.changes = changes;
		this.revisions = revisions;
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

	Optional<Work> find(Listing listing, Slug slug) {
		return path(listing).find(slug, (record, content) -> work(record, content, listing))
			.filter((work) -> work.listing() == listing);
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
		boolean wasPublished = record.published() || record.state() == PublicationState.WITHDRAWN;
		Content beside = (pending != null) ? pending.content() : null;
		return new Work(listing, record.slug(), record.id(),
				(pending != null && beside != null) ? upToDate(key, pending.base(), beside, record, content) : content,
				wasPublished ? content : null,
				new Token(record.version(), (pending != null && beside != null) ? pending.version() : null),
				record.state(), (pending != null) ? pending.about() : null);
	}

	/**
	 * A change beside a record, with what has happened to the record since it began.
	 */
	private Content upToDate(RecordKey key, int base, Content beside, CataloguedRecord record, Content content) {
		if (base == record.version()) {
			return beside;
		}
		return this.revisions.at(key, base, null)
			.map((before) -> new Merge(before, beside, content).merged((choice) -> null))
			.orElse(beside);
	}

	/**
	 * Whether records of a list go to the public by way of a review.
	 */
	static boolean isReviewed(Listing listing) {
		return listing.subject() == Subject.INITIATIVE;
	}

	@Nullable Content at(Work work, Token token) {
		return this.revisions.at(key(work.listing(), work.id()), token.version(), token.change()).orElse(null);
	}

}
