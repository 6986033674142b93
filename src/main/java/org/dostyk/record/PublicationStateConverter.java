package org.dostyk.record;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.dostyk.value.PublicationState;

/**
 * Keeps a publication state as a lower-case word: {@code in_review}.
 */
@Converter(autoApply = true)
class PublicationStateConverter implements AttributeConverter<PublicationState, String> {

	@Override
	public String convertToDatabaseColumn(PublicationState state) {
		return state.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public PublicationState convertToEntityAttribute(String word) {
		return PublicationState.valueOf(word.toUpperCase(Locale.ROOT));
	}

}
