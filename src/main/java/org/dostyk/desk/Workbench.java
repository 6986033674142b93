package org.dostyk.desk;

import java.util.UUID;

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
import org.dostyk.value.CleanText;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * What staff write: who may do it, what of it the public sees, and what happens when two
 * do it at once. Initiatives are reviewed: a new one stays a draft, and a change to a
 * published one stands beside it, until a reviewer publishes it. Everything else is
 * published at once. What is not written but decided, {@link Decisions} does.
 */
@Service
public class Workbench {

	private final Records records;

	private final NewRecords newRecords;

	private final PendingChanges changes;

	private final Revisions revisions;

	private final Reviews reviews;

	private final AuditLog auditLog;

	private final Writing writing;

	Workbench(Records records, NewRecords newRecords, PendingChanges changes, Revisions revisions, Reviews reviews,
			AuditLog auditLog, Writing writing) {
		this.records = records;
		this.newRecords = newRecords;
		this.changes = changes;
		this.revisions = revisions;
		this.reviews = reviews;
		this.auditLog = auditLog;
		this.writing = writing;
	}

	/**
	 * Takes a record up.
	 * @param listing the list of its kind
	 * @param slug its slug
	 * @return the record as it is now, with the change beside it
	 * @throws Refusal if there is none (404)
	 */
	public Work open(Listing listing, Slug slug) {
		return this.writing.open(listing, slug);
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
		Content complete = Naming.complete(content.with("slug", now.slug().text()), listing);
		boolean beside = Records.isReviewed(listing) && now.wasPublished() && intent != Intent.PUBLISH;
		boolean seen = now.token().equals(token);
		// What is written itself is read when it is: reading it twice costs as much again
		Content yours = (beside || !seen) ? rehearse(this.records.path(listing), now.slug(), complete, intent)
				: complete;
		boolean same = yours.equals(now.content());
		if (same && now.base() == null && isReached(intent, now)) {
			return Writing.saved(now);
		}
		if (!same && !seen) {
			throw this.writing.lost(now, token, yours);
		}
		String why = CleanText.lines(reason);
		if (beside) {
			return this.writing.write(now, yours, () -> writeBeside(who, now, yours, intent, why));
		}
		try {
			return writeItself(who, now, yours, intent, why);
		}
		catch (DataIntegrityViolationException ex) {
			// Another record took the slug, or is the same pair, since it was asked
			return writeItself(who, now, yours, intent, why);
		}
	}

	private Saved writeItself(SignedIn who, Work now, Content content, Intent intent, @Nullable String reason) {
		Content named = content.with("slug", this.records.slug(now, content).text());
		return this.writing.write(now, named,
				() -> writeItself(this.records.path(now.listing()), who, now, named, intent, reason));
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
		boolean first = (version == null)
				? this.changes.begin(key, content, now.token().version(), state, Writing.author(who))
				: this.changes.proceed(key, version, content, now.token().version(), state, noteAfter(now, intent));
		Writing.checkFirst(first, now);
		this.revisions.add(key, new Change(action(intent), Writing.author(who), reason), content, now.token().version(),
				(version == null) ? 0 : version + 1);
	}

	private <T extends CataloguedRecord, D> void writeItself(Editing<T, D> path, SignedIn who, Work now,
			Content content, Intent intent, @Nullable String reason) {
		RecordKey key = Records.key(now.listing(), now.id());
		Intent wanted = Records.isReviewed(now.listing()) ? intent : Intent.PUBLISH;
		Action action = Records.isReviewed(now.listing()) ? action(intent) : Action.CHANGED;
		T record = path.change(now.slug(), now.token().version(), content.as(path.draftType()),
				new Change(action, Writing.author(who), reason), (one) -> NewRecords.proceed(one, wanted));
		if (record.published()) {
			Writing.checkFirst(this.changes.end(key, now.token().change()), now);
			if (action == Action.PUBLISHED) {
				this.auditLog.note(AuditEvent.PUBLISHED, who, Writing.address(now));
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
		this.writing.checkSeen(now, token);
		return save(who, listing, now.slug(), token, now.content(), intent, reason);
	}

	/**
	 * What a reviewer wanted stands until it is handed in again.
	 */
	private static @Nullable String noteAfter(Work now, Intent intent) {
		OpenChange open = now.change();
		return (open != null && intent == Intent.SAVE) ? open.note() : null;
	}

	private static Action action(Intent intent) {
		return switch (intent) {
			case SAVE -> Action.CHANGED;
			case SUBMIT -> Action.SUBMITTED;
			case PUBLISH -> Action.PUBLISHED;
		};
	}

}
