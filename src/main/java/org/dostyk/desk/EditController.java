package org.dostyk.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.dostyk.account.SignedIn;
import org.dostyk.account.UnsavedForm;
import org.dostyk.account.UnsavedForms;
import org.dostyk.catalogue.Listing;
import org.dostyk.desk.FormFields.Moved;
import org.dostyk.record.ProblemException;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The forms in which records are entered and corrected. A form is sent to the address at
 * which it is shown, so that it is found again there: a new one has an address of its
 * own.
 */
@Controller
class EditController {

	static final String NEW = "/admin/{segment}/new/{form:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

	static final String EDIT = "/admin/{segment}/{slug}/edit";

	private static final String VIEW = "desk/edit";

	private static final String CONFLICT = "desk/conflict";

	private final Workbench workbench;

	private final UnsavedForms unsavedForms;

	private final EditPages pages;

	private final FormReading reading;

	private final FormMaking making;

	private final FormCopies copies;

	private final FormSaving saving;

	private final FormReferences references;

	private final LastSources lastSources;

	private final ConflictPages conflicts;

	EditController(Workbench workbench, UnsavedForms unsavedForms, EditPages pages, FormReading reading,
			FormMaking making, FormCopies copies, FormSaving saving, FormReferences references, LastSources lastSources,
			ConflictPages conflicts) {
		this.workbench = workbench;
		this.unsavedForms = unsavedForms;
		this.pages = pages;
		this.reading = reading;
		this.making = making;
		this.copies = copies;
		this.saving = saving;
		this.references = references;
		this.lastSources = lastSources;
		this.conflicts = conflicts;
	}

	@GetMapping("/admin/{segment}/new")
	ModelAndView begin(SignedIn who, @PathVariable String segment,
			@RequestParam(required = false) @Nullable String like,
			@RequestParam(name = "edition-of", required = false) @Nullable String editionOf,
			@RequestParam(required = false) @Nullable String done, Locale locale) {
		FormSpec spec = spec(segment);
		FormFields fields = FormFields.empty(spec);
		if (like != null) {
			fields = this.copies.like(open(spec.listing(), like), spec);
		}
		else if (editionOf != null) {
			fields = this.copies.nextEdition(open(spec.listing(), editionOf), spec);
		}
		return show(who, new Place(spec, null, UUID.randomUUID().toString()),
				FormState.of(this.reading.inWords(fields, Language.ofPage(locale))), done, locale);
	}

	@GetMapping(NEW)
	ModelAndView beginAgain(SignedIn who, @PathVariable String segment, @PathVariable String form,
			@RequestParam(required = false) @Nullable Long kept, Locale locale) {
		FormSpec spec = spec(segment);
		return show(who, new Place(spec, null, form),
				FormState.of(kept(who, spec, kept).orElse(FormFields.empty(spec))), null, locale);
	}

	@GetMapping(EDIT)
	ModelAndView edit(SignedIn who, @PathVariable String segment, @PathVariable String slug,
			@RequestParam(required = false) @Nullable Long kept, @RequestParam(required = false) @Nullable String done,
			HttpServletRequest request, Locale locale) {
		FormSpec spec = spec(segment);
		Optional<Listing> other = this.references.otherListing(spec.listing(), slug);
		if (other.isPresent()) {
			return new ModelAndView("redirect:/admin/" + other.get().segment() + "/" + slug + "/edit");
		}
		Work work = open(spec.listing(), slug);
		if (!work.slug().text().equals(slug)) {
			return new ModelAndView("redirect:" + EditableListing.moved(work, "edit", request));
		}
		FormFields fields = kept(who, spec, kept).orElseGet(() -> withToken(
				this.reading.inWords(FormFields.of(spec, work.content()), Language.ofPage(locale)), work.token()));
		return show(who, new Place(spec, work, null), FormState.of(fields), done, locale);
	}

	@PostMapping(NEW)
	ModelAndView create(SignedIn who, @PathVariable String segment, @PathVariable String form,
			@RequestParam MultiValueMap<String, String> sent, Locale locale) {
		return take(who, new Place(spec(segment), null, form), sent, locale);
	}

	@PostMapping(EDIT)
	ModelAndView save(SignedIn who, @PathVariable String segment, @PathVariable String slug,
			@RequestParam MultiValueMap<String, String> sent, Locale locale) {
		FormSpec spec = spec(segment);
		return take(who, new Place(spec, open(spec.listing(), slug), null), sent, locale);
	}

	private ModelAndView take(SignedIn who, Place place, MultiValueMap<String, String> sent, Locale locale) {
		FormFields fields = FormFields.posted(place.spec(), sent);
		String wish = Optional.ofNullable(sent.getFirst("do")).orElse("save");
		String[] words = wish.split(":", 2);
		String of = (words.length > 1) ? words[1] : "";
		FormState state = switch (words[0]) {
			case "add", "remove", "up", "down" -> {
				Moved moved = fields.move(words[0], of);
				yield FormState.of(moved.fields());
			}
			case "find" -> this.reading.find(fields, of);
			case "make" -> FormMaking.isMade(of)
					? this.making.make(who, of, FormState.of(fields), Language.ofPage(locale)) : FormState.of(fields);
			case "cite-again" -> FormState.of(this.lastSources.of(who)
				.map((source) -> fields.withoutUntouchedRows().withRow("citations", source))
				.orElse(fields));
			default -> null;
		};
		if (state != null) {
			this.unsavedForms.keep(who, place.address(), state.fields().raw());
			return show(who, place, state, null, locale);
		}
		return save(who, place, fields.withoutUntouchedRows(), wish, locale);
	}

	private ModelAndView save(SignedIn who, Place place, FormFields fields, String wish, Locale locale) {
		FormReading.Resolved resolved = this.reading.resolve(fields);
		Intent intent = switch (wish) {
			case "submit" -> Intent.SUBMIT;
			case "publish" -> Intent.PUBLISH;
			default -> Intent.SAVE;
		};
		try {
			Saved saved = write(who, place, resolved.fields(), intent);
			this.unsavedForms.drop(who, place.address());
			this.unsavedForms.drop(who, Writing.form(place.spec().listing(), saved.slug()));
			RedirectView redirect = new RedirectView(next(place.spec().listing(), saved, wish, intent));
			redirect.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(redirect);
		}
		catch (LostRaceException ex) {
			this.unsavedForms.keep(who, place.address(), fields.raw());
			return new ModelAndView(CONFLICT, Map.of("page",
					this.conflicts.page(ex, intent, fields.text("reason"), place.address(), Language.ofPage(locale))),
					HttpStatus.CONFLICT);
		}
		catch (ProblemException ex) {
			this.unsavedForms.keep(who, place.address(), fields.raw());
			return show(who, place, new FormState(fields, ex.problems(), resolved.open(), null), null, locale);
		}
	}

	private Saved write(SignedIn who, Place place, FormFields fields, Intent intent) {
		Work work = place.work();
		return (work != null) ? this.saving.save(who, work, fields, intent)
				: this.saving.create(who, UUID.fromString(String.valueOf(place.form())), fields, intent);
	}

	private static String next(Listing listing, Saved saved, String wish, Intent intent) {
		String at = "/admin/" + listing.segment();
		String done = switch (intent) {
			case SUBMIT -> "submitted";
			case PUBLISH -> "published";
			case SAVE -> saved.changeBeside() ? "beside" : Records.isReviewed(listing) ? "draft" : "saved";
		};
		return wish.equals("another") ? at + "/new?like=" + saved.slug() + "&done=" + done
				: at + "/" + saved.slug() + "/edit?done=" + done;
	}

	private ModelAndView show(SignedIn who, Place place, FormState state, @Nullable String done, Locale locale) {
		HttpStatus status = state.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
		return new ModelAndView(VIEW,
				Map.of("page",
						this.pages.page(who, place.address(), state, place.work(), done, Language.ofPage(locale))),
				status);
	}

	private Optional<FormFields> kept(SignedIn who, FormSpec spec, @Nullable Long id) {
		return Optional.ofNullable(id)
			.flatMap((number) -> this.unsavedForms.find(who, number))
			.map(UnsavedForm::fields)
			.map((fields) -> FormFields.posted(spec, fields));
	}

	private static FormFields withToken(FormFields fields, Token token) {
		Integer change = token.change();
		FormFields numbered = fields.with("version", String.valueOf(token.version()));
		return (change != null) ? numbered.with("change", change.toString()) : numbered;
	}

	private Work open(Listing listing, String slug) {
		return this.workbench.open(listing, EditableListing.slug(slug));
	}

	private static FormSpec spec(String segment) {
		return FormSpec.of(EditableListing.of(segment)).orElseThrow();
	}

	/**
	 * Where a form is.
	 *
	 * @param spec the form
	 * @param work the record, or null if it is new
	 * @param form the name of the form of a new record
	 */
	private record Place(FormSpec spec, @Nullable Work work, @Nullable String form) {

		String address() {
			Listing listing = this.spec.listing();
			return (this.work != null) ? Writing.form(listing, this.work.slug())
					: "/admin/" + listing.segment() + "/new/" + this.form;
		}

	}

}
