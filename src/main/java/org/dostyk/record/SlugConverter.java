package org.dostyk.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a slug as text.
 */
@Converter(autoApply = true)
class SlugConverter implements AttributeConverter<@Nullable Slug, @Nullable String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable Slug slug) {
		return (slug != null) ? slug.text() : null;
	}

	@Override
	public @Nullable Slug convertToEntityAttribute(@Nullable String text) {
		return (text != null) ? new Slug(text) : null;
	}

}
