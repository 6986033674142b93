package org.dostyk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;

/**
 * What every answer tells a browser about trust, whoever gives the answer: a page, an
 * asset, an error page, or the server before any filter was asked. Spring Security's own
 * header writers reach only what passes its chain, so these stand in their place.
 */
@Component
class SecurityHeaders {

	private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
			+ "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
			+ "frame-ancestors 'none'";

	private static final String PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), "
			+ "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

	private final Map<String, String> headers = new LinkedHashMap<>();

	SecurityHeaders(PortalProperties portal) {
		this.headers.put("Content-Security-Policy", CONTENT);
		this.headers.put("Permissions-Policy", PERMISSIONS);
		// The publisher of a source may learn that the portal cites it, not what was
		// searched for.
		this.headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
		this.headers.put("X-Content-Type-Options", "nosniff");
		this.headers.put("Cross-Origin-Opener-Policy", "same-origin");
		this.headers.put("Cross-Origin-Resource-Policy", "same-origin");
		// Kept by browsers and shown only after asking again; assets say otherwise.
		this.headers.put("Cache-Control", "no-cache");
		if (portal.secure()) {
			this.headers.put("Strict-Transport-Security", "max-age=31536000");
		}
	}

	void writeTo(BiConsumer<String, String> response) {
		this.headers.forEach(response);
	}

}
