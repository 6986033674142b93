package org.dostyk.api;

import org.dostyk.value.Names;
import org.dostyk.value.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A text in the four languages; null where it is not recorded.
 */
record Multilingual(@Nullable String en, @Nullable String kk, @Nullable String ru, @Nullable String zh) {

	static Multilingual of(Names names) {
		return new Multilingual(names.en(), names.kk(), names.ru(), names.zh());
	}

	static Multilingual of(Texts texts) {
		return new Multilingual(texts.en(), texts.kk(), texts.ru(), texts.zh());
	}

	/**
	 * The same in all languages.
	 */
	static Multilingual of(String sign) {
		return new Multilingual(sign, sign, sign, sign);
	}

}
