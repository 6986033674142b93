package org.dostyk.browse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.browse.DetailView.Ref;
import org.dostyk.citation.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Puts side by side what several sources say of one claim. Whether they agree is for the
 * reader to see: each stands with what was found in it.
 */
final class DetailClaims {

	// Each row of these names its own source
	private static final Set<String> IN_ROWS = Set.of("figures", "funding", "participations");

	private DetailClaims() {
	}

	/**
	 * The claims that have more than one source.
	 * @param citations the sources of a record in order
	 * @param notes their numbers
	 */
	static List<Claim> of(List<? extends Citation> citations, DetailNotes notes, Words words) {
		Map<String, List<Citation>> byClaim = new LinkedHashMap<>();
		citations.stream()
			.filter((citation) -> citation.claim() != null && !IN_ROWS.contains(citation.claim()))
			.forEach((citation) -> byClaim.computeIfAbsent(String.valueOf(citation.claim()), (c) -> new ArrayList<>())
				.add(citation));
		return byClaim.entrySet()
			.stream()
			.filter((claim) -> claim.getValue().size() > 1)
			.map((claim) -> new Claim(name(claim.getKey(), words),
					claim.getValue().stream().map((citation) -> said(citation, claim.getKey(), notes, words)).toList()))
			.toList();
	}

	private static String name(String claim, Words words) {
		String name = words.say("claim." + claim);
		return name.substring(0, 1).toUpperCase(words.language().locale()) + name.substring(1);
	}

	private static Said said(Citation citation, String claim, DetailNotes notes, Words words) {
		return new Said(citation.title(), citation.language(), DetailParts.english(citation.note(), words),
				notes.of(citation, claim));
	}

	/**
	 * A claim with its sources.
	 *
	 * @param name what it is called
	 * @param sources what each source says
	 */
	record Claim(String name, List<Said> sources) {

	}

	/**
	 * What a source says.
	 *
	 * @param title the title of the source
	 * @param lang the language of the title, or null
	 * @param note what was found in it, or null
	 * @param refs the mark that leads to it
	 */
	record Said(String title, @Nullable String lang, @Nullable Label note, List<Ref> refs) {

	}

}
