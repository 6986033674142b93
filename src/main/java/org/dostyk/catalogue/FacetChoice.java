package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is chosen in one facet: any of some values, and none of others.
 *
 * @param chosen values of which a record must have one; empty if any will do
 * @param excluded values of which a record must have none
 */
public record FacetChoice(List<String> chosen, List<String> excluded) {

	/**
	 * Nothing chosen.
	 */
	public static final FacetChoice NOTHING = new FacetChoice(List.of(), List.of());

	/**
	 * Keeps each value once, in the order given.
	 */
	public FacetChoice {
		chosen = List.copyOf(new LinkedHashSet<>(chosen));
		excluded = List.copyOf(new LinkedHashSet<>(excluded));
	}

	/**
	 * Whether it filters nothing.
	 * @return true if nothing is chosen and nothing excluded
	 */
	public boolean isEmpty() {
		return this.chosen.isEmpty() && this.excluded.isEmpty();
	}

	/**
	 * The choice with a value added if it is not chosen, else taken away.
	 * @param code a value
	 * @return the other choice
	 */
	public FacetChoice toggled(String code) {
		return this.chosen.contains(code) ? new FacetChoice(without(this.chosen, code), this.excluded)
				: new FacetChoice(with(this.chosen, code), without(this.excluded, code));
	}

	/**
	 * The choice with a value excluded if it is not, else allowed again.
	 * @param code a value
	 * @return the other choice
	 */
	public FacetChoice toggledExclusion(String code) {
		return this.excluded.contains(code) ? new FacetChoice(this.chosen, without(this.excluded, code))
				: new FacetChoice(without(this.chosen, code), with(this.excluded, code));
	}

	/**
	 * The values as the query parameter repeats them.
	 * @return chosen values, then excluded ones behind an exclamation mark
	 */
	public List<String> parameters() {
		return Stream.concat(this.chosen.stream(), this.excluded.stream().map((code) -> "!" + code)).toList();
	}

	private static List<String> with(List<String> codes, String code) {
		List<String> result = new ArrayList<>(codes);
		result.add(code);
		return result;
	}

	private static List<String> without(List<String> codes, String code) {
		return codes.stream().filter((c) -> !c.equals(code)).toList();
	}

}
