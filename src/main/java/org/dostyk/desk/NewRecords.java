package org.dostyk.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dostyk.account.AuditEvent;
import org.dostyk.account.AuditLog;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Action;
import org.dostyk.history.Change;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.record.CataloguedRecord;
import org.dostyk.record.Editing;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters new records, each once, under a slug of its own.
 */
@Component
class NewRecords {

	private static final int ATTEMPTS = 5;

	private final Records records;

	private final FilledForms forms;

	private final PendingChanges changes;

	private final AuditLog auditLog;

	private final TransactionTemplate transaction;

	NewRecords(Records records, FilledForms forms, PendingChanges changes, AuditLog auditLog,
			TransactionTemplate transaction) {
		this.records = records;
		this.forms = forms;
		this.changes = changes;
		this.auditLog = auditLog;
		this.transaction = transaction;
	}

	Saved create(SignedIn who, Listing listing, UUID form, Content content, Intent intent) {
		Slug wish = Naming.slug(content, listing);
		for (int attempt = 1;; attempt++) {
			Optional<RecordKey> made = this.forms.find(form);
			if (made.isPresent()) {
				return this.records.saved(listing, made.get());
			}
			Slug slug = (wish != null) ? this.records.free(listing, wish, null) : null;
			try {
				return this.transaction
					.execute((status) -> write(this.records.path(listing), who, listing, form, content, slug, intent));
			}
			catch (DataIntegrityViolationException ex) {
				// The same form was sent twice at once, or another one took the slug
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
			catch (ProblemException ex) {
				if (attempt == ATTEMPTS || !isTaken(ex) || isPair(listing) && this.forms.find(form).isEmpty()) {
					throw (wish != null) ? ex : new ProblemException(withoutSlug(ex.problems()));
				}
			}
		}
	}

	private <T extends CataloguedRecord, D> Saved write(Editing<T, D> path, SignedIn who, Listing listing, UUID form,
			Content content, @Nullable Slug slug, Intent intent) {
		Content named = content.with("slug", (slug != null) ? slug.text() : null);
		Intent wanted = Records.isReviewed(listing) ? intent : Intent.PUBLISH;
		T record = path.create(named.as(path.draftType()), new Change(Action.CREATED, Writing.author(who), null),
				(one) -> proceed(one, wanted));
		RecordKey key = Records.key(listing, record.id());
		this.forms.note(form, key);
		if (record.published()) {
			this.auditLog.note(AuditEvent.PUBLISHED, who, listing.segment() + "/" + record.slug());
		}
		else {
			this.changes.begin(key, null, record.version(), record.state(), Writing.author(who));
		}
		return new Saved(record.slug(), record.state(), false);
	}

	/**
	 * Brings a record that was never published as far as is wanted.
	 */
	static void proceed(CataloguedRecord record, Intent intent) {
		if (intent != Intent.SAVE && record.state() == PublicationState.DRAFT) {
			record.submit();
		}
		if (intent == Intent.PUBLISH && record.state() != PublicationState.PUBLISHED) {
			record.publish();
		}
		else if (record.published()) {
			record.checkPublishable();
		}
	}

	private static boolean isTaken(ProblemException refusal) {
		return refusal.problems()
			.stream()
			.anyMatch((problem) -> problem.code().equals("problem.pair-exists")
					|| problem.field().equals("slug") && problem.code().equals("problem.taken"));
	}

	private static boolean isPair(Listing listing) {
		return listing == Listing.SISTER_CITIES;
	}

	private static List<Problem> withoutSlug(List<Problem> problems) {
		List<Problem> others = problems.stream().filter((problem) -> !problem.field().equals("slug")).toList();
		return others.isEmpty() ? problems : others;
	}

}
