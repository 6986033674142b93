package org.dostyk.desk;

import org.dostyk.catalogue.Subject;

/**
 * How many records are worth mending in one way.
 *
 * @param code the end of the address of the page that lists them
 * @param fault code of what is wrong, which ends the message key of its words
 * @param subject what the records are
 * @param count how many are worth mending
 * @param total of how many that are looked at
 */
public record MendingCount(String code, String fault, Subject subject, long count, long total) {

	/**
	 * How many are in order.
	 * @return the others of the total
	 */
	public long inOrder() {
		return this.total - this.count;
	}

	/**
	 * The message key of what the records are called.
	 * @return for example {@code subjects.funding-source}
	 */
	public String subjectKey() {
		return "subjects." + this.subject.code().replace('_', '-');
	}

}
