package org.dostyk.catalogue;

import java.util.List;

/**
 * What was understood of a query string, and what was not.
 *
 * @param criteria the question without what could not be applied
 * @param bad the parameters that could not be applied: unknown names and facets first
 */
public record ReadCriteria(SearchCriteria criteria, List<BadParameter> bad) {

}
