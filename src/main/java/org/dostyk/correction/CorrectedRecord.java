package org.dostyk.correction;

import java.util.List;

import org.dostyk.catalogue.Subject;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A record that the public may see, and so correct.
 *
 * @param subject what it is
 * @param kind code of the kind of an initiative, or null
 * @param id its number
 * @param slug its slug
 * @param names what it is called
 */
record CorrectedRecord(Subject subject, @Nullable String kind, long id, Slug slug, Names names) {

	List<CorrectionField> fields() {
		return CorrectionField.of(this.subject, this.kind);
	}

	/**
	 * The address of its page.
	 */
	public String href() {
		String segment = switch (this.subject) {
			case INITIATIVE -> "initiatives";
			case ORGANISATION -> "organisations";
			case FUNDING_SOURCE -> "funding-sources";
			case PLACE -> "places";
			case COUNTRY -> "countries";
		};
		return "/" + segment + "/" + this.slug;
	}

}
