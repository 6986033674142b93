package org.dostyk.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first filter: refuses addresses and forms that are not text. PostgreSQL throws at
 * U+0000, and a lone surrogate would be stored as a question mark without a word.
 */
@Component
class FrontDoor extends OncePerRequestFilter implements OrderedFilter {

	// These show again what was typed, and say in which field it is
	private static final Pattern REFUSING_AT_THEIR_FIELDS = Pattern
		.compile("/corrections|/admin/[a-z-]+/(?:new/[0-9a-f-]+|[a-z0-9-]+/edit)(?:/autosave)?");

	@Override
	public int getOrder() {
		// After the filter that says that forms are in UTF-8.
		return Ordered.HIGHEST_PRECEDENCE + 10;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isText(request.getQueryString()) && isText(request.getRequestURI()) && hasReadableForm(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

	private static boolean hasReadableForm(HttpServletRequest request) {
		String type = request.getContentType();
		if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			return true;
		}
		try {
			return request.getParameterMap()
				.entrySet()
				.stream()
				.noneMatch((parameter) -> hasNul(parameter.getKey())
						|| (!refusesAtItsFields(request) && hasNul(String.join("", parameter.getValue()))));
		}
		catch (IllegalStateException ex) {
			// Tomcat: too many, too long or wrongly encoded.
			return false;
		}
	}

	private static boolean refusesAtItsFields(HttpServletRequest request) {
		return request.getMethod().equals("POST")
				&& REFUSING_AT_THEIR_FIELDS.matcher(request.getRequestURI()).matches();
	}

	private static boolean isText(@Nullable String encoded) {
		if (encoded == null) {
			return true;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < encoded.length(); i++) {
			char character = encoded.charAt(i);
			if (character != '%') {
				bytes.write(character);
				continue;
			}
			int high = (i + 2 <= encoded.length() - 1) ? Character.digit(encoded.charAt(i + 1), 16) : -1;
			int low = (high >= 0) ? Character.digit(encoded.charAt(i + 2), 16) : -1;
			if (low < 0 || high + low == 0) {
				return false;
			}
			bytes.write(high * 16 + low);
			i += 2;
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private static boolean hasNul(String text) {
		return text.indexOf('\0') >= 0;
	}

}
