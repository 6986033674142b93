package org.dostyk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.dostyk.account.SignedIn;
import org.dostyk.history.Content;
import org.dostyk.record.NamesDraft;
import org.dostyk.value.Language;
import org.dostyk.value.PublicationState;
import org.dostyk.web.Moments;

import org.springframework.stereotype.Component;

/**
 * Makes the page on which a record is reviewed.
 */
@Component
class ReviewPages {

	// A draft that says nothing
	private static final Content NOTHING = Content.of(NamesDraft.NONE);

	private final Wording wording;

	private final Reviews reviews;

	private final Moments moments;

	ReviewPages(Wording wording, Reviews reviews, Moments moments) {
		this.wording = wording;
		this.reviews = reviews;
		this.moments = moments;
	}

	ReviewPage page(Work work, SignedIn reader, Language language) {
		Wording.OfPage words = this.wording.of(FormSpec.of(work.listing()).orElseThrow(), language);
		Content before = Objects.requireNonNullElse(work.published(), NOTHING);
		return new ReviewPage(work, Titles.of(work.content(), language), standing(work, words, language),
				(work.change() != null) ? HistoryPages.comparisons(before, work.content(), words) : List.of(),
				acts(work, reader));
	}

	private String standing(Work work, Wording.OfPage words, Language language) {
		OpenChange change = work.change();
		String state = "desk.standing." + work.state().name().toLowerCase(Locale.ROOT);
		if (change == null) {
			return words.say(state);
		}
		String key = (work.wasPublished() ? "desk.standing.beside" : "desk.standing.new")
				+ (work.inReview() ? ".in-review" : ".draft");
		return words.say(key, change.author(), this.moments.say(change.updatedAt(), language));
	}

	private List<String> acts(Work work, SignedIn reader) {
		List<String> acts = new ArrayList<>();
		boolean open = work.change() != null;
		if (open && !work.inReview()) {
			acts.add("submit");
		}
		if (open && reader.role().publishes() && mayPublish(work, reader)) {
			acts.add("publish");
		}
		if (work.inReview() && reader.role().publishes()) {
			acts.add("send-back");
		}
		if (open) {
			acts.add("discard");
		}
		if (reader.role().publishes() && work.state() == PublicationState.PUBLISHED) {
			acts.add("withdraw");
		}
		if (reader.role().publishes() && work.state() == PublicationState.WITHDRAWN) {
			acts.add("republish");
		}
		return acts;
	}

	private boolean mayPublish(Work work, SignedIn reader) {
		return this.reviews.selfReview() || !this.reviews.wrote(reader, work.listing(), work.id());
	}

}
