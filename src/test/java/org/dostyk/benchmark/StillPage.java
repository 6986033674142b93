package org.dostyk.benchmark;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page that is made of nothing: bytes kept in memory, sent by the same server behind
 * the same filters and compressed in the same way as every page.
 */
@RestController
class StillPage {

	static final String ADDRESS = "/still-page";

	private volatile byte[] bytes = {};

	void show(byte[] page) {
		this.bytes = page.clone();
	}

	@GetMapping(ADDRESS)
	ResponseEntity<byte[]> page() {
		return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).body(this.bytes);
	}

}
