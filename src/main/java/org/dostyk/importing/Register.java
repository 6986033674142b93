package org.dostyk.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.dostyk.record.ProblemException;

/**
 * The things of one file by name, so that other files can refer to them.
 *
 * @param <T> what they are
 */
final class Register<T> {

	/**
	 * The code of a problem that is not worth telling: what is referred to is there, but
	 * has problems of its own.
	 */
	static final String BROKEN_ELSEWHERE = "importing.broken-elsewhere";

	private final Map<String, T> sound = new LinkedHashMap<>();

	private final Set<String> broken = new HashSet<>();

	private final boolean complete;

	Register(boolean complete) {
		this.complete = complete;
	}

	void add(String name, T thing) {
		this.sound.put(name, thing);
	}

	void addBroken(String name) {
		this.broken.add(name);
	}

	boolean has(String name) {
		return this.sound.containsKey(name) || this.broken.contains(name) || !this.complete;
	}

	/**
	 * Finds a thing.
	 * @throws ProblemException ({@link #BROKEN_ELSEWHERE}) if it is there but could not
	 * be read, or may be there
	 */
	Optional<T> find(String name) {
		T found = this.sound.get(name);
		if (found == null && has(name)) {
			throw new ProblemException("", name, BROKEN_ELSEWHERE);
		}
		return Optional.ofNullable(found);
	}

	List<T> all() {
		return new ArrayList<>(this.sound.values());
	}

}
