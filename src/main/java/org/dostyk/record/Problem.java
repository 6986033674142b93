package org.dostyk.record;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of what somebody typed or imported.
 *
 * @param field the path of the field in its draft, as a form names it:
 * {@code funding[2].amount}
 * @param value what stood there, or null where nothing did or no one value is to blame
 * @param code the key of the sentence in the message bundles; its argument 0 is the
 * value, the others follow
 * @param arguments the other arguments of the sentence
 */
public record Problem(String field, @Nullable String value, String code, List<Object> arguments) {

	/**
	 * Keeps its own copy of the arguments.
	 */
	public Problem {
		arguments = List.copyOf(arguments);
	}

	/**
	 * What fills its sentence.
	 * @return the value, empty where there is none, and the other arguments behind it
	 */
	public Object[] sentenceArguments() {
		return Stream.concat(Stream.of(Objects.requireNonNullElse(this.value, "")), this.arguments.stream()).toArray();
	}

	Problem within(String path) {
		return new Problem(path + this.field, this.value, this.code, this.arguments);
	}

}
