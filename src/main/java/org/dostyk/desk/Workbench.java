package org.dostyk.desk;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Action;
import org.dostyk.history.Author;
import org.dostyk.history.Change;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revisions;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.Editing;
import org.dostyk.record.ProblemException;
import org.dostyk.value.CleanText;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff do with records: who may do it, what of it the public sees, and what happens
 * when two do it at once. Initiatives are reviewed: a new one stays a draft, and a change
 * to a published one stands beside it, until a reviewer publishes it. Everything else is
 * published at once.
 */
@Service
public class Workbench {

	private final Records records;

	private final NewRecords newRecords;

	private final PendingChanges changes;

	private final Revisions revisions;

	private final Reviews reviews;

	private final AuditLog auditLog;

	private final TransactionTemplate transaction;

	private final Clock clock = Clock.systemUTC();

	Workbench(Records records, NewRecords newRecords, PendingChanges changes, Revisions revisions, Reviews reviews,
			AuditLog auditLog, TransactionTemplate transaction) {
		this.records = records;
		this.newRecords = newRecords;
		this.changes = changes;
		this.revisions = revisions;
		this.reviews = reviews;
		this.auditLog = auditLog;
		this.transaction = transaction;
	}

	/**
	 * Takes a record up.
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @return the record as it is now, with the change beside it
	 * @throws Refusal if there is none (404)
	 */
	public Work open(Listing listing, Slug slug) {
		return this.records.find(listing, slug).orElseThrow(Refusal::notFound);
	}

	/**
	 * Enters a new record.
	 * @param who who does
	 * @param listing the list of its kind
	 * @param form names the form, so that the same one sent twice makes one record
	 * @param content what was typed, with or without a slug
	 * @param intent what is to come of it
	 * @return what came of it
	 * @throws ProblemException with everything that is wrong with what was typed
	 * @throws Refusal if this person may not publish (403)
	 */
	public Saved create(SignedIn who, Listing listing, UUID form, Content content, Intent intent) {
		this.reviews.check(who, intent, null);
		return this.newRecords.create(who, listing, form, Naming.complete(content, listing), intent);
	}

	/**
	 * Saves what was typed.
	 * @param who who does
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param content what was typed
	 * @param intent what is to come of it
	 * @param reason why something published changes, or null
	 * @return what came of it
	 * @throws ProblemException with everything that is wrong with what was typed
	 * @throws LostRaceException if somebody else saved first
	 * @throws Refusal if there is no such record (404), or this person may not (403)
	 */
	public Saved save(SignedIn who, Listing listing, Slug slug, Token token, Content content, Intent intent,
			@Nullable String reason) {
		Work now = open(listing, slug);
		this.reviews.check(who, intent, now);
		Content complete = Naming.complete(content.with("slug", slug.text()), listing);
		boolean beside = Records.isReviewed(listing) && now.wasPublished() && intent != Intent.PUBLISH;
		boolean seen = now.token().equals(token);
		// What is written itself is read when it is: reading it twice costs as much again
		Content yours = (beside || !seen) ? rehearse(this.records.path(listing), slug, complete, intent) : complete;
		boolean same = yours.equals(now.content());
		if (same && isReached(intent, now)) {
			return saved(now);
		}
		if (!same && !seen) {
			throw lost(now, token, yours);
		}
		return write(now, yours, () -> {
			String why = CleanText.lines(reason);
			if (beside) {
				writeBeside(who, now, yours, intent, why);
			}
			else {
				writeItself(this.records.path(listing), who, now, yours, intent, why);
			}
		});
	}

	private static <T extends CataloguedRecord, D> Content rehearse(Editing<T, D> path, Slug slug, Content content,
			Intent intent) {
		return path.rehearse(slug, content.as(path.draftType()), (record) -> {
			if (intent != Intent.SAVE) {
				record.checkPublishable();
			}
		});
	}

	private static boolean isReached(Intent intent, Work now) {
		boolean published = now.state() == PublicationState.PUBLISHED && now.change() == null;
		return switch (intent) {
			case SAVE -> Records.isReviewed(now.listing()) || published;
			case SUBMIT -> now.inReview();
			case PUBLISH -> published;
		};
	}

	private void writeBeside(SignedIn who, Work now, Content content, Intent intent, @Nullable String reason) {
		RecordKey key = Records.key(now.listing(), now.id());
		Integer version = now.token().change();
		PublicationState state = (intent == Intent.SUBMIT || now.inReview()) ? PublicationState.IN_REVIEW
				: PublicationState.DRAFT;
		this.records.path(now.listing()).remember(now.slug());
		boolean first = (version == null) ? this.changes.begin(key, content, now.token().version(), state, author(who))
				: this.changes.proceed(key, version, content, now.token().version(), state, noteAfter(now, intent));
		checkFirst(first, now);
		this.revisions.add(key, new Change(action(intent), author(who), reason), content, now.token().version(),
				(version == null) ? 0 : version + 1);
	}

	private <T extends CataloguedRecord, D> void writeItself(Editing<T, D> path, SignedIn who, Work now,
			Content content, Intent intent, @Nullable String reason) {
		RecordKey key = Records.key(now.listing(), now.id());
		Intent wanted = Records.isReviewed(now.listing()) ? intent : Intent.PUBLISH;
		Action action = Records.isReviewed(now.listing()) ? action(intent) : Action.CHANGED;
		T record = path.change(now.slug(), now.token().version(), content.as(path.draftType()),
				new Change(action, author(who), reason), (one) -> NewRecords.proceed(one, wanted));
		if (record.published()) {
			checkFirst(this.changes.end(key, now.token().change()), now);
			if (action == Action.PUBLISHED) {
				this.auditLog.note(AuditEvent.PUBLISHED, who, address(now));
			}
		}
		else {
			this.changes.follow(key, record.state(), noteAfter(now, intent));
		}
	}

	/**
	 * Takes what is written one step on, as it is.
	 * @param who who does
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @param token what this person saw
	 * @param intent to have it reviewed, or to have everyone see it
	 * @param reason why something published changes, or null
	 * @return what came of it
	 * @throws ProblemException if something is missing that the public has to see
	 * @throws LostRaceException if somebody else saved meanwhile
	 * @throws Refusal if there is no such record (404), or this person may not (403)
	 */
	public Saved pass(SignedIn who, Listing listing, Slug slug, Token token, Intent intent, @Nullable String reason) {
		Work now = open(listing, slug);
		this.reviews.check(who, intent, now);
		checkSeen(now, token);
		return save(who, listing, slug, token, now.content(), intent, reason);
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
		Change change = new Change(Action.SENT_BACK, author(who), words);
		RecordKey key = Records.key(listing, now.id());
		if (!now.inReview() && now.state() != PublicationState.IN_REVIEW) {
			throw new ProblemException("state", now.state().name(), "problem.state", PublicationState.DRAFT.name());
		}
		write(now, now.content(), () -> {
			Integer version = now.token().change();
			if (version == null) {
				this.records.path(listing).act(slug, token.version(), change, CataloguedRecord::sendBack);
				this.changes.follow(key, PublicationState.DRAFT, words);
			}
			else {
				checkFirst(this.changes.proceed(key, version, now.content(), token.version(), PublicationState.DRAFT,
						words), now);
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
		write(now, now.content(), () -> {
			this.records.path(listing)
				.act(slug, token.version(), new Change(Action.WITHDRAWN, author(who), words),
						(record) -> record.withdraw(words, this.clock.instant()));
			this.auditLog.note(AuditEvent.WITHDRAWN, who, address(now));
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
		Change change = new Change(Action.PUBLISHED, author(who), words("reason", reason));
		write(now, now.content(), () -> {
			this.records.path(listing).act(slug, token.version(), change, CataloguedRecord::publish);
			this.auditLog.note(AuditEvent.RESTORED, who, address(now));
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
			.orElseThrow(Refusal::notFound)
			.content();
		Change change = new Change(Action.RESTORED, author(who), words("reason", reason));
		write(now, content, () -> {
			restore(this.records.path(listing), now, content, change);
			if (now.wasPublished()) {
				this.auditLog.note(AuditEvent.RESTORED, who, address(now));
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
		Work now = open(listing, slug);
		checkSeen(now, token);
		RecordKey key = Records.key(listing, now.id());
		Change change = new Change(Action.DISCARDED, author(who), null);
		write(now, now.content(), () -> {
			if (now.wasPublished()) {
				checkFirst(this.changes.end(key, now.token().change()), now);
				this.revisions.add(key, change, now.content(), token.version(), token.change());
			}
			else {
				this.records.path(listing).discard(slug, token.version(), change);
				this.changes.end(key, null);
			}
		});
	}

	/**
	 * What a reviewer wanted stands until it is handed in again.
	 */
	private static @Nullable String noteAfter(Work now, Intent intent) {
		OpenChange open = now.change();
		return (open != null && intent == Intent.SAVE) ? open.note() : null;
	}

	private Work seen(SignedIn who, Listing listing, Slug slug, Token token) {
		this.reviews.checkReviewer(who);
		Work now = open(listing, slug);
		checkSeen(now, token);
		return now;
	}

	private void checkSeen(Work now, Token token) {
		if (!now.token().equals(token)) {
			throw lost(now, token, now.content());
		}
	}

	private LostRaceException lost(Work now, Token token, Content yours) {
		Content before = this.records.at(now, token);
		return new LostRaceException(now, Objects.requireNonNullElse(before, now.content()), yours);
	}

	private static void checkFirst(boolean first, Work now) {
		if (!first) {
			throw new OptimisticLockingFailureException("changed beside " + now.slug());
		}
	}

	private Saved write(Work now, Content yours, Runnable writing) {
		try {
			this.transaction.executeWithoutResult((status) -> writing.run());
		}
		catch (OptimisticLockingFailureException ex) {
			throw lost(open(now.listing(), now.slug()), now.token(), yours);
		}
		return this.records.find(now.listing(), now.slug())
			.map(Workbench::saved)
			.orElseGet(() -> new Saved(now.slug(), now.state(), false));
	}

	private static Saved saved(Work now) {
		return new Saved(now.slug(), now.state(), now.wasPublished() && now.change() != null);
	}

	private static String words(String field, String text) {
		String words = CleanText.lines(text);
		if (words == null) {
			throw new ProblemException(field, null, "problem.missing");
		}
		return words;
	}

	private static Action action(Intent intent) {
		return switch (intent) {
			case SAVE -> Action.CHANGED;
			case SUBMIT -> Action.SUBMITTED;
			case PUBLISH -> Action.PUBLISHED;
		};
	}

	private static String address(Work work) {
		return work.listing().segment() + "/" + work.slug();
	}

	static Author author(SignedIn who) {
		return new Author(who.id(), who.name());
	}

}
