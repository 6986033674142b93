package org.dostyk.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Stands in front of everything Tomcat does: writes the headers that every answer has,
 * and a page where Tomcat itself refuses a request that no filter and no controller has
 * seen, because it is not HTTP, or its address or a header cannot be read.
 */
class LastResort extends ErrorReportValve {

	private final SecurityHeaders headers;

	private final Preferences preferences;

	private final PortalProperties portal;

	private final ObjectProvider<ITemplateEngine> templates;

	private final ObjectProvider<ResourceUrlProvider> assets;

	private final ObjectProvider<Problems> problems;

	LastResort(SecurityHeaders headers, Preferences preferences, PortalProperties portal,
			ObjectProvider<ITemplateEngine> templates, ObjectProvider<ResourceUrlProvider> assets,
			ObjectProvider<Problems> problems) {
		this.headers = headers;
		this.preferences = preferences;
		this.portal = portal;
		this.templates = templates;
		this.assets = assets;
		this.problems = problems;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		this.headers.writeTo(response::setHeader);
		super.invoke(request, response);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		this.headers.writeTo(response::setHeader);
		Locale locale = this.preferences.resolveLocale(request);
		if (String.valueOf(request.getRequestURI()).startsWith(OpenData.API)) {
			OpenData.writeTo(response::setHeader);
			write(response, Problems.MEDIA_TYPE,
					this.problems.getObject().json(HttpStatusCode.valueOf(response.getStatus()), null, null, locale));
			return;
		}
		write(response, MediaType.TEXT_HTML_VALUE, page(response, locale));
	}

	private String page(Response response, Locale locale) {
		String key = ErrorPages.key(HttpStatusCode.valueOf(response.getStatus()));
		ResourceUrlProvider addresses = this.assets.getObject();
		Context context = new Context(locale,
				Map.of("portal", this.portal, "status", response.getStatus(), "key", key, "lang", locale.getLanguage(),
						"mark", addresses.getForLookupPath("/assets/mark.svg"), "bootstrap",
						addresses.getForLookupPath("/assets/bootstrap.min.css"), "style",
						addresses.getForLookupPath("/assets/dostyk.css")));
		return this.templates.getObject().process("error/refused", context);
	}

	private void write(Response response, String type, String text) {
		try {
			response.setContentType(type);
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getReporter().write(text);
			response.finishResponse();
		}
		catch (IOException ex) {
			getContainer().getLogger().debug("Whoever asked has gone", ex);
		}
	}

}
