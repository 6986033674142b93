package org.dostyk.feed;

import java.net.URI;

import org.dostyk.catalogue.Subject;
import org.dostyk.web.PortalProperties;

/**
 * The name of a record for ever, whatever its slug becomes: a tag URI (RFC 4151) of its
 * number.
 */
final class RecordTag {

	// The year in which the names were first given
	private static final String SINCE = "2026";

	private RecordTag() {
	}

	/**
	 * The name of a record.
	 * @return for example {@code tag:portal.example,2026:initiative/12}
	 */
	static String of(PortalProperties portal, Subject subject, long id) {
		return "tag:" + URI.create(portal.publicUrl()).getHost() + "," + SINCE + ":" + subject.code() + "/" + id;
	}

}
