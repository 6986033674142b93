package org.dostyk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.dostyk.account.SignedIn;
import org.dostyk.account.UnsavedFormEntry;
import org.dostyk.account.UnsavedForms;
import org.dostyk.catalogue.Listing;
import org.dostyk.desk.EditPage.Offer;
import org.dostyk.desk.FormView.Hidden;
import org.dostyk.value.Language;
import org.dostyk.value.PublicationState;
import org.dostyk.web.Moments;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Composes the pages of forms.
 */
@Component
class EditPages {

	private static final List<String> TITLES = Stream.of("titles.", "names.")
		.flatMap((names) -> Stream.of(Language.values()).map((language) -> names + language.tag()))
		.toList();

	private final FormViews views;

	private final UnsavedForms unsavedForms;

	private final LastSources lastSources;

	private final OpenRecords openRecords;

	private final ReadersCorrections corrections;

	private final FormTwins twins;

	private final Wording wording;

	private final Moments moments;

	private final MessageSource messages;

	EditPages(FormViews views, UnsavedForms unsavedForms, LastSources lastSources, OpenRecords openRecords,
			ReadersCorrections corrections, FormTwins twins, Wording wording, Moments moments, MessageSource messages) {
		this.views = views;
		this.unsavedForms = unsavedForms;
		this.lastSources = lastSources;
		this.openRecords = openRecords;
		this.corrections = corrections;
		this.twins = twins;
		this.wording = wording;
		this.moments = moments;
		this.messages = messages;
	}

	/**
	 * The page of a form.
	 * @param who who asks
	 * @param action the path of the form
	 * @param state what stands in the form
	 * @param work the record as it is, or null if it is new
	 * @param done what has just been done, as the address of the page says it, or null
	 * @param language the language of the page
	 */
	EditPage page(SignedIn who, String action, FormState state, @Nullable Work work, @Nullable String done,
			Language language) {
		FormFields fields = state.fields();
		Listing listing = fields.spec().listing();
		boolean reviewed = Records.isReviewed(listing);
		List<Hidden> hidden = Stream.of("version", "change")
			.filter((name) -> !fields.text(name).isEmpty())
			.map((name) -> new Hidden(name, fields.text(name)))
			.toList();
		List<String> reasonErrors = state.problems()
			.stream()
			.filter((problem) -> problem.field().equals("reason"))
			.map((problem) -> say(language, problem.code(), problem.sentenceArguments()))
			.toList();
		return new EditPage(listing, (work != null) ? work.slug().text() : null, title(listing, work, language), action,
				this.views.view(state, language), hidden, reviewed, who.role().publishes(), stateOf(work, language),
				publicAddress(listing, work), noteOf(work), work != null && work.wasPublished(), fields.text("reason"),
				reasonErrors, doneText(done, language), others(who, work), corrections(work, language),
				meanwhile(work, language),
				this.twins.find(fields, (work != null) ? work.slug().text() : null, language.locale()),
				offers(who, action, fields, language),
				fields.spec().field("citations").isPresent()
						? this.lastSources.of(who).map((source) -> source.getOrDefault("title", "")).orElse(null)
						: null);
	}

	private List<String> others(SignedIn who, @Nullable Work work) {
		return (work != null) ? this.openRecords.open(who, Records.key(work.listing(), work.id())) : List.of();
	}

	private List<ReadersCorrections.Note> corrections(@Nullable Work work, Language language) {
		return (work != null) ? this.corrections.of(work, language) : List.of();
	}

	private List<Comparison> meanwhile(@Nullable Work work, Language language) {
		if (work == null || work.base() == null || work.published() == null) {
			return List.of();
		}
		return HistoryPages.comparisons(work.base(), work.published(),
				this.wording.of(FormSpec.of(work.listing()).orElseThrow(), language));
	}

	private String title(Listing listing, @Nullable Work work, Language language) {
		return (work != null) ? say(language, "desk.form.edit", Titles.of(work.content(), language))
				: say(language, "desk.form.new." + listing.segment());
	}

	private String stateOf(@Nullable Work work, Language language) {
		if (work == null) {
			return say(language, "desk.form.state.new");
		}
		OpenChange change = work.change();
		if (work.wasPublished() && change != null) {
			return say(language, work.inReview() ? "desk.form.state.change-in-review" : "desk.form.state.change-draft",
					change.author());
		}
		return say(language, "desk.form.state." + work.state().name().toLowerCase(Locale.ROOT));
	}

	private static @Nullable String publicAddress(Listing listing, @Nullable Work work) {
		if (work == null || work.state() != PublicationState.PUBLISHED) {
			return null;
		}
		return "/" + listing.recordSegment() + "/" + work.slug();
	}

	private static @Nullable String noteOf(@Nullable Work work) {
		OpenChange change = (work != null) ? work.change() : null;
		return (change != null && change.state() == PublicationState.DRAFT) ? change.note() : null;
	}

	private @Nullable String doneText(@Nullable String done, Language language) {
		return (done != null
				&& List.of("draft", "submitted", "published", "saved", "beside", "merged", "misfit").contains(done))
						? say(language, "desk.done." + done) : null;
	}

	/**
	 * What was typed before and not saved: at this form, or, for a new record, in another
	 * window.
	 */
	private List<Offer> offers(SignedIn who, String action, FormFields fields, Language language) {
		String all = action.replaceAll("/new/[^/]*$", "/new/");
		List<Offer> offers = new ArrayList<>();
		for (UnsavedFormEntry form : this.unsavedForms.entries(who, all, TITLES)) {
			String path = form.path().replaceAll("/autosave$", "");
			boolean here = path.equals(action);
			if (here ? !saysTheSame(who, form, fields) : !all.equals(action)) {
				String about = Objects.requireNonNullElse(form.title(), "…");
				offers.add(new Offer(say(language, "desk.unsaved", this.moments.say(form.keptAt(), language), about),
						path + "?kept=" + form.id(), form.path()));
			}
		}
		return offers;
	}

	private boolean saysTheSame(SignedIn who, UnsavedFormEntry form, FormFields fields) {
		return this.unsavedForms.find(who, form.id())
			.filter((kept) -> !FormFields.posted(fields.spec(), kept.fields()).saysTheSameAs(fields))
			.isEmpty();
	}

	String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
