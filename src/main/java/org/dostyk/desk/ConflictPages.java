package org.dostyk.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.dostyk.catalogue.Listing;
import org.dostyk.desk.ConflictPage.Part;
import org.dostyk.history.Author;
import org.dostyk.history.Merge;
import org.dostyk.history.Merge.Choice;
import org.dostyk.history.Revision;
import org.dostyk.history.Revisions;
import org.dostyk.history.Said;
import org.dostyk.history.Side;
import org.dostyk.value.Language;
import org.dostyk.web.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes the page on which somebody chooses between their change and that of another.
 */
@Component
class ConflictPages {

	private final Revisions revisions;

	private final Wording wording;

	private final Moments moments;

	ConflictPages(Revisions revisions, Wording wording, Moments moments) {
		this.revisions = revisions;
		this.wording = wording;
		this.moments = moments;
	}

	ConflictPage page(LostRaceException lost, Intent intent, @Nullable String reason, String form, Language language) {
		Work theirs = lost.theirs();
		Listing listing = theirs.listing();
		Wording.OfPage words = this.wording.of(FormSpec.of(listing).orElseThrow(), language)
			.citing(lost.before(), lost.yours(), theirs.content());
		List<Part> parts = new Merge(lost.before(), lost.yours(), theirs.content()).choices()
			.stream()
			.sorted(Comparator.comparingInt((choice) -> words.place(choice.field())))
			.map((choice) -> part(choice, words))
			.toList();
		Optional<Revision> latest = this.revisions.of(Records.key(listing, theirs.id())).stream().findFirst();
		return new ConflictPage(theirs, Titles.of(theirs.content(), language),
				latest.map((revision) -> revision.change().author()).map(Author::name).orElse(null),
				latest.map((revision) -> this.moments.say(revision.at(), language)).orElse(""), parts,
				lost.yours().json(), lost.before().json(), intent, reason, form);
	}

	private static Part part(Choice choice, Wording.OfPage words) {
		String before = text(choice, choice.before(), words);
		return new Part("side:" + choice.key(), words.label(choice.field(), choice.language()), choice.language(),
				choice.contested(),
				List.of(side(Side.YOURS, text(choice, choice.yours(), words), before, choice),
						side(Side.THEIRS, text(choice, choice.theirs(), words), before, choice),
						new ConflictPage.Side("before",
								before.isEmpty() ? List.of() : List.of(new Comparison.Piece(before, false)), false)));
	}

	private static ConflictPage.Side side(Side side, String text, String before, Choice choice) {
		return new ConflictPage.Side(side.name().toLowerCase(Locale.ROOT), Comparison.Piece.changed(text, before),
				choice.suggested() == side);
	}

	private static String text(Choice choice, @Nullable Said said, Wording.OfPage words) {
		return (said != null) ? words.text(choice.field(), said) : "";
	}

}
