package org.dostyk.limit;

import java.time.temporal.ChronoUnit;

/**
 * How often something may be sent.
 *
 * @param purpose what is sent, in a word that no other limit has
 * @param fromOne the most from one address
 * @param perOne the hours or days of which each has that many
 * @param fromAll the most from all addresses together
 * @param perAll the hours or days of which each has that many
 */
public record Limit(String purpose, int fromOne, ChronoUnit perOne, int fromAll, ChronoUnit perAll) {

}
