package org.dostyk.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.dostyk.export.FileFormat;
import org.dostyk.reference.ReferenceFormat;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells search engines what to leave alone (RFC 9309): the desk, suggestions, files, and
 * the endless combinations of filters. Every record, every list and its pages, in each
 * language, are theirs. Of the rules that match an address the longest holds.
 */
@RestController
class RobotsController {

	private static final List<String> CLOSED = List.of("/admin", "/login", "/corrections", "/cited", "/actuator/",
			"/suggest", "/search");

	private final String rules;

	RobotsController(PortalProperties portal) {
		Stream<String> languages = Arrays.stream(Language.values()).map(Language::tag);
		Stream<String> open = Stream.concat(paged("/*?"), languages
			.flatMap((tag) -> Stream.concat(Stream.of("Allow: /*?lang=" + tag + "$"), paged("/*?lang=" + tag + "&"))));
		Stream<String> files = Stream
			.concat(Stream.of(FileFormat.values()).map(FileFormat::extension),
					Stream.of(ReferenceFormat.values()).map(ReferenceFormat::extension))
			.filter((extension) -> !extension.endsWith(".gz"))
			.map((extension) -> "/*." + extension);
		Stream<String> closed = Stream.concat(CLOSED.stream(), files).flatMap(RobotsController::closed);
		this.rules = Stream
			.of(Stream.of("User-agent: *"), closed, Stream.of("Disallow: /*?"), open,
					Stream.of("", "Sitemap: " + portal.url("/sitemap.xml"), ""))
			.flatMap((lines) -> lines)
			.reduce((before, line) -> before + "\n" + line)
			.orElseThrow();
	}

	// Longer than what is open of other addresses
	private static Stream<String> closed(String path) {
		return Stream.of("Disallow: " + path, "Disallow: " + path + "*?page=", "Disallow: " + path + "*?lang=",
				"Disallow: " + path + "*?lang=*&page=");
	}

	// A page of a list, and nothing more
	private static Stream<String> paged(String before) {
		return Stream.of("Allow: " + before + "page=", "Disallow: " + before + "page=*&");
	}

	@GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
	String robots() {
		return this.rules;
	}

}
