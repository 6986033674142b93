package org.dostyk.browse;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import org.dostyk.catalogue.CatalogueEntry;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Listing;
import org.dostyk.value.Language;
import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What codes and slugs are called on one page. {@link LabelReader} reads them.
 */
final class Labels {

	private final Listing listing;

	private final Words words;

	private final Map<Facet, Map<String, Names>> names;

	Labels(Listing listing, Words words, Map<Facet, Map<String, Names>> names) {
		this.listing = listing;
		this.words = words;
		this.names = names;
	}

	Words words() {
		return this.words;
	}

	Language language() {
		return this.words.language();
	}

	/**
	 * The name of a facet.
	 */
	String of(Facet facet) {
		boolean itsInitiatives = facet == Facet.KIND && this.listing == Listing.COUNTRIES;
		return this.words.say("facet." + (itsInitiatives ? "takes-part-in" : facet.code()));
	}

	/**
	 * The label of a value of one of the listing's facets; what has no label is called by
	 * its code.
	 */
	Label of(Facet facet, String code) {
		if (code.equals(Facet.NONE)) {
			return Label.own(this.words.say("filters.none"));
		}
		return switch (facet.source()) {
			case CLOSED -> Label.own(this.words.say(this.listing.vocabulary(facet) + "." + code));
			case DATA -> named(source(facet), code);
			case YEAR -> Label.own(code);
			case DIRECTION -> direction(code);
		};
	}

	/**
	 * A value's label in one language and no other, or null.
	 */
	@Nullable Label only(Facet facet, String code, Language in) {
		Names found = this.names.getOrDefault(source(facet), Map.of()).get(code);
		String text = (found != null) ? found.only(in) : null;
		return (text != null) ? Label.of(new Text(text, in), language()) : null;
	}

	/**
	 * What an initiative is in one word: its form, else its kind.
	 */
	String formOrKind(CatalogueEntry entry) {
		String kind = Objects.requireNonNull(entry.kind());
		return (entry.form() != null) ? this.words.say(Listing.ofKind(kind).vocabulary(Facet.FORM) + "." + entry.form())
				: this.words.say("kind." + kind);
	}

	Label title(CatalogueEntry entry) {
		return Label.of(entry.titles().in(language()), language());
	}

	@Nullable Label summary(CatalogueEntry entry) {
		return entry.summaries().in(language()).map((text) -> Label.of(text, language())).orElse(null);
	}

	/**
	 * The alphabetical order of the page's language.
	 */
	Comparator<Label> order() {
		Collator collator = Collator.getInstance(ULocale.forLanguageTag(language().tag()));
		return (a, b) -> collator.compare(a.text(), b.text());
	}

	/**
	 * The facet under whose labels a facet's values are found.
	 */
	static Facet source(Facet facet) {
		return switch (facet) {
			case INITIATOR, HOST, DIRECTION -> Facet.COUNTRY;
			default -> facet;
		};
	}

	private Label named(Facet facet, String code) {
		Names found = this.names.getOrDefault(facet, Map.of()).get(code);
		return (found != null) ? Label.of(found.in(language()), language()) : Label.own(code);
	}

	private Label direction(String code) {
		String[] countries = code.split(">");
		if (countries.length != 2) {
			return Label.own(this.words.say("direction." + code));
		}
		return Label.own(named(Facet.COUNTRY, countries[0]).text() + " → " + named(Facet.COUNTRY, countries[1]).text());
	}

}
