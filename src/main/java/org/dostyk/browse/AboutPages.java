package org.dostyk.browse;

import java.util.Comparator;
import java.util.List;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.Completeness;
import org.dostyk.catalogue.Completeness.Measures;
import org.dostyk.catalogue.Completeness.OfSources;
import org.dostyk.catalogue.Completeness.OfSubject;
import org.dostyk.catalogue.DataVersion;
import org.dostyk.web.Dates;
import org.dostyk.web.PortalProperties;

import org.springframework.stereotype.Component;

/**
 * Has the catalogue measured and puts together the page about it.
 */
@Component
class AboutPages {

	private final Catalogue catalogue;

	private final Completeness completeness;

	private final Dates dates;

	private final PortalProperties portal;

	AboutPages(Catalogue catalogue, Completeness completeness, Dates dates, PortalProperties portal) {
		this.catalogue = catalogue;
		this.completeness = completeness;
		this.dates = dates;
		this.portal = portal;
	}

	AboutPage page(Words words) {
		DataVersion version = this.catalogue.version();
		Measures measures = this.completeness.of(version);
		AboutTables tables = new AboutTables(measures, words);
		String changed = measures.subjects()
			.stream()
			.map(OfSubject::changedAt)
			.max(Comparator.naturalOrder())
			.map((moment) -> this.dates.day(moment.toInstant(), words.language()))
			.orElse(null);
		String written = this.dates.day(version.changedAt().toInstant(), words.language());
		String citation = words.say("about.cite.text", this.portal.name(),
				this.portal.homeCountryName(words.language()), this.portal.url("/about"), written);
		List<OfSources> sources = measures.sources();
		return new AboutPage(tables.subjects(), tables.kinds(), tables.dates(), tables.languages(), tables.sources(),
				sources.stream().mapToLong(OfSources::sources).sum(),
				sources.stream().mapToLong(OfSources::linked).sum(), changed, written, citation);
	}

}
