package org.dostyk.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dostyk.browse.DetailView.Fact;
import org.dostyk.browse.DetailView.Group;
import org.dostyk.browse.DetailView.Value;
import org.dostyk.record.Coded;
import org.dostyk.value.EdtfDate;
import org.dostyk.web.Dates;
import org.dostyk.web.Query;
import org.jspecify.annotations.Nullable;

/**
 * Collects the key facts of one record. A fact that every such record should have is
 * shown as not recorded where it is absent, and so is one for which there is a source;
 * others are left out.
 */
final class DetailFacts {

	private final Words words;

	private final Dates dates;

	private final DetailNotes notes;

	private final List<Fact> facts = new ArrayList<>();

	DetailFacts(Words words, Dates dates, DetailNotes notes) {
		this.words = words;
		this.dates = dates;
		this.notes = notes;
	}

	List<Fact> facts() {
		return List.copyOf(this.facts);
	}

	void text(String name, boolean expected, @Nullable String text) {
		values(name, expected, (text != null) ? List.of(Value.of(Label.own(text))) : List.of());
	}

	/**
	 * Adds a text that the data have in one language.
	 */
	void free(String name, boolean expected, @Nullable String text) {
		Label label = DetailParts.english(text, this.words);
		values(name, expected, (label != null) ? List.of(Value.of(label)) : List.of());
	}

	void texts(String name, List<String> texts) {
		values(name, false, texts.stream().map(Label::own).map(Value::of).toList());
	}

	void coded(String name, boolean expected, @Nullable Coded code) {
		text(name, expected, (code != null) ? this.words.say(code.messageKey()) : null);
	}

	void date(String name, boolean expected, @Nullable EdtfDate date, boolean ages) {
		values(name, expected, (date != null) ? List.of(value(date, ages)) : List.of());
	}

	/**
	 * Adds a date whose sources are those of a claim of another name.
	 */
	void date(String name, boolean expected, @Nullable EdtfDate date, String absent, String claim) {
		add(name, expected, (date != null) ? List.of(new Group(List.of(value(date, false)), null)) : List.of(), absent,
				List.of(claim));
	}

	void address(String name, boolean expected, @Nullable String url) {
		values(name, expected,
				(url != null)
						? List.of(Value
							.linked(Label.own(url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "")), url))
						: List.of());
	}

	/**
	 * Adds an identifier that is the end of an address.
	 */
	void identifier(String name, @Nullable String identifier, String base) {
		values(name, false,
				(identifier != null) ? List.of(Value.linked(Label.own(identifier), base + identifier)) : List.of());
	}

	void values(String name, boolean expected, List<Value> values) {
		groups(name, expected, values.isEmpty() ? List.of() : List.of(new Group(values, null)));
	}

	void groups(String name, boolean expected, List<Group> groups) {
		add(name, expected, groups, this.words.say("filters.none"));
	}

	/**
	 * Adds a fact whose sources are those of the claim of its name.
	 */
	void add(String name, boolean expected, List<Group> groups, String absent) {
		add(name, expected, groups, absent, List.of(name));
	}

	void add(String name, boolean expected, List<Group> groups, String absent, List<String> claims) {
		if (expected || !groups.isEmpty() || claims.stream().anyMatch(this.notes::support)) {
			this.facts.add(new Fact(name, groups, absent,
					claims.stream().flatMap((claim) -> this.notes.at(claim).stream()).toList()));
		}
	}

	/**
	 * Puts values that play the same roles together.
	 * @param <T> what plays roles
	 * @param involved each with one role, in order
	 * @param value makes the value
	 * @param role the role
	 * @param words what roles are called
	 */
	static <T> List<Group> byRole(Collection<T> involved, Function<T, Value> value, Function<T, Coded> role,
			Words words) {
		Map<Value, List<String>> roles = new LinkedHashMap<>();
		involved.forEach((one) -> roles.computeIfAbsent(value.apply(one), (key) -> new ArrayList<>())
			.add(words.say(role.apply(one).messageKey())));
		Map<String, List<Value>> groups = new LinkedHashMap<>();
		roles.forEach((key, names) -> groups
			.computeIfAbsent(String.join(words.say("list.comma"), names), (name) -> new ArrayList<>())
			.add(key));
		return groups.entrySet().stream().map((group) -> new Group(group.getValue(), group.getKey())).toList();
	}

	private Value value(EdtfDate date, boolean ages) {
		boolean old = ages && Evidence.isOld(date);
		return new Value(Label.own(this.dates.full(date, this.words.language())), null, null, this.dates.machine(date),
				old, null);
	}

	static String filtered(String segment, String parameter, String value) {
		return Query.EMPTY.with(parameter, value).href("/" + segment);
	}

}
