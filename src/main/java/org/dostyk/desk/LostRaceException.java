package org.dostyk.desk;

import org.dostyk.history.Content;

/**
 * Somebody else saved the record first. Nothing has been changed.
 */
public class LostRaceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Work theirs;

	private final transient Content before;

	private final transient Content yours;

	/**
	 * Tells what met.
	 * @param theirs the record as it is now
	 * @param before what both began with
	 * @param yours what was to be saved
	 */
	public LostRaceException(Work theirs, Content before, Content yours) {
		super("saved by somebody else: " + theirs.slug());
		this.theirs = theirs;
		this.before = before;
		this.yours = yours;
	}

	/**
	 * The record as it is now.
	 * @return the record
	 */
	public Work theirs() {
		return this.theirs;
	}

	/**
	 * What both began with.
	 * @return the content
	 */
	public Content before() {
		return this.before;
	}

	/**
	 * What was to be saved.
	 * @return the content
	 */
	public Content yours() {
		return this.yours;
	}

}
