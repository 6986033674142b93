package org.dostyk.desk;

import java.util.List;
import java.util.Locale;

import org.dostyk.catalogue.LikelyTwin;
import org.dostyk.catalogue.Subject;
import org.dostyk.value.Language;
import org.dostyk.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A likely twin on a page of the desk.
 *
 * @param href the address of its edit page
 * @param title its title as the reader of the page gets it
 * @param lang the language of the title, or null if that is the page's
 * @param wordKey the message key of what it is in a word
 * @param stateKey the message key of its state
 * @param reasonKey the message key of why it is likely the same
 */
record TwinView(String href, String title, @Nullable String lang, String wordKey, String stateKey, String reasonKey) {

	static List<TwinView> of(List<LikelyTwin> twins, Locale locale) {
		Language page = Language.ofPage(locale);
		return twins.stream().map((twin) -> of(twin, page)).toList();
	}

	private static TwinView of(LikelyTwin twin, Language page) {
		Text title = twin.names().in(page);
		String word = (twin.subject() == Subject.INITIATIVE) ? "kind." + twin.kind()
				: "subject." + code(twin.subject().name());
		return new TwinView("/admin/" + twin.segment() + "/" + twin.slug() + "/edit", title.value(),
				(title.language() != page) ? title.language().tag() : null, word,
				"desk.state." + twin.state().name().toLowerCase(Locale.ROOT), "desk.twins." + twin.reason().code());
	}

	private static String code(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
