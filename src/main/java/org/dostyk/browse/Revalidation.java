package org.dostyk.browse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.account.SignedIn;
import org.dostyk.catalogue.Catalogue;
import org.dostyk.value.Sha256;
import org.dostyk.web.PortalProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Tells a browser that the page it has is still the same, at the cost of one row of the
 * database, and sends the portal's own copy to a browser that has none. The tag is weak
 * (RFC 9110, section 8.8.1), because compression changes the bytes.
 */
@Component
class Revalidation implements HandlerInterceptor, WebMvcConfigurer {

	// The language and the appearance that were asked for are remembered even if the page
	// is not sent again
	private static final int AFTER_THE_PREFERENCES = 100;

	// Others lead elsewhere
	private static final String PAGES = "browse/";

	private final Catalogue catalogue;

	private final KeptPages kept;

	private final ViewResolver views;

	private final Object build;

	Revalidation(Catalogue catalogue, KeptPages kept, @Qualifier("thymeleafViewResolver") ViewResolver views,
			PortalProperties portal, ObjectProvider<BuildProperties> builds) {
		this.catalogue = catalogue;
		this.kept = kept;
		this.views = views;
		BuildProperties properties = builds.getIfAvailable();
		this.build = List.of(portal, (properties != null) ? Objects.toString(properties.getTime()) : "");
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(AFTER_THE_PREFERENCES);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		// What staff see has links that others do not
		if (!isPage(handler) || SignedIn.now().isPresent()) {
			return true;
		}
		String tag = tag(request);
		if (request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
				&& new ServletWebRequest(request, response).checkNotModified(tag)) {
			return false;
		}
		request.setAttribute(Revalidation.class.getName(), tag);
		return !this.kept.send(tag, request, response);
	}

	// Only here is it known that there is a page; what is not found has no tag
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) throws Exception {
		if (request.getAttribute(Revalidation.class.getName()) instanceof String tag) {
			response.setHeader(HttpHeaders.ETAG, tag);
			if (page != null && page.getViewName() != null && page.getViewName().startsWith(PAGES)) {
				View view = this.views.resolveViewName(page.getViewName(), RequestContextUtils.getLocale(request));
				page.setView(this.kept.keeping(tag, Objects.requireNonNull(view)));
			}
		}
	}

	/**
	 * Gives no tag to a page that is not what it will be in a minute.
	 */
	static void forget(HttpServletRequest request) {
		request.removeAttribute(Revalidation.class.getName());
	}

	private static boolean isPage(Object handler) {
		return handler instanceof HandlerMethod method
				&& method.getBeanType().getPackageName().equals(Revalidation.class.getPackageName());
	}

	private String tag(HttpServletRequest request) {
		Cookie appearance = WebUtils.getCookie(request, "appearance");
		List<Object> state = List.of(this.build, this.catalogue.version(), LocalDate.now(ZoneOffset.UTC),
				RequestContextUtils.getLocale(request), (appearance != null) ? appearance.getValue() : "",
				request.getRequestURI(), Objects.toString(request.getQueryString()));
		// Nobody may find two addresses of one tag, because pages are kept by it
		return "W/\"" + HexFormat.of().formatHex(Sha256.of(state.toString()), 0, 16) + "\"";
	}

}
