package org.dostyk.desk;

import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;

/**
 * What came of saving.
 *
 * @param slug the slug of the record
 * @param state how far the record has come on its way to the public
 * @param changeBeside whether what was saved stands beside the published record and waits
 */
public record Saved(Slug slug, PublicationState state, boolean changeBeside) {

}
