package org.dostyk.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.dostyk.catalogue.LikelyTwins;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.TwinQuery;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks whether what stands in a form is in the catalogue already.
 */
@Component
class FormTwins {

	private static final List<String> TWINS = List.of("places[0].of", "places[1].of");

	private static final String SERIES = "series";

	private final LikelyTwins twins;

	private final FormReading reading;

	FormTwins(LikelyTwins twins, FormReading reading) {
		this.twins = twins;
		this.reading = reading;
	}

	/**
	 * Finds likely twins of the record in a form.
	 * @param form the form as it was typed
	 * @param slug the slug of the record, or null if it is new
	 * @param locale the language of the page
	 * @return at most five records in whatever state
	 */
	List<TwinView> find(FormFields form, @Nullable String slug, Locale locale) {
		Listing listing = form.spec().listing();
		FormFields resolved = resolved(form);
		return TwinView.of(this.twins.find(new TwinQuery(listing.subject(), listing.kind(), Stream
			.of("titles.", "names.")
			.flatMap((prefix) -> Arrays.stream(Language.values()).map((language) -> form.text(prefix + language.tag())))
			.toList(), form.text("aliases").lines().toList(), TWINS.stream().map(resolved::text).toList(),
				resolved.text(SERIES), slug)), locale);
	}

	// Only what is asked for: each name takes a statement
	private FormFields resolved(FormFields form) {
		FormFields asked = FormFields.empty(form.spec());
		for (String path : Stream.concat(TWINS.stream(), Stream.of(SERIES)).toList()) {
			boolean tells = path.equals(SERIES) || form.spec().listing() == Listing.SISTER_CITIES;
			if (tells && !form.text(path).isBlank()) {
				asked = asked.with(path, form.text(path));
			}
		}
		return this.reading.resolve(asked).fields();
	}

}
