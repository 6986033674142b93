package org.dostyk.value;

/**
 * A text that knows its language, so that a page can mark it with {@code lang}.
 *
 * @param value the text
 * @param language the language it is written in, which need not be the page's
 */
public record Text(String value, Language language) {

}
