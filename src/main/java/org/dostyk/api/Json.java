package org.dostyk.api;

import java.math.BigDecimal;
import java.util.Locale;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * How answers are written: names in small letters with underscores, as the columns of
 * files have them. What is not recorded is null.
 */
final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private Json() {
	}

	static byte[] of(Object answer) {
		return MAPPER.writeValueAsBytes(answer);
	}

	/**
	 * A number without zeros at its end, as in files.
	 */
	static BigDecimal number(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	/**
	 * What a component of a record is called in answers.
	 */
	static String name(String component) {
		return component.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}

}
