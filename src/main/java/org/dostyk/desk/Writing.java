package org.dostyk.desk;

import java.util.Objects;

import org.dostyk.account.SignedIn;
import org.dostyk.account.UnsavedForms;
import org.dostyk.catalogue.Listing;
import org.dostyk.history.Author;
import org.dostyk.history.Content;
import org.dostyk.value.Slug;
import org.dostyk.web.Refusal;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One write of a record in one transaction, and what is told when somebody else was
 * faster.
 */
@Component
class Writing {

	private final Records records;

	private final UnsavedForms unsavedForms;

	private final TransactionTemplate transaction;

	Writing(Records records, UnsavedForms unsavedForms, TransactionTemplate transaction) {
		this.records = records;
		this.unsavedForms = unsavedForms;
		this.transaction = transaction;
	}

	/**
	 * Takes a record up.
	 * @throws Refusal if there is none (404)
	 */
	Work open(Listing listing, Slug slug) {
		return this.records.find(listing, slug).orElseThrow(Refusal::notFound);
	}

	/**
	 * Writes.
	 * @param now the record as it was taken up
	 * @param yours what is to be written
	 * @param writing what does it
	 * @return what came of it
	 * @throws LostRaceException if somebody else was faster
	 */
	Saved write(Work now, Content yours, Runnable writing) {
		try {
			this.transaction.executeWithoutResult((status) -> writing.run());
		}
		catch (OptimisticLockingFailureException ex) {
			throw lost(open(now.listing(), now.slug()), now.token(), yours);
		}
		Saved saved = this.records.find(now.listing(), now.slug())
			.map(Writing::saved)
			.orElseGet(() -> new Saved(now.slug(), now.state(), false));
		if (!saved.slug().equals(now.slug())) {
			this.unsavedForms.move(form(now.listing(), now.slug()), form(now.listing(), saved.slug()));
		}
		return saved;
	}

	/**
	 * Where the form of a record is.
	 */
	static String form(Listing listing, Slug slug) {
		return "/admin/" + listing.segment() + "/" + slug + "/edit";
	}

	/**
	 * Checks that nobody was faster.
	 * @throws LostRaceException if somebody was
	 */
	void checkSeen(Work now, Token token) {
		if (!now.token().equals(token)) {
			throw lost(now, token, now.content());
		}
	}

	/**
	 * What has met. The slug is none of it: it follows from what is chosen.
	 */
	LostRaceException lost(Work now, Token token, Content yours) {
		Content before = Objects.requireNonNullElse(this.records.at(now, token), now.content());
		String slug = now.content().text("slug");
		return new LostRaceException(now, before.with("slug", slug), yours.with("slug", slug));
	}

	static void checkFirst(boolean first, Work now) {
		if (!first) {
			throw new OptimisticLockingFailureException("changed beside " + now.slug());
		}
	}

	static Saved saved(Work now) {
		return new Saved(now.slug(), now.state(), now.wasPublished() && now.change() != null);
	}

	static Author author(SignedIn who) {
		return new Author(who.id(), who.name());
	}

	/**
	 * How the audit log names a record.
	 */
	static String address(Work work) {
		return work.listing().segment() + "/" + work.slug();
	}

}
