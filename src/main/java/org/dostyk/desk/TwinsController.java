package org.dostyk.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.dostyk.catalogue.LikelyTwins;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Subject;
import org.dostyk.catalogue.TwinQuery;
import org.dostyk.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Answers the edit forms, which ask while somebody types whether the record is there
 * already. The parameters are fields of the form.
 */
@Controller
class TwinsController {

	private static final String EACH_LINE = "\\R";

	private final LikelyTwins twins;

	TwinsController(LikelyTwins twins) {
		this.twins = twins;
	}

	@GetMapping("/admin/twins")
	String twins(@RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
		Listing listing = Listing.ofSegment(first(fields, "segment"))
			.filter((known) -> known.subject() != Subject.COUNTRY)
			.orElseThrow(Refusal::notFound);
		model.addAttribute("twins", TwinView.of(this.twins.find(query(listing, fields)), locale));
		return "desk/twins :: list(twins=${twins})";
	}

	/**
	 * What the fields of a form say a record is.
	 * @param listing the listing of the form
	 * @param fields its fields as they were sent
	 * @return the question for likely twins
	 */
	static TwinQuery query(Listing listing, MultiValueMap<String, String> fields) {
		return new TwinQuery(listing.subject(), listing.kind(),
				fields.keySet()
					.stream()
					.filter((name) -> name.startsWith("titles.") || name.startsWith("names."))
					.map((name) -> first(fields, name))
					.toList(),
				Arrays.asList(first(fields, "aliases").split(EACH_LINE)),
				List.of(first(fields, "places[0].of"), first(fields, "places[1].of")), fields.getFirst("series"),
				fields.getFirst("slug"));
	}

	private static String first(MultiValueMap<String, String> fields, String name) {
		@Nullable String value = fields.getFirst(name);
		return (value != null) ? value : "";
	}

}
