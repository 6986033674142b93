package org.dostyk.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dostyk.catalogue.BadParameter;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.CriteriaReader;
import org.dostyk.catalogue.Facet;
import org.dostyk.catalogue.Facet.Source;
import org.dostyk.catalogue.FacetChoice;
import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.ReadCriteria;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.web.Query;

import org.springframework.stereotype.Component;

/**
 * Reads the question of a pin again. What could be asked for then is asked for now, even
 * if no public record has that value any more.
 */
@Component
class PinCriteria {

	private final CriteriaReader reader;

	PinCriteria(CriteriaReader reader) {
		this.reader = reader;
	}

	/**
	 * The question of a pin.
	 */
	SearchCriteria of(Pin pin) {
		String[] parts = pin.address().substring(1).split("\\?", 2);
		Query query = Query.parse((parts.length > 1) ? parts[1] : null);
		Map<String, String[]> parameters = new LinkedHashMap<>();
		query.names().forEach((name) -> parameters.put(name, query.all(name).toArray(String[]::new)));
		ReadCriteria read = this.reader.read(Listing.ofSegment(parts[0]).orElseThrow(), parameters);
		SearchCriteria criteria = read.criteria();
		for (BadParameter bad : read.bad()) {
			Facet facet = Facet.ofParameter(bad.name()).filter(criteria.listing().facets()::contains).orElse(null);
			if (facet != null && facet.source() != Source.CLOSED && bad.reason() == Reason.UNKNOWN_VALUE) {
				criteria = criteria.with(facet, with(criteria.choice(facet), bad.value()));
			}
		}
		return criteria;
	}

	private static FacetChoice with(FacetChoice choice, String value) {
		boolean excluded = value.startsWith("!");
		List<String> changed = new ArrayList<>(excluded ? choice.excluded() : choice.chosen());
		changed.add(excluded ? value.substring(1) : value);
		return excluded ? new FacetChoice(choice.chosen(), changed) : new FacetChoice(changed, choice.excluded());
	}

}
