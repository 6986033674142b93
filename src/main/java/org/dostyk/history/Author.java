package org.dostyk.history;

/**
 * Who changed something.
 *
 * @param id the number of the account
 * @param name what the person was called at that time
 */
public record Author(long id, String name) {

}
