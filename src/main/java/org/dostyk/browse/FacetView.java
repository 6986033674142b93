package org.dostyk.browse;

import java.util.List;

import org.dostyk.catalogue.Facet;
import org.jspecify.annotations.Nullable;

/**
 * One facet as a page shows it.
 *
 * @param code the name of its parameter
 * @param label what it is called
 * @param open whether its values are to be seen at once
 * @param values the largest values and what is chosen, "not recorded" last
 * @param more the other values
 * @param cut how many values are not listed at all
 * @param allHref a list of all values, or null if there is none
 * @param error what was asked of it and could not be applied, or null
 */
record FacetView(String code, String label, boolean open, List<Value> values, List<Value> more, long cut,
		@Nullable String allHref, @Nullable String error) {

	private static final int LONG = 12;

	boolean isEmpty() {
		return this.values.isEmpty() && this.more.isEmpty() && this.error == null;
	}

	/**
	 * Whether so many values are behind the link that one may want to look for a name
	 * among them.
	 */
	public boolean isLong() {
		return this.more.size() > LONG && !this.code.equals(Facet.YEAR.code());
	}

	/**
	 * One value of a facet.
	 *
	 * @param code code or slug
	 * @param label what it is called
	 * @param count how many records it would find as the only choice in its facet, or
	 * null if that is not known yet
	 * @param chosen whether it is chosen
	 * @param barred whether it is excluded
	 * @param href the page with the value toggled
	 * @param barHref the page with the value excluded
	 */
	record Value(String code, Label label, @Nullable Long count, boolean chosen, boolean barred, String href,
			String barHref) {

		/**
		 * Whether it stands for what is not recorded.
		 */
		public boolean none() {
			return this.code.equals(Facet.NONE);
		}

		boolean inUse() {
			return this.chosen || this.barred;
		}

	}

}
