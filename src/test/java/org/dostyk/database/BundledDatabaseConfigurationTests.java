package org.dostyk.database;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class BundledDatabaseConfigurationTests {

	@TempDir
	static Path folder;

	private final ApplicationContextRunner portal = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class))
		.withUserConfiguration(BundledDatabaseConfiguration.class, PostgresVersionCheck.class)
		.withPropertyValues("portal.data-directory=" + folder.resolve("data"));

	@Test
	void aPortalThatIsToldOfNoDatabaseBringsItsOwnAndTakesItAwayAgain() {
		AtomicLong server = new AtomicLong();
		this.portal.run((context) -> {
			server.set(context.getBean(BundledPostgres.class).pid());
			JdbcClient sql = context.getBean(JdbcClient.class);
			assertThat(sql.sql("show fsync").query(String.class).single()).isEqualTo("on");
			assertThat(sql.sql("select to_regclass('flyway_schema_history') is not null").query(Boolean.class).single())
				.isTrue();
			assertThat(
					context.getBeanFactory().getDependentBeans(context.getBeanNamesForType(BundledPostgres.class)[0]))
				.as("what is closed before the server")
				.isNotEmpty();
		});
		assertThat(ProcessHandle.of(server.get())).isEmpty();
	}

	@Test
	void aPortalThatIsToldOfADatabaseUsesThat() {
		this.portal
			.withPropertyValues("spring.datasource.url=" + TestDatabase.url(),
					"spring.datasource.username=" + TestDatabase.user(),
					"spring.datasource.password=" + TestDatabase.password(), "spring.flyway.enabled=false")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(BundledPostgres.class).hasSingleBean(DataSource.class);
				assertThat(context.getBean(JdbcClient.class).sql("select 1").query(Integer.class).single()).isOne();
			});
	}

}
