package org.dostyk.database;

import java.net.UnknownHostException;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Says what is wrong with the database that {@code spring.datasource.url} names, however
 * deep the pool or the migration has wrapped it.
 */
class OwnDatabaseFailureAnalyzer implements FailureAnalyzer {

	private static final String SCHEME = "jdbc:postgresql:";

	private final Environment environment;

	OwnDatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		String url = this.environment.getProperty("spring.datasource.url");
		if (!StringUtils.hasText(url)) {
			return null;
		}
		if (!url.startsWith(SCHEME)) {
			return new FailureAnalysis("The database address " + withoutSecrets(url) + " is not one of PostgreSQL.",
					"Set SPRING_DATASOURCE_URL to jdbc:postgresql://host:5432/database, with the user and the password"
							+ " in SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
					failure);
		}
		SQLException refused = refusal(failure);
		return (refused != null) ? analyze(withoutSecrets(url), refused) : null;
	}

	private @Nullable FailureAnalysis analyze(String url, SQLException refused) {
		String user = this.environment.getProperty("spring.datasource.username", "(none)");
		String state = String.valueOf(refused.getSQLState());
		if (NestedExceptionUtils.getRootCause(refused) instanceof UnknownHostException) {
			return analysis("The host of the database " + url + " is not known.",
					"Correct the host in SPRING_DATASOURCE_URL, or the machine's name resolution.", refused);
		}
		if (state.startsWith("08")) {
			return analysis("The database " + url + " does not answer: " + refused.getMessage(),
					"See that PostgreSQL runs there, listens on that address and port, and is not behind a"
							+ " firewall; else correct SPRING_DATASOURCE_URL.",
					refused);
		}
		if (state.startsWith("28")) {
			return analysis("The database " + url + " refuses the user " + user + ": " + refused.getMessage(),
					"Correct SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, or what the server's"
							+ " pg_hba.conf allows.",
					refused);
		}
		return switch (state) {
			case "3D000" -> analysis("The server answers, but the database " + url + " does not exist.",
					"Create it (create database ... owner " + user + "), or correct SPRING_DATASOURCE_URL.", refused);
			case "57P03" -> analysis("The database " + url + " takes no connections now: " + refused.getMessage(),
					"It is starting, stopping or recovering. Start the portal again when it is ready.", refused);
			case "53300" -> analysis("The database " + url + " has no connection left: " + refused.getMessage(),
					"Raise its max_connections, or lower spring.datasource.hikari.maximum-pool-size.", refused);
			default -> null;
		};
	}

	private static FailureAnalysis analysis(String description, String action, SQLException refused) {
		return new FailureAnalysis(description,
				action + " Without SPRING_DATASOURCE_URL the portal runs on its bundled PostgreSQL.", refused);
	}

	private static @Nullable SQLException refusal(Throwable failure) {
		@Nullable SQLException deepest = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null) {
				deepest = sql;
			}
		}
		return deepest;
	}

	/**
	 * Takes away what may hold a password: everything before an @ and after a question
	 * mark.
	 */
	static String withoutSecrets(String url) {
		return url.replaceFirst("//[^/]*@", "//").replaceFirst("\\?.*", "");
	}

}
