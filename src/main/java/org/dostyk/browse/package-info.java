/**
 * What readers see of the catalogue: home, lists with facets, and detail pages.
 */
@NullMarked
package org.dostyk.browse;

import org.jspecify.annotations.NullMarked;
