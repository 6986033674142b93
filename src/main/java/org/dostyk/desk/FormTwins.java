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
		FormFields resolved = this.reading.resolve(form).fields();
		Listing listing = form.spec().listing();
		return TwinView.of(
				this.twins.find(new TwinQuery(listing.subject(), listing.kind(),
						Stream.of("titles.", "names.")
							.flatMap((prefix) -> Arrays.stream(Language.values())
								.map((language) -> resolved.text(prefix + language.tag())))
							.toList(),
						resolved.text("aliases").lines().toList(),
						Stream.of("places[0].of", "places[1].of").map(resolved::text).toList(), resolved.text("series"),
						slug)),
				locale);
	}

}
