package org.dostyk.database;

/**
 * Published to every portal context when its database has gone back to the state after
 * the start, so that whoever keeps something computed from it can forget it. Spring's
 * caches are cleared already.
 */
public record DatabaseRestored() {

}
