package org.dostyk.record;

import org.jspecify.annotations.Nullable;

/**
 * A name, title or summary in four languages as it was typed.
 *
 * @param en in English, or null
 * @param kk in Kazakh, or null
 * @param ru in Russian, or null
 * @param zh in Chinese, or null
 */
public record NamesDraft(@Nullable String en, @Nullable String kk, @Nullable String ru, @Nullable String zh) {

	/**
	 * Nothing in any language.
	 */
	public static final NamesDraft NONE = new NamesDraft(null, null, null, null);

}
