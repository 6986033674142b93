package org.dostyk.web;

import org.thymeleaf.ITemplateEngine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Puts {@link LastResort} behind Spring Boot's own valve, so that it answers first.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TomcatConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final LastResort lastResort;

	TomcatConfiguration(SecurityHeaders headers, Preferences preferences, PortalProperties portal,
			ObjectProvider<ITemplateEngine> templates, ObjectProvider<ResourceUrlProvider> assets,
			ObjectProvider<Problems> problems) {
		this.lastResort = new LastResort(headers, preferences, portal, templates, assets, problems);
	}

	@Override
	public void customize(TomcatServletWebServerFactory tomcat) {
		tomcat.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(this.lastResort));
	}

}
