package org.dostyk.desk;

import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Listing;
import org.dostyk.record.ProblemException;
import org.dostyk.value.PublicationState;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may publish what.
 */
@Component
class Reviews {

	private final boolean selfReview;

	private final JdbcClient jdbc;

	Reviews(@Value("${portal.self-review:true}") boolean selfReview, JdbcClient jdbc) {
		this.selfReview = selfReview;
		this.jdbc = jdbc;
	}

	/**
	 * Whether a reviewer may publish what they wrote themselves.
	 */
	boolean selfReview() {
		return this.selfReview;
	}

	void checkReviewer(SignedIn who) {
		if (!who.role().publishes()) {
			throw Refusal.forbidden();
		}
	}

	/**
	 * Checks whether somebody may do what they want with a record.
	 * @param now the record, or null for a new one
	 * @throws Refusal if their role does not allow it
	 * @throws ProblemException if it takes another person
	 */
	void check(SignedIn who, Intent intent, @Nullable Work now) {
		boolean publishes = intent == Intent.PUBLISH
				|| (now != null && now.state() == PublicationState.WITHDRAWN && !Records.isReviewed(now.listing()));
		if (publishes) {
			checkReviewer(who);
		}
		if (intent == Intent.PUBLISH && !this.selfReview && (now == null || Records.isReviewed(now.listing()))) {
			checkOther(who, now);
		}
	}

	private void checkOther(SignedIn who, @Nullable Work now) {
		if (now == null || now.change() == null || wrote(who, now.listing(), now.id())) {
			throw new ProblemException("state", null, "problem.own-change");
		}
	}

	/**
	 * Whether somebody wrote any of what was not yet published of a record.
	 */
	boolean wrote(SignedIn who, Listing listing, long id) {
		return this.jdbc.sql("""
				select exists (select from revision r where subject = :subject and record_id = :id and account_id = :who
					and action in ('created', 'changed', 'submitted') and number > (
						select coalesce(max(number), 0) from revision
						where subject = r.subject and record_id = r.record_id
							and action in ('published', 'loaded', 'discarded', 'restored')))""")
			.param("subject", listing.subject().code())
			.param("id", id)
			.param("who", who.id())
			.query(Boolean.class)
			.single();
	}

}
