package org.dostyk.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, from which links are made that change one thing and keep
 * the rest. Names are in alphabetical order, so the same question has the same address
 * whichever way it was reached; empty values are as if absent. Immutable.
 */
public final class Query {

	/** No parameters. */
	public static final Query EMPTY = new Query(new TreeMap<>());

	private final SortedMap<String, List<String>> values;

	private Query(SortedMap<String, List<String>> values) {
		this.values = Collections.unmodifiableSortedMap(values);
	}

	/**
	 * Reads what stands behind the question mark of an address.
	 * @param queryString encoded as a form is (WHATWG URL, {@code
	 * application/x-www-form-urlencoded}), or {@code null}; text that cannot be decoded
	 * is taken as it stands
	 * @return the parameters
	 */
	public static Query parse(@Nullable String queryString) {
		TreeMap<String, List<String>> values = new TreeMap<>();
		if (queryString != null) {
			for (String pair : queryString.split("&")) {
				int equals = pair.indexOf('=');
				if (equals > 0 && equals < pair.length() - 1) {
					values.computeIfAbsent(decode(pair.substring(0, equals)), (name) -> new ArrayList<>())
						.add(decode(pair.substring(equals + 1)));
				}
			}
		}
		return new Query(values);
	}

	/**
	 * The names in use.
	 * @return names in alphabetical order, each with at least one value
	 */
	public Collection<String> names() {
		return this.values.keySet();
	}

	/**
	 * The values of a parameter.
	 * @param name its name
	 * @return the values in the order of the address, none of them empty; an empty list
	 * if it is absent
	 */
	public List<String> all(String name) {
		return List.copyOf(this.values.getOrDefault(name, List.of()));
	}

	/**
	 * The first value of a parameter.
	 * @param name its name
	 * @return the value, or {@code null} if it is absent
	 */
	public @Nullable String first(String name) {
		List<String> all = all(name);
		return all.isEmpty() ? null : all.get(0);
	}

	/**
	 * Whether a parameter has a value.
	 * @param name its name
	 * @param value the value
	 * @return {@code true} if it is among the values
	 */
	public boolean has(String name, String value) {
		return all(name).contains(value);
	}

	/**
	 * Sets a parameter.
	 * @param name its name
	 * @param values what it is to be instead of what it was; empty ones are left out
	 * @return the changed parameters
	 */
	public Query with(String name, String... values) {
		TreeMap<String, List<String>> changed = new TreeMap<>(this.values);
		List<String> kept = Arrays.stream(values).filter((value) -> !value.isEmpty()).toList();
		if (kept.isEmpty()) {
			changed.remove(name);
		}
		else {
			changed.put(name, kept);
		}
		return new Query(changed);
	}

	/**
	 * Takes parameters away.
	 * @param names their names
	 * @return the changed parameters
	 */
	public Query without(String... names) {
		TreeMap<String, List<String>> changed = new TreeMap<>(this.values);
		Arrays.asList(names).forEach(changed::remove);
		return new Query(changed);
	}

	/**
	 * Adds a value to a parameter, or takes it away if it is there.
	 * @param name the name of the parameter
	 * @param value the value
	 * @return the changed parameters
	 */
	public Query toggle(String name, String value) {
		List<String> toggled = new ArrayList<>(all(name));
		if (!toggled.removeIf(value::equals)) {
			toggled.add(value);
		}
		return with(name, toggled.toArray(String[]::new));
	}

	/**
	 * The address with these parameters.
	 * @param path a path that is encoded already; empty for the path of the page itself
	 * @return the path with the parameters, encoded in UTF-8
	 */
	public String href(String path) {
		if (this.values.isEmpty()) {
			return path.isEmpty() ? "?" : path;
		}
		return path + "?" + this;
	}

	/**
	 * The parameters as they stand behind the question mark.
	 */
	@Override
	public String toString() {
		StringJoiner pairs = new StringJoiner("&");
		this.values.forEach((name, all) -> all.forEach((value) -> pairs.add(encode(name) + "=" + encode(value))));
		return pairs.toString();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Query query && query.values.equals(this.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%21", "!").replace("%3A", ":");
	}

	static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
