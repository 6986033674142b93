package org.dostyk.desk;

/**
 * What whoever saves wants to come of it.
 */
public enum Intent {

	/**
	 * To go on later. What has no way to the public but at once, such as an organisation,
	 * is published.
	 */
	SAVE,

	/**
	 * To have it reviewed.
	 */
	SUBMIT,

	/**
	 * To have everyone see it.
	 */
	PUBLISH

}
