package org.dostyk.database;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Runs the portal on its bundled PostgreSQL unless it is told of another one. Whatever
 * uses the connection details depends on the server, so the server stops last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(BundledDatabaseConfiguration.NoOtherDatabase.class)
class BundledDatabaseConfiguration {

	private static final int SPARE_CONNECTIONS = 30;

	@Bean(destroyMethod = "close")
	BundledPostgres bundledPostgres(@Value("${portal.data-directory:data}") String directory,
			@Value("${spring.datasource.hikari.maximum-pool-size:10}") int poolSize) {
		return BundledPostgres.start(Path.of(directory), Durability.DURABLE, 2 * poolSize + SPARE_CONNECTIONS);
	}

	@Bean
	JdbcConnectionDetails bundledPostgresConnectionDetails(BundledPostgres postgres) {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return postgres.url();
			}

			@Override
			public String getUsername() {
				return postgres.user();
			}

			@Override
			public String getPassword() {
				return postgres.password();
			}

		};
	}

	static class NoOtherDatabase implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
