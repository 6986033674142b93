package org.dostyk.record;

import org.dostyk.value.Names;
import org.dostyk.value.Texts;
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

	/**
	 * What has to be typed for a name.
	 * @param names the name
	 * @return it as it would be typed
	 */
	public static NamesDraft of(Names names) {
		return new NamesDraft(names.en(), names.kk(), names.ru(), names.zh());
	}

	/**
	 * What has to be typed for a summary.
	 * @param texts the summary
	 * @return it as it would be typed
	 */
	public static NamesDraft of(Texts texts) {
		return new NamesDraft(texts.en(), texts.kk(), texts.ru(), texts.zh());
	}

}
