package org.dostyk.export;

import java.util.List;

import org.dostyk.web.Notice;

/**
 * A program asked for something that cannot be understood. It gets the reasons and
 * nothing else: nobody may take an unfiltered file for a filtered one.
 */
public class NotUnderstoodException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Notice> reasons;

	NotUnderstoodException(List<Notice> reasons) {
		super(reasons.size() + " parameters are not understood");
		this.reasons = List.copyOf(reasons);
	}

	/**
	 * What was not understood.
	 * @return one notice or more, each with the parameter that it is about
	 */
	public List<Notice> reasons() {
		return this.reasons;
	}

}
