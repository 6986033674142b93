package org.dostyk.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;

/**
 * Who may ask for what: everybody may read, nobody needs a session for it, the desk is
 * closed.
 */
@Configuration
@EnableConfigurationProperties(PortalProperties.class)
class SecurityConfiguration {

	@Bean
	SecurityFilterChain requests(HttpSecurity http) {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/admin/**")
				.authenticated()
				.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
				.permitAll()
				.requestMatchers("/actuator/**")
				.authenticated()
				.anyRequest()
				.permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.csrfTokenRepository(new FormTokens()))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	UserDetailsService nobody() {
		return new InMemoryUserDetailsManager();
	}

}
