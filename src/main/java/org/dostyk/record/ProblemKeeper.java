package org.dostyk.record;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what is wrong with a draft, or with a part of it, instead of stopping at the
 * first problem.
 */
public abstract sealed class ProblemKeeper permits Reading {

	private final List<Problem> problems;

	private final String path;

	ProblemKeeper(List<Problem> problems, String path) {
		this.problems = problems;
		this.path = path;
	}

	ProblemKeeper(ProblemKeeper whole, String path) {
		this(whole.problems, whole.path + path);
	}

	/**
	 * What was found wrong so far.
	 * @return the problems in the order they were found
	 */
	public List<Problem> problems() {
		return Collections.unmodifiableList(this.problems);
	}

	/**
	 * Ends the reading.
	 * @throws ProblemException if anything was wrong
	 */
	public void finish() {
		if (!this.problems.isEmpty()) {
			throw new ProblemException(this.problems);
		}
	}

	/**
	 * Keeps a problem.
	 * @param field the field to blame
	 * @param value what stood there, or null
	 * @param code the key of the sentence that tells a person
	 * @param arguments arguments of the sentence after the value
	 */
	public void refuse(String field, @Nullable String value, String code, Object... arguments) {
		keep(new Problem(field, value, code, List.of(arguments)));
	}

	/**
	 * Does something that may be refused by an entity, and keeps the refusal.
	 * @param verb what to do
	 */
	public void attempt(Runnable verb) {
		try {
			verb.run();
		}
		catch (ProblemException ex) {
			ex.problems().forEach(this::keep);
		}
	}

	/**
	 * Makes something that may refuse to be made, and keeps the refusal.
	 * @param <T> the thing
	 * @param maker makes it
	 * @return the thing, or null if it was refused
	 */
	public <T> @Nullable T make(Supplier<T> maker) {
		try {
			return maker.get();
		}
		catch (ProblemException ex) {
			ex.problems().forEach(this::keep);
			return null;
		}
	}

	private void keep(Problem problem) {
		this.problems.add(problem.within(this.path));
	}

}
