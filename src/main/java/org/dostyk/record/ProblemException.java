package org.dostyk.record;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A refusal of an entity or of a whole draft. Nothing has been changed.
 */
public class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/**
	 * Refuses for one reason.
	 * @param field the field to blame, as {@link Problem} has it
	 * @param value what stood there, or null
	 * @param code the key of the sentence that tells a person
	 * @param arguments arguments of the sentence after the value
	 */
	public ProblemException(String field, @Nullable String value, String code, Object... arguments) {
		this(List.of(new Problem(field, value, code, List.of(arguments))));
	}

	/**
	 * Refuses for all the reasons that were found.
	 * @param problems at least one
	 */
	public ProblemException(List<Problem> problems) {
		super(problems.stream()
			.map((problem) -> problem.field() + ": " + problem.code() + " (" + problem.value() + ")")
			.collect(Collectors.joining(", ")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Why it was refused.
	 * @return at least one problem
	 */
	public List<Problem> problems() {
		return this.problems;
	}

}
