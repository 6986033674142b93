package org.dostyk.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.web.Refusal;

import org.springframework.http.HttpHeaders;

/**
 * Gives references as files. They say when they were fetched, so they are never kept.
 */
final class ReferenceFile {

	private ReferenceFile() {
	}

	/**
	 * Gives a reference.
	 * @throws Refusal if there is no such format
	 */
	static void give(Reference reference, String extension, HttpServletResponse response) throws IOException {
		ReferenceFormat format = ReferenceFormat.ofExtension(extension).orElseThrow(Refusal::notFound);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_TYPE, format.mediaType());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"" + reference.key() + "." + format.extension() + "\"");
		response.getOutputStream().write(format.write(reference).getBytes(StandardCharsets.UTF_8));
	}

}
