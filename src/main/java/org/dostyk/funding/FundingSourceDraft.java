package org.dostyk.funding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.dostyk.record.Written;
import org.dostyk.citation.CitationDraft;
import org.dostyk.organisation.Organisation;
import org.dostyk.place.Country;
import org.dostyk.record.NamesDraft;
import org.dostyk.record.Reading;
import org.dostyk.value.Names;
import org.dostyk.value.Slug;
import org.dostyk.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A funding source as it was typed. The names are those of the columns of
 * {@code funding-sources.csv}.
 *
 * @param slug its name in addresses
 * @param type code of a {@link FundingSourceType}
 * @param country code of a country
 * @param organisation slug of the organisation behind it
 * @param names what it is called
 * @param aliases other and former names
 * @param summaries what it is in a few sentences
 * @param website its site
 * @param citations its sources
 */
public record FundingSourceDraft(@Nullable String slug, @Nullable String type, @Nullable String country,
		@Nullable String organisation, NamesDraft names, List<String> aliases, NamesDraft summaries,
		@Nullable String website, List<CitationDraft> citations) {

	/**
	 * What has to be typed for a funding source.
	 * @param source the funding source
	 * @return it as it would be typed
	 */
	public static FundingSourceDraft of(FundingSource source) {
		Country country = source.country();
		return new FundingSourceDraft(source.slug().text(), source.type().code(),
				(country != null) ? country.code() : null, Written.slug(source.organisation()),
				NamesDraft.of(source.names()), source.aliases(), NamesDraft.of(source.summaries()), source.website(),
				CitationDraft.of(source.citations()));
	}

	/**
	 * Reads what was typed into a new funding source.
	 * @param countries finds countries by code
	 * @param organisations finds organisations by slug
	 * @param reading keeps what is wrong, field by field
	 * @return the funding source, or null if it could not be made
	 */
	public @Nullable FundingSource read(Function<String, Optional<Country>> countries,
			Function<String, Optional<Organisation>> organisations, Reading reading) {
		return read(null, countries, organisations, reading);
	}

	@Nullable FundingSource read(@Nullable FundingSource known, Function<String, Optional<Country>> countries,
			Function<String, Optional<Organisation>> organisations, Reading reading) {
		Slug slug = reading.ownSlug(known, slug());
		FundingSourceType type = reading.required("type", type(), reading.code(FundingSourceType.class));
		Country country = reading.<Country>reference(countries).read("country", country());
		Organisation organisation = reading.<Organisation>reference(organisations).read("organisation", organisation());
		Names names = reading.names("names", names());
		List<String> aliases = reading.each("aliases", aliases());
		Texts summaries = reading.texts("summaries", summaries());
		String website = reading.address("website", website());
		var sources = CitationDraft.readAll(citations(), reading);
		if (slug == null || type == null || names == null) {
			return null;
		}
		FundingSource fundingSource = (known != null) ? known : new FundingSource(slug, type, names);
		fundingSource.be(type, country, organisation);
		fundingSource.rename(names, aliases);
		fundingSource.describe(summaries, website);
		reading.attempt(() -> fundingSource.cite(sources));
		return fundingSource;
	}

}
