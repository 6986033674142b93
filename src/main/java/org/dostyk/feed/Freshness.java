package org.dostyk.feed;

import java.util.List;
import java.util.Objects;

import org.dostyk.catalogue.Catalogue;
import org.dostyk.catalogue.DataVersion;
import org.dostyk.value.Language;
import org.dostyk.web.PortalProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * Tells a machine that comes again that what it has is still the same, as long as nothing
 * was written. The tag is weak, because compression changes the bytes.
 */
@Component
class Freshness {

	private final Catalogue catalogue;

	private final Object build;

	Freshness(Catalogue catalogue, PortalProperties portal, ObjectProvider<BuildProperties> builds) {
		this.catalogue = catalogue;
		BuildProperties properties = builds.getIfAvailable();
		this.build = List.of(portal, (properties != null) ? Objects.toString(properties.getTime()) : "");
	}

	/**
	 * Whether the client has the present state; if so the answer is complete (304).
	 * @param language in which it is answered
	 */
	boolean isKnown(WebRequest request, Language language) {
		DataVersion version = this.catalogue.version();
		String tag = "W/\"%d-%x-%s\"".formatted(version.number(), Objects.hash(version, this.build), language.tag());
		return request.checkNotModified(tag, version.changedAt().toInstant().toEpochMilli());
	}

}
