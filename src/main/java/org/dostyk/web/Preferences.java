package org.dostyk.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The reader's language and appearance: asked for by the parameters {@code lang} and
 * {@code appearance}, remembered in a cookie of the same name, else as the browser
 * wishes. What cannot be understood is not applied, and the page says so. Programs that
 * ask the API are not given cookies.
 */
@Component("localeResolver")
class Preferences implements LocaleResolver, HandlerInterceptor {

	private static final Duration REMEMBERED = Duration.ofDays(365);

	private final PortalProperties portal;

	Preferences(PortalProperties portal) {
		this.portal = portal;
	}

	Language language(HttpServletRequest request) {
		return preference(request, "lang", Language::ofTag).or(() -> browserLanguage(request)).orElse(Language.EN);
	}

	Appearance appearance(HttpServletRequest request) {
		return preference(request, "appearance", Appearance::ofCode).orElse(Appearance.AUTO);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return language(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen by the parameter lang");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
			response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
			remember(request, response, "lang", Language::ofTag);
			remember(request, response, "appearance", Appearance::ofCode);
		}
		return true;
	}

	private void remember(HttpServletRequest request, HttpServletResponse response, String name,
			Function<String, Optional<?>> values) {
		List<String> asked = Query.parse(request.getQueryString()).all(name);
		if (asked.isEmpty()) {
			return;
		}
		if (asked.size() > 1) {
			Notice.of(request).add(new Notice(name, "notice.twice", name));
		}
		else if (values.apply(asked.get(0)).isEmpty()) {
			Notice.of(request).add(new Notice(name, "notice." + name, asked.get(0)));
		}
		else if (!isOfTheApi(request)) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(name, asked.get(0))
						.path("/")
						.maxAge(REMEMBERED)
						.httpOnly(true)
						.sameSite("Lax")
						.secure(this.portal.secure())
						.build()
						.toString());
		}
	}

	// Also where the error page answers for it
	private static boolean isOfTheApi(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return ((failed != null) ? failed.toString() : request.getRequestURI()).startsWith(OpenData.API);
	}

	private static <T> Optional<T> preference(HttpServletRequest request, String name,
			Function<String, Optional<T>> values) {
		List<String> asked = Query.parse(request.getQueryString()).all(name);
		Optional<T> wish = (asked.size() == 1) ? values.apply(asked.get(0)) : Optional.empty();
		return wish.or(() -> cookies(request).filter((cookie) -> cookie.getName().equals(name))
			.flatMap((cookie) -> values.apply(cookie.getValue()).stream())
			.findFirst());
	}

	private static Stream<Cookie> cookies(HttpServletRequest request) {
		return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
	}

	private static Optional<Language> browserLanguage(HttpServletRequest request) {
		String wish = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (wish == null) {
			return Optional.empty();
		}
		try {
			return LanguageRange.parse(wish)
				.stream()
				.filter((range) -> range.getWeight() > 0)
				.flatMap((range) -> Language.ofTag(range.getRange()).stream())
				.findFirst();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
