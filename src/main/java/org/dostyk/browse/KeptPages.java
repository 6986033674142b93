package org.dostyk.browse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Keeps the pages that are asked for most, by their tag: where a reader's copy would
 * still be the same, the portal's own is too.
 */
@Component
class KeptPages {

	private static final long BYTES = 32L * 1024 * 1024;

	private static final String HTML = "text/html;charset=UTF-8";

	private final Cache<String, byte[]> pages = Caffeine.newBuilder()
		.maximumWeight(BYTES)
		.weigher((String tag, byte[] page) -> page.length)
		.build();

	/**
	 * Sends a page that is kept.
	 * @return whether there is one
	 */
	boolean send(String tag, HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] page = this.pages.getIfPresent(tag);
		if (page != null) {
			response.setHeader(HttpHeaders.ETAG, tag);
			send(page, request, response);
		}
		return page != null;
	}

	private static void send(byte[] page, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Locale language = RequestContextUtils.getLocale(request);
		response.setLocale(language);
		response.setContentType(HTML);
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}

	/**
	 * A view that keeps what it renders.
	 */
	View keeping(String tag, View view) {
		return new View() {

			@Override
			public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
					throws Exception {
				Copy copy = new Copy(response);
				view.render(model, request, copy);
				byte[] page = copy.text.toString().getBytes(StandardCharsets.UTF_8);
				KeptPages.this.pages.put(tag, page);
				send(page, request, response);
			}

		};
	}

	private static final class Copy extends HttpServletResponseWrapper {

		private final StringWriter text = new StringWriter();

		private final PrintWriter writer = new PrintWriter(this.text);

		private Copy(HttpServletResponse response) {
			super(response);
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

	}

}
