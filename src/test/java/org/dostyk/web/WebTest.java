package org.dostyk.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Starts what this package holds on a free port, with {@link SamplePages}, without a
 * database and without accounts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebTest.Portal.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "portal.public-url=https://portal.example/")
@interface WebTest {

	@EnableAutoConfiguration(exclude = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
			FlywayAutoConfiguration.class })
	@ComponentScan("org.dostyk.web")
	class Portal {

		@Bean
		SecurityFilterChain open(HttpSecurity http) {
			return http.csrf(AbstractHttpConfigurer::disable).headers(AbstractHttpConfigurer::disable).build();
		}

	}

}
