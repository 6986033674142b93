package org.dostyk.history;

/**
 * Whose version of a part stands.
 */
public enum Side {

	/**
	 * What whoever saves now typed.
	 */
	YOURS,

	/**
	 * What somebody else saved meanwhile.
	 */
	THEIRS,

	/**
	 * What both began with.
	 */
	BEFORE

}
