package org.dostyk.account;

import org.dostyk.web.PortalProperties;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may ask for what: everybody may read, nobody needs a session for it, and the desk
 * is for those who keep the catalogue. Finer rules are those of what is done there.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AccountProperties.class)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain requests(HttpSecurity http, PortalProperties portal, SessionContext sessions,
			SignInAnswers answers, Doors doors) {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
						.permitAll()
						.requestMatchers("/admin/accounts/**", "/admin/audit/**", "/admin/audit.csv",
								"/admin/vocabularies/**", "/admin/pins/**", "/actuator/**")
						.hasRole(Role.ADMINISTRATOR.name())
						.requestMatchers("/admin/**")
						.hasRole(Role.EDITOR.name())
						.anyRequest()
						.permitAll())
			.securityContext((context) -> context.securityContextRepository(sessions))
			.formLogin((form) -> form.loginPage(Doors.SIGN_IN).successHandler(answers).failureHandler(answers))
			.logout((logout) -> logout.addLogoutHandler(answers).logoutSuccessHandler(answers))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens(portal)))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(doors).accessDeniedHandler(doors))
			.headers((headers) -> headers.defaultsDisabled().addHeaderWriter(secrecy()))
			.build();
	}

	// Programs are nobody: they come without a session, and what they may not do there is
	// no form whose token they lack
	@Bean
	@Order(0)
	SecurityFilterChain programs(HttpSecurity http) {
		return http.securityMatcher("/api/v1/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache((cache) -> cache.requestCache(new NullRequestCache()))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.defaultsDisabled().disable())
			.build();
	}

	// Whatever somebody sees because they are signed in is for nobody else, and not for
	// whoever sits down at the same browser afterwards
	private static HeaderWriter secrecy() {
		return (request, response) -> {
			String path = request.getRequestURI();
			if (!path.startsWith("/assets/") && (Doors.areOf(path) || SignedIn.now().isPresent())) {
				response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
			}
		};
	}

	@Bean
	static RoleHierarchy roles() {
		return RoleHierarchyImpl.withDefaultRolePrefix()
			.role(Role.ADMINISTRATOR.name())
			.implies(Role.REVIEWER.name())
			.role(Role.REVIEWER.name())
			.implies(Role.EDITOR.name())
			.build();
	}

	// Whether people come over TLS is not known from the request where a proxy ends it
	@Bean
	DefaultCookieSerializerCustomizer sessionCookie(PortalProperties portal) {
		return (cookie) -> {
			cookie.setUseHttpOnlyCookie(true);
			cookie.setSameSite("Lax");
			cookie.setUseSecureCookie(portal.secure());
		};
	}

}
