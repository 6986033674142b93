package org.dostyk.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A browser in words, by what it says of itself.
 *
 * @param browser for example {@code Firefox}, or null if it is none of the usual ones
 * @param system for example {@code Windows}, or null if it is none of the usual ones
 */
record BrowserName(@Nullable String browser, @Nullable String system) {

	// Each claims to be those after it as well
	private static final Map<String, String> BROWSERS = ordered("Edg", "Edge", "OPR/", "Opera", "YaBrowser", "Yandex",
			"Firefox/", "Firefox", "FxiOS", "Firefox", "SamsungBrowser", "Samsung Internet", "Chrome/", "Chrome",
			"CriOS", "Chrome", "Safari/", "Safari");

	private static final Map<String, String> SYSTEMS = ordered("Android", "Android", "iPhone", "iOS", "iPad", "iPadOS",
			"Windows", "Windows", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

	static BrowserName of(String userAgent) {
		return new BrowserName(named(userAgent, BROWSERS), named(userAgent, SYSTEMS));
	}

	private static @Nullable String named(String userAgent, Map<String, String> names) {
		return names.entrySet()
			.stream()
			.filter((name) -> userAgent.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static Map<String, String> ordered(String... signsAndNames) {
		Map<String, String> ordered = new LinkedHashMap<>();
		for (int i = 0; i < signsAndNames.length; i += 2) {
			ordered.put(signsAndNames[i], signsAndNames[i + 1]);
		}
		return ordered;
	}

}
