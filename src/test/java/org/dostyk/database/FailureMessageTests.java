package org.dostyk.database;

import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchException;

class FailureMessageTests {

	private static FailureAnalysis analysisFor(String url, String user, String password) {
		HikariConfig pool = new HikariConfig();
		pool.setJdbcUrl(url);
		pool.setUsername(user);
		pool.setPassword(password);
		pool.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
		Exception failure = catchException(() -> {
			try (HikariDataSource source = new HikariDataSource(pool)) {
				Flyway.configure().dataSource(source).load().migrate();
			}
		});
		return analysisFor(url, user, failure);
	}

	private static FailureAnalysis analysisFor(String url, String user, Exception failure) {
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url)
			.withProperty("spring.datasource.username", user);
		return SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, ArgumentResolver.of(Environment.class, environment),
					FailureHandler.handleMessage((message, unusableHere) -> {
					}))
			.stream()
			.filter((analyzer) -> analyzer.getClass().getPackage().equals(BundledPostgres.class.getPackage()))
			.map((analyzer) -> analyzer.analyze(new BeanCreationException("flyway", "failed", failure)))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
		FailureAnalysis analysis = analysisFor("jdbc:postgresql://127.0.0.1:1/cat?password=secret", "u", "secret");
		assertThat(analysis.getDescription()).contains("jdbc:postgresql://127.0.0.1:1/cat does not answer");
		assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("secret");
	}

	@Test
	void aHostThatNobodyKnowsIsNamed() {
		assertThat(analysisFor("jdbc:postgresql://nowhere.invalid/cat", "u", "p").getDescription())
			.isEqualTo("The host of the database jdbc:postgresql://nowhere.invalid/cat is not known.");
	}

	@Test
	void aWrongPasswordIsSaidToBeWrong() {
		assertThat(analysisFor(TestDatabase.url(), TestDatabase.user(), "wrong").getDescription())
			.contains("refuses the user " + TestDatabase.user());
	}

	@Test
	void aDatabaseThatDoesNotExistIsSaidNotToExist() {
		String url = TestDatabase.url().replaceFirst("/[a-z]+(\\?.*)?$", "/missing");
		assertThat(analysisFor(url, TestDatabase.user(), TestDatabase.password()).getDescription())
			.contains(url + " does not exist");
	}

	@Test
	void anAddressOfAnotherKindIsRefusedWithAnExample() {
		FailureAnalysis analysis = analysisFor("postgres://me:secret@host/cat", "u", new RuntimeException("any"));
		assertThat(analysis.getDescription()).contains("postgres://host/cat is not one of PostgreSQL");
		assertThat(analysis.getAction()).contains("jdbc:postgresql://host:5432/database");
	}

	@Test
	void aServerThatIsTooOldIsRefused() {
		assertThatExceptionOfType(DatabaseUnavailableException.class)
			.isThrownBy(() -> PostgresVersionCheck.check(14, "jdbc:postgresql://host/cat"))
			.withMessageContaining("is PostgreSQL 14, which is too old");
		PostgresVersionCheck.check(15, "jdbc:postgresql://host/cat");
	}

	@Test
	void whatTheBundledServerSaysReachesThePerson() {
		FailureAnalysis analysis = analysisFor("", "", new DatabaseUnavailableException("In use.", "Stop it."));
		assertThat(analysis.getDescription()).isEqualTo("In use.");
		assertThat(analysis.getAction()).isEqualTo("Stop it.");
	}

}
