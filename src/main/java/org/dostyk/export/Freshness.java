package org.dostyk.export;

import java.time.Instant;
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
 * Tells a program that comes again that what it has is still the same, as long as nothing
 * was written and the portal is the same. The tag is weak, because compression changes
 * the bytes.
 */
@Component
public class Freshness {

	private final Catalogue catalogue;

	private final PortalProperties portal;

	private final Instant build;

	Freshness(Catalogue catalogue, PortalProperties portal, ObjectProvider<BuildProperties> builds) {
		this.catalogue = catalogue;
		this.portal = portal;
		BuildProperties properties = builds.getIfAvailable();
		Instant time = (properties != null) ? properties.getTime() : null;
		this.build = (time != null) ? time : Instant.EPOCH;
	}

	/**
	 * The state before anything of the answer is read. If somebody writes meanwhile, the
	 * program has more than its tag says, and learns of it when it asks again.
	 * @param language in which it is answered
	 * @return the state
	 */
	public Tag tag(Language language) {
		DataVersion version = this.catalogue.version();
		Instant changed = version.changedAt().toInstant();
		Instant latest = changed.isAfter(this.build) ? changed : this.build;
		return new Tag("W/\"%d-%x-%s\"".formatted(version.number(), Objects.hash(version, this.portal, this.build),
				language.tag()), latest);
	}

	/**
	 * A state of what can be answered.
	 *
	 * @param text the entity tag
	 * @param changed since when it is so
	 */
	public record Tag(String text, Instant changed) {

		/**
		 * Whether the program has that state; if so the answer is complete (304). Asked
		 * only when it is sure that there is an answer.
		 * @param request what the program says that it has
		 * @return true if nothing else is to be answered
		 */
		public boolean isKnown(WebRequest request) {
			return request.checkNotModified(this.text, this.changed.toEpochMilli());
		}

	}

}
