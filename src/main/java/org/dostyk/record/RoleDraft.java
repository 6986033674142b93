package org.dostyk.record;

import org.jspecify.annotations.Nullable;

/**
 * A thing with its role, such as a country that is host, as it was typed.
 *
 * @param of the code or slug of the thing
 * @param role the code of the role
 */
public record RoleDraft(@Nullable String of, @Nullable String role) {

}
