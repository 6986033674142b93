package org.dostyk.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says at the end of a start where the portal is.
 */
@Component
class ReadyLine {

	private static final Logger logger = LoggerFactory.getLogger(ReadyLine.class);

	private final PortalProperties portal;

	ReadyLine(PortalProperties portal) {
		this.portal = portal;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void say() {
		logger.info("{} is ready: {}", this.portal.name(), this.portal.publicUrl());
	}

}
