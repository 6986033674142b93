package org.dostyk.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.web.Refusal;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody finds at the desk who may not come in: the way to sign in, or a refusal.
 * A form that arrives after the end of the session, or with a token that is no longer
 * valid, is kept, and whoever signs in finds it as it was.
 */
@Component
class Doors implements AuthenticationEntryPoint, AccessDeniedHandler {

	/**
	 * Where people sign in.
	 */
	static final String SIGN_IN = "/login";

	private final UnsavedForms forms;

	private final FormCookie cookie;

	Doors(UnsavedForms forms, FormCookie cookie) {
		this.forms = forms;
		this.cookie = cookie;
	}

	/**
	 * Whether a path is one of those that only staff use.
	 */
	static boolean areOf(String path) {
		return isDesk(path) || path.equals(SIGN_IN) || path.startsWith(JoinController.PATH);
	}

	private static boolean isDesk(String path) {
		return path.equals("/admin") || path.startsWith("/admin/");
	}

	/**
	 * Whether somebody may be led to an address after signing in.
	 * @param to a path with parameters, from anywhere
	 */
	static boolean leadsInside(String to) {
		return to.matches("/admin([/?][!-~]*)?") && !to.contains("\\");
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
			throws IOException {
		if (!isDesk(request.getRequestURI())) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else if (!isNavigation(request)) {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else if (request.getMethod().equals("POST")) {
			keep(request, response);
		}
		else {
			toSignIn(request, response);
		}
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
			throws IOException {
		if (!(refusal instanceof CsrfException)) {
			refuse(Refusal.forbidden(), HttpStatus.FORBIDDEN, request, response);
			return;
		}
		String path = request.getRequestURI();
		boolean form = request.getMethod().equals("POST") && isNavigation(request);
		if (form && isDesk(path)) {
			keep(request, response);
		}
		else if (form && areOf(path)) {
			redirect(path, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = request.getRequestURI();
		MultiValueMap<String, String> fields = fields(request);
		Optional<SignedIn> who = SignedIn.now();
		try {
			if (who.isPresent()) {
				redirect(path + "?kept=" + this.forms.keepSent(who.get(), path, fields), response);
			}
			else if (fields.isEmpty()) {
				toSignIn(request, response);
			}
			else {
				this.forms.keepSent(this.cookie.give(request, response), request.getRemoteAddr(), path, fields);
				redirect(SIGN_IN, response);
			}
		}
		catch (Refusal tooLong) {
			refuse(tooLong, HttpStatus.CONTENT_TOO_LARGE, request, response);
		}
	}

	private static void refuse(Refusal refusal, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		request.setAttribute(Refusal.class.getName(), refusal);
		response.sendError(status.value());
	}

	private static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
		String query = request.getQueryString();
		String to = request.getRequestURI() + ((query != null) ? "?" + query : "");
		redirect(SIGN_IN + (to.equals("/admin") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)),
				response);
	}

	// A link from elsewhere leads here, but neither another site's form nor a script's
	// question is something that somebody typed here
	private static boolean isNavigation(HttpServletRequest request) {
		boolean script = "empty".equals(request.getHeader("Sec-Fetch-Dest"));
		boolean foreign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
		return !script && (!foreign || !request.getMethod().equals("POST"));
	}

	private static MultiValueMap<String, String> fields(HttpServletRequest request) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> fields.addAll(name, Arrays.asList(values)));
		fields.remove(FormTokens.PARAMETER);
		return fields;
	}

	static void redirect(String to, HttpServletResponse response) {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, to);
	}

}
