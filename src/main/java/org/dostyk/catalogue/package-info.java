/**
 * The one way to ask: criteria, lists, facets and labels over the flat read model. SQL
 * only; it knows no entity.
 */
@NullMarked
package org.dostyk.catalogue;

import org.jspecify.annotations.NullMarked;
