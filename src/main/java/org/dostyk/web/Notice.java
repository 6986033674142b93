package org.dostyk.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A plain message to the reader that something they asked for was not done.
 *
 * @param parameter the query parameter it is about; empty if it is about none
 * @param messageCode the key of the text
 * @param args what the text quotes
 * @param anchor the id of the field on the page where it can be mended, or null
 */
public record Notice(String parameter, String messageCode, Object[] args, @Nullable String anchor) {

	private static final String ATTRIBUTE = Notice.class.getName();

	/**
	 * A notice about no field of the page.
	 * @param parameter the query parameter it is about; empty if it is about none
	 * @param messageCode the key of the text
	 * @param args what the text quotes
	 */
	public Notice(String parameter, String messageCode, Object... args) {
		this(parameter, messageCode, args, null);
	}

	/**
	 * The same notice, leading to a field.
	 * @param field the id of the field on the page
	 * @return a notice that links to it
	 */
	public Notice at(String field) {
		return new Notice(this.parameter, this.messageCode, this.args, field);
	}

	/**
	 * The notices of a request, which the layout shows. More may be added until the page
	 * is rendered.
	 * @param request the request
	 * @return a list that can be changed
	 */
	public static List<Notice> of(HttpServletRequest request) {
		Notices kept = (Notices) request.getAttribute(ATTRIBUTE);
		if (kept == null) {
			kept = new Notices(new ArrayList<>());
			request.setAttribute(ATTRIBUTE, kept);
		}
		return kept.list();
	}

	/**
	 * What the text quotes, by position.
	 * @return a copy
	 */
	@Override
	public Object[] args() {
		return this.args.clone();
	}

	private record Notices(List<Notice> list) {
	}

}
