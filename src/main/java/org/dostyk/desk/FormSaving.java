package org.dostyk.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revisions;
import org.dostyk.record.Problem;
import org.dostyk.record.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Takes a form to the workbench.
 */
@Component
class FormSaving {

	private final Workbench workbench;

	private final FilledForms forms;

	private final Records records;

	private final Revisions revisions;

	FormSaving(Workbench workbench, FilledForms forms, Records records, Revisions revisions) {
		this.workbench = workbench;
		this.forms = forms;
		this.records = records;
		this.revisions = revisions;
	}

	/**
	 * Makes a record of a new form. Whoever goes back to a form that has made one already
	 * and sends it again saves that record, unless it has changed meanwhile.
	 * @throws ProblemException with everything that is wrong
	 * @throws LostRaceException if the form made a record that has changed since
	 */
	Saved create(SignedIn who, UUID form, FormFields fields, Intent intent) {
		Listing listing = fields.spec().listing();
		Content content = fields.content();
		Optional<RecordKey> made = this.forms.find(form);
		if (made.isEmpty()) {
			return this.workbench.create(who, listing, form, content, intent);
		}
		Work work = this.workbench.open(listing, this.records.saved(listing, made.get()).slug());
		Token seen = (this.revisions.of(made.get()).size() == 1) ? work.token() : Token.NONE;
		return this.workbench.save(who, listing, work.slug(), seen, content, intent, null);
	}

	/**
	 * Saves a record.
	 * @throws ProblemException with everything that is wrong, also if something public
	 * changes and nobody says why
	 * @throws LostRaceException if somebody else saved it meanwhile
	 */
	Saved save(SignedIn who, Work work, FormFields fields, Intent intent) {
		Content content = fields.content().with("slug", work.slug().text());
		String reason = fields.text("reason");
		if (work.wasPublished() && reason.isBlank() && !content.equals(work.content())) {
			throw new ProblemException(List.of(new Problem("reason", null, "desk.form.reason.missing", List.of())));
		}
		return this.workbench.save(who, work.listing(), work.slug(), token(fields), content, intent, reason);
	}

	private static Token token(FormFields fields) {
		try {
			String change = fields.text("change");
			return new Token(Integer.parseInt(fields.text("version")),
					change.isEmpty() ? null : Integer.valueOf(change));
		}
		catch (NumberFormatException ex) {
			return Token.NONE;
		}
	}

}
