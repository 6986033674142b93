package org.dostyk.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.servlet.filter.OrderedFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of any other site read what is for programs: the API, files of lists and
 * feeds. They never come with the reader's cookies, so they see what everybody sees, and
 * their refusals too can be read. Pages themselves stay ours.
 */
@Component
class OpenData extends OncePerRequestFilter implements OrderedFilter {

	static final String API = "/api/";

	// A name with an extension at the end, but nothing of the desk and no asset
	private static final Pattern FILE = Pattern.compile("/(?!admin/|assets/).*\\.[a-z]+(?:\\.gz)?");

	private static final Map<String, String> HEADERS = new LinkedHashMap<>();

	static {
		HEADERS.put(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		HEADERS.put(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
				"Link, ETag, Last-Modified, Content-Disposition, Content-Language, Retry-After, Allow");
		HEADERS.put("Cross-Origin-Resource-Policy", "cross-origin");
	}

	@Override
	public int getOrder() {
		// Before whoever may refuse the request
		return Ordered.HIGHEST_PRECEDENCE + 5;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!isOpen(request.getRequestURI())) {
			chain.doFilter(request, response);
			return;
		}
		writeTo(response::setHeader);
		if (!CorsUtils.isPreFlightRequest(request)) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
	}

	/**
	 * Whether an address is one of what is for programs.
	 * @param path the encoded path
	 */
	static boolean isOpen(String path) {
		return path.startsWith(API) || FILE.matcher(path).matches();
	}

	/**
	 * Writes the headers of what is for programs.
	 */
	static void writeTo(BiConsumer<String, String> response) {
		HEADERS.forEach(response);
	}

}
