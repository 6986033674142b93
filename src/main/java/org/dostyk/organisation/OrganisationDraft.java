package org.dostyk.organisation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.dostyk.citation.CitationDraft;
import org.dostyk.place.Country;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.Reading;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it was typed. The names are those of the columns of
 * {@code organisations.csv}.
 *
 * @param slug its name in addresses
 * @param type code of an {@link OrganisationType}
 * @param country code of a country
 * @param names what it is called
 * @param aliases other and former names
 * @param website its site
 * @param wikidata the item of Wikidata
 * @param ror the identifier of the Research Organization Registry
 * @param citations its sources
 */
public record OrganisationDraft(@Nullable String slug, @Nullable String type, @Nullable String country,
		NamesDraft names, List<String> aliases, @Nullable String website, @Nullable String wikidata,
		@Nullable String ror, List<CitationDraft> citations) {

	private static final Pattern ITEM = Pattern.compile("Q[1-9]\\d*");

	// Crockford's letters, and two digits that check them
	private static final Pattern ROR = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}");

	/**
	 * What has to be typed for an organisation.
	 * @param organisation the organisation
	 * @return it as it would be typed
	 */
	public static OrganisationDraft of(Organisation organisation) {
		Country country = organisation.country();
		return new OrganisationDraft(organisation.slug().text(), organisation.type().code(),
				(country != null) ? country.code() : null, NamesDraft.of(organisation.names()), organisation.aliases(),
				organisation.website(), organisation.wikidata(), organisation.ror(),
				CitationDraft.of(organisation.citations()));
	}

	/**
	 * Reads what was typed into a new organisation.
	 * @param countries finds countries by code
	 * @param reading keeps what is wrong, field by field
	 * @return the organisation, or null if it could not be made
	 */
	public @Nullable Organisation read(Function<String, Optional<Country>> countries, Reading reading) {
		return read(null, countries, reading);
	}

	@Nullable Organisation read(@Nullable Organisation known, Function<String, Optional<Country>> countries, Reading reading) {
		Slug slug = reading.ownSlug(known, slug());
		OrganisationType type = reading.required("type", type(), reading.code(OrganisationType.class));
		Country country = reading.<Country>reference(countries).read("country", country());
		Names names = reading.names("names", names());
		List<String> aliases = reading.each("aliases", aliases());
		String website = reading.address("website", website());
		String wikidata = reading.form("wikidata", wikidata(), ITEM, "problem.not-a-wikidata-item");
		String ror = reading.form("ror", ror(), ROR, "problem.not-a-ror");
		var sources = CitationDraft.readAll(citations(), reading);
		if (slug == null || type == null || names == null) {
			return null;
		}
		Organisation organisation = (known != null) ? known : new Organisation(slug, type, names);
		organisation.be(type, country);
		organisation.rename(names, aliases);
		organisation.identify(website, wikidata, ror);
		reading.attempt(() -> organisation.cite(sources));
		return organisation;
	}

}
