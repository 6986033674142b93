package org.dostyk.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.catalogue.BadParameter;
import org.dostyk.catalogue.BadParameter.Reason;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.web.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of a list, with what could not be understood of it. Whoever has
 * read all parameters must {@linkplain #requireUnderstood() make sure} that all were
 * understood before answering.
 */
public final class Question {

	private final SearchCriteria criteria;

	private final Map<String, String[]> parameters;

	private final List<Notice> reasons;

	Question(SearchCriteria criteria, Map<String, String[]> parameters, List<Notice> reasons) {
		this.criteria = criteria;
		this.parameters = parameters;
		this.reasons = reasons;
	}

	/**
	 * Which records are meant, in which order.
	 * @return the criteria as far as they were understood
	 */
	public SearchCriteria criteria() {
		return this.criteria;
	}

	/**
	 * All values of a parameter.
	 * @param name its name
	 * @return the values that are not empty, in the order given
	 */
	public List<String> values(String name) {
		return Stream.of(this.parameters.getOrDefault(name, new String[0]))
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	/**
	 * The value of a parameter that takes one. Given twice it is not understood.
	 * @param name its name
	 * @return the value, or {@code null} if there is none
	 */
	public @Nullable String value(String name) {
		List<String> values = values(name);
		if (values.size() > 1) {
			refuse(name, "", Reason.GIVEN_TWICE);
		}
		return (values.size() == 1) ? values.get(0) : null;
	}

	/**
	 * Whether a parameter that is {@code true} or {@code false} is true. Anything else is
	 * not understood.
	 * @param name its name
	 * @return false if it is absent
	 */
	public boolean flag(String name) {
		String value = value(name);
		if (value != null && !List.of("true", "false").contains(value)) {
			refuse(name, value, Reason.UNKNOWN_VALUE);
		}
		return "true".equals(value);
	}

	/**
	 * The value of a parameter without which there is no answer.
	 * @param name its name
	 * @return the value; empty if there is none, which is then not understood
	 */
	public String required(String name) {
		String value = value(name);
		if (value == null && values(name).isEmpty()) {
			refuse(new Notice(name, "export.missing", name));
		}
		return (value != null) ? value : "";
	}

	/**
	 * Notes that a value is not understood.
	 * @param name name of the parameter
	 * @param value the value as given
	 * @param reason what is wrong with it
	 */
	public void refuse(String name, String value, Reason reason) {
		BadParameter bad = new BadParameter(name, value, reason);
		this.reasons.add(new Notice(name, bad.messageKey(), name, value));
	}

	/**
	 * Notes that there can be no answer.
	 * @param reason why
	 */
	public void refuse(Notice reason) {
		this.reasons.add(reason);
	}

	/**
	 * Refuses whatever narrows the question or puts its records in order.
	 */
	public void requireUnfiltered() {
		this.criteria.parameters().keySet().forEach((name) -> refuse(name, "", Reason.UNKNOWN_NAME));
	}

	/**
	 * Goes on only if everything was understood.
	 * @throws NotUnderstoodException with all that was not
	 */
	public void requireUnderstood() {
		if (!this.reasons.isEmpty()) {
			throw new NotUnderstoodException(this.reasons);
		}
	}

}
