package org.dostyk.desk;

import java.time.Clock;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Action;
import org.dostyk.history.Change;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revisions;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.Editing;
import org.dostyk.record.ProblemException;
import org.dostyk.record.Reading;
import org.dostyk.value.CleanText;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;

import org.springframework.stereotype.Service;

/**
 * What is decided about a record as it is: that it is given back, withdrawn, shown again,
 * made what it was, moved or given up.
 */
@Service
public class Decisions {

	private final Records records;

	private final Writing writing;

	private final PendingChanges changes;

	private final Revisions revisions;

	private final Reviews reviews;

	private final AuditLog auditLog;

	private final Clock clock = Clock.systemUTC();

	Decisions(Records records, Writing writing, PendingChanges changes, Revisions revisions, Reviews reviews,
			AuditLog auditLog) {
		this.records = records;
		this.writing = writing;
		this.changes = changes;
		this.revisions = revisions;
		this.reviews = reviews;
		this.auditLog = auditLog;
	}

	/**
	 * Gives what waits for a review back to whoever wrote it.
	 * @param who a reviewer
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param note what is to be done about it
	 * @throws ProblemException if there is no note, or nothing waits
	 * @throws LostRaceException if somebody else saved meanwhile
	 */
	public void sendBack(SignedIn who, Listing listing, Slug slug, Token token, String note) {
		Work now = seen(who, listing, slug, token);
		String words = words("note", note);
		Change change = new Change(Action.SENT_BACK, Writing.author(who), words);
		RecordKey key = Records.key(listing, now.id());
		if (!now.inReview() && now.state() != PublicationState.IN_REVIEW) {
			throw new ProblemException("state", now.state().name(), "problem.state", PublicationState.DRAFT.name());
		}
		this.writing.write(now, now.content(), () -> {
			Integer version = now.token().change();
			if (version == null) {
				this.records.path(listing).act(now.slug(), token.version(), change, CataloguedRecord::sendBack);
				this.changes.follow(key, PublicationState.DRAFT, words);
			}
			else {
				Writing.checkFirst(this.changes.proceed(key, version, now.content(), token.version(),
						PublicationState.DRAFT, words), now);
				this.revisions.add(key, change, now.content(), token.version(), version + 1);
			}
		});
	}

	/**
	 * Takes a published record back and leaves a tombstone.
	 * @param who a reviewer
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param reason why, in words for the reader
	 * @throws ProblemException if there is no reason, or it is not published
	 * @throws LostRaceException if somebody else saved meanwhile
	 */
	public void withdraw(SignedIn who, Listing listing, Slug slug, Token token, String reason) {
		Work now = seen(who, listing, slug, token);
		String words = words("reason", reason);
		this.writing.write(now, now.content(), () -> {
			this.records.path(listing)
				.act(now.slug(), token.version(), new Change(Action.WITHDRAWN, Writing.author(who), words),
						(record) -> record.withdraw(words, this.clock.instant()));
			this.auditLog.note(AuditEvent.WITHDRAWN, who, Writing.address(now));
		});
	}

	/**
	 * Shows a withdrawn record again as it was.
	 * @param who a reviewer
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param reason why
	 * @throws ProblemException if there is no reason, or it is not withdrawn
	 * @throws LostRaceException if somebody else saved meanwhile
	 */
	public void republish(SignedIn who, Listing listing, Slug slug, Token token, String reason) {
		Work now = seen(who, listing, slug, token);
		Change change = new Change(Action.PUBLISHED, Writing.author(who), words("reason", reason));
		this.writing.write(now, now.content(), () -> {
			this.records.path(listing).act(now.slug(), token.version(), change, CataloguedRecord::publish);
			this.auditLog.note(AuditEvent.RESTORED, who, Writing.address(now));
		});
	}

	/**
	 * Makes a record what it was at an earlier revision, as a new revision.
	 * @param who a reviewer
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param number the number of the revision
	 * @param reason why
	 * @throws ProblemException if there is no reason, or the portal has changed so that
	 * it cannot be what it was
	 * @throws LostRaceException if somebody else saved meanwhile
	 * @throws Refusal if there is no such revision (404)
	 */
	public void restore(SignedIn who, Listing listing, Slug slug, Token token, int number, String reason) {
		Work now = seen(who, listing, slug, token);
		Content content = this.revisions.find(Records.key(listing, now.id()), number)
			.map((revision) -> this.records.again(now, revision.content()))
			.orElseThrow(Refusal::notFound);
		Change change = new Change(Action.RESTORED, Writing.author(who), words("reason", reason));
		this.writing.write(now, content, () -> {
			restore(this.records.path(listing), now, content, change);
			if (now.wasPublished()) {
				this.auditLog.note(AuditEvent.RESTORED, who, Writing.address(now));
			}
		});
	}

	private static <T extends CataloguedRecord, D> void restore(Editing<T, D> path, Work now, Content content,
			Change change) {
		path.change(now.slug(), now.token().version(), content.as(path.draftType()), change, (record) -> {
			if (record.state() != PublicationState.DRAFT) {
				record.checkPublishable();
			}
		});
	}

	/**
	 * Gives up what is not yet published: the change beside a published record, or a
	 * record that never was.
	 * @param who who does
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @throws ProblemException if there is nothing to give up
	 * @throws LostRaceException if somebody else saved meanwhile
	 */
	public void discard(SignedIn who, Listing listing, Slug slug, Token token) {
		Work now = this.writing.open(listing, slug);
		this.writing.checkSeen(now, token);
		RecordKey key = Records.key(listing, now.id());
		Change change = new Change(Action.DISCARDED, Writing.author(who), null);
		this.writing.write(now, now.content(), () -> {
			if (now.wasPublished()) {
				Writing.checkFirst(this.changes.end(key, now.token().change()), now);
				this.revisions.add(key, change, now.content(), token.version(), token.change());
			}
			else {
				this.records.path(listing).discard(now.slug(), token.version(), change);
				this.changes.end(key, null);
			}
		});
	}

	/**
	 * Moves a record that the public knows to another address, and leads everyone there
	 * who has the old one.
	 * @param who a reviewer
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param typed the slug it is to have
	 * @param reason why
	 * @return what came of it
	 * @throws ProblemException if there is no reason, the slug is none or taken, or the
	 * record was never published, so that its slug follows its title
	 * @throws LostRaceException if somebody else saved meanwhile
	 */
	public Saved move(SignedIn who, Listing listing, Slug slug, Token token, String typed, String reason) {
		Work now = seen(who, listing, slug, token);
		Reading reading = new Reading();
		Slug other = reading.required("slug", typed, reading::slug);
		reading.finish();
		Change change = new Change(Action.CHANGED, Writing.author(who), words("reason", reason));
		if (other == null || other.equals(now.slug())) {
			return Writing.saved(now);
		}
		return this.writing.write(now, now.content(), () -> this.records.path(listing)
			.act(now.slug(), token.version(), change, (record) -> record.move(other)));
	}

	private Work seen(SignedIn who, Listing listing, Slug slug, Token token) {
		this.reviews.checkReviewer(who);
		Work now = this.writing.open(listing, slug);
		this.writing.checkSeen(now, token);
		return now;
	}

	private static String words(String field, String text) {
		String words = CleanText.lines(text);
		if (words == null) {
			throw new ProblemException(field, null, "problem.missing");
		}
		return words;
	}

}
