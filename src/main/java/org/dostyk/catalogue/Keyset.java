package org.dostyk.catalogue;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What comes behind a position in an order. Behind a key come the records beyond it, and
 * then those that have none; each of the two is a stretch of the order's index, so that a
 * deep page costs no more than the first.
 */
final class Keyset {

	private final Sort sort;

	private final String order;

	private final Position after;

	/**
	 * Continues an order.
	 * @param sort the order
	 * @param order the same as SQL
	 * @param after the last record that is known
	 */
	Keyset(Sort sort, String order, Position after) {
		this.sort = sort;
		this.order = order;
		this.after = after;
	}

	/**
	 * The records behind the position, in no order.
	 * @param ids the statement of all records with their {@code key}, without an order
	 * @param most how many at most of each stretch
	 */
	Statement behind(Statement ids, int most) {
		if (this.sort == Sort.RELEVANCE) {
			return ranked(ids);
		}
		Object key = this.after.key();
		if (key == null) {
			return stretch(ids, "key is null and id > ?", List.of(this.after.id()), most);
		}
		String beyond = isBackwards() ? "<" : ">";
		String next = (this.sort == Sort.TITLE_BACKWARDS || this.sort == Sort.LATEST_UPDATED) ? "<" : ">";
		Statement keyed = stretch(ids, "key %s= ? and (key %s ? or id %s ?)".formatted(beyond, beyond, next),
				List.of(key, key, this.after.id()), most);
		if (this.sort != Sort.START && this.sort != Sort.LATEST_START) {
			return keyed;
		}
		Statement keyless = stretch(ids, "key is null", List.of(), most);
		List<Object> parameters = new ArrayList<>(keyed.parameters());
		parameters.addAll(keyless.parameters());
		return new Statement("(%s) union all (%s)".formatted(keyed.sql(), keyless.sql()), parameters);
	}

	private boolean isBackwards() {
		return switch (this.sort) {
			case LATEST_START, TITLE_BACKWARDS, LATEST_UPDATED -> true;
			case RELEVANCE, START, TITLE, UPDATED -> false;
		};
	}

	private Statement stretch(Statement ids, String where, List<Object> bound, int most) {
		return all(ids, where + " order by " + this.order + " limit " + most, bound);
	}

	// A rank has no index; it is computed for what is found in any case
	private Statement ranked(Statement ids) {
		Found later = later("starts", this.after.starts(), new Found("", "id > ?", List.of(this.after.id())));
		Found behind = later("key", this.after.key(), later);
		return all(ids, behind.where(), behind.parameters());
	}

	private static Found later(String column, @Nullable Object last, Found amongEquals) {
		List<Object> parameters = new ArrayList<>();
		if (last == null) {
			return new Found("", column + " is null and " + amongEquals.where(), amongEquals.parameters());
		}
		parameters.add(last);
		parameters.add(last);
		parameters.addAll(amongEquals.parameters());
		return new Found("", "(%1$s < ? or %1$s is null or (%1$s = ? and %2$s))".formatted(column, amongEquals.where()),
				parameters);
	}

	private static Statement all(Statement ids, String where, List<Object> bound) {
		List<Object> parameters = new ArrayList<>(ids.parameters());
		parameters.addAll(bound);
		return new Statement("select * from (%s) found where %s".formatted(ids.sql(), where), parameters);
	}

}
