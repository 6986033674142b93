package org.dostyk.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a date as the text its source gave.
 */
@Converter(autoApply = true)
class EdtfDateConverter implements AttributeConverter<@Nullable EdtfDate, @Nullable String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable EdtfDate date) {
		return (date != null) ? date.text() : null;
	}

	@Override
	public @Nullable EdtfDate convertToEntityAttribute(@Nullable String text) {
		return EdtfDate.ofNullable(text);
	}

}
