package org.dostyk.initiative;

import jakarta.persistence.EnumeratedValue;
import org.dostyk.record.Coded;

/**
 * What an organisation does in an initiative. The codes are those of the data package.
 */
public enum OrganisationRole implements Coded {

	/**
	 * Organiser.
	 */
	ORGANISER("organiser"),

	/**
	 * Co-organiser.
	 */
	CO_ORGANISER("co-organiser"),

	/**
	 * Host.
	 */
	HOST("host"),

	/**
	 * Partner.
	 */
	PARTNER("partner"),

	/**
	 * Sender.
	 */
	SENDER("sender"),

	/**
	 * Receiver.
	 */
	RECEIVER("receiver"),

	/**
	 * Signatory.
	 */
	SIGNATORY("signatory"),

	/**
	 * Implementer.
	 */
	IMPLEMENTER("implementer"),

	/**
	 * Founder.
	 */
	FOUNDER("founder"),

	/**
	 * Supporter.
	 */
	SUPPORTER("supporter");

	@EnumeratedValue
	private final String code;

	OrganisationRole(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public String vocabulary() {
		return "organisation_role";
	}

}
