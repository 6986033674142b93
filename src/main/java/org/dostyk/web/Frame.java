package org.dostyk.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the layout knows of a request; templates know it as {@code frame}.
 *
 * @param language the language of the page
 * @param appearance the appearance chosen
 * @param path the encoded path of the page, without parameters; empty for an error page,
 * whose path may be anything
 * @param query the parameters of the page, without the appearance, which is no part of
 * what it shows
 * @param notices what the layout tells the reader first; it shows what is in it when the
 * page is rendered
 */
public record Frame(Language language, Appearance appearance, String path, Query query, List<Notice> notices) {

	private static final Set<String> INDEXED = Set.of("lang", "page");

	/**
	 * The languages a reader may choose.
	 * @return all of them
	 */
	public List<Language> languages() {
		return List.of(Language.values());
	}

	/**
	 * The appearances a reader may choose.
	 * @return all of them
	 */
	public List<Appearance> appearances() {
		return List.of(Appearance.values());
	}

	/**
	 * The address under which the page is known elsewhere: with the language if one was
	 * asked for, and in the order that every link of the portal has, but without what
	 * only changes how the same records are laid out.
	 * @return a path with parameters, or {@code null} for an error page
	 */
	public @Nullable String canonical() {
		return this.path.isEmpty() ? null : this.query.without("view", "size").href(this.path);
	}

	/**
	 * Whether search engines may keep the page: every record, and every list with its
	 * pages, but no search, no choice of filters, order or layout, and no error page.
	 * @return {@code true} if they may
	 */
	public boolean indexed() {
		return !this.path.isEmpty() && INDEXED.containsAll(this.query.names());
	}

	/**
	 * The same page in each language, and as {@code x-default} in that of whoever asks.
	 * @return paths with parameters by language code; none for an error page
	 */
	public Map<String, String> alternates() {
		if (this.path.isEmpty()) {
			return Map.of();
		}
		Map<String, String> alternates = new LinkedHashMap<>();
		alternates.put("x-default", this.query.without("lang").href(this.path));
		Arrays.stream(Language.values())
			.map(Language::tag)
			.forEach((code) -> alternates.put(code, this.query.with("lang", code).href(this.path)));
		return alternates;
	}

	/**
	 * The value of {@code data-bs-theme}.
	 * @return {@code light} or {@code dark}, or {@code null} to follow the reader's
	 * system
	 */
	public @Nullable String theme() {
		return (this.appearance != Appearance.AUTO) ? this.appearance.code() : null;
	}

}
