package org.dostyk.catalogue;

import java.time.OffsetDateTime;

/**
 * A state of the data, by which what is computed from it can be kept. The time tells
 * apart states with the same number on either side of a database put back from a backup.
 *
 * @param number what every write raises
 * @param changedAt when the last write began
 */
public record DataVersion(long number, OffsetDateTime changedAt) {

}
