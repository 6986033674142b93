package org.dostyk.history;

/**
 * Names a record of any kind.
 *
 * @param subject what it is: {@code initiative}, {@code organisation},
 * {@code funding_source}, {@code place} or {@code term}
 * @param id its number in its table
 */
public record RecordKey(String subject, long id) {

}
