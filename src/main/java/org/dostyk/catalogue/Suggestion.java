package org.dostyk.catalogue;

import org.dostyk.value.Names;
import org.jspecify.annotations.Nullable;

/**
 * A record that somebody who is typing may be looking for.
 *
 * @param subject what it is
 * @param slug its slug
 * @param kind code of the kind of an initiative or a place, or null
 * @param titles what it is called
 */
public record Suggestion(Subject subject, String slug, @Nullable String kind, Names titles) {

}
