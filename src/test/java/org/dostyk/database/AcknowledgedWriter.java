package org.dostyk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A small portal to be killed: a process with a durable bundled server that writes rows
 * without end and notes each number in a file once the server has acknowledged it. When
 * it starts it notes every acknowledged row that it does not find.
 */
final class AcknowledgedWriter {

	static final String LOST = "lost ";

	private AcknowledgedWriter() {
	}

	public static void main(String[] arguments) throws IOException, SQLException {
		Path notes = Path.of(arguments[1]);
		try (BundledPostgres postgres = BundledPostgres.start(Path.of(arguments[0]), Durability.DURABLE, 20);
				Connection connection = new Login(postgres.url(), postgres.user(), postgres.password()).open()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("create table if not exists written (id bigint primary key)");
			}
			long next = 1;
			Set<String> missing = missing(connection, notes);
			for (String line : missing) {
				note(notes, LOST + line);
			}
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from written")) {
				row.next();
				next += row.getLong(1);
			}
			try (PreparedStatement insert = connection.prepareStatement("insert into written values (?)")) {
				for (;; next++) {
					insert.setLong(1, next);
					insert.executeUpdate();
					note(notes, Long.toString(next));
				}
			}
		}
	}

	/**
	 * Returns the numbers noted as acknowledged that the database does not hold.
	 */
	static Set<String> missing(Connection connection, Path notes) throws IOException, SQLException {
		Set<String> missing = new HashSet<>(Files.exists(notes) ? Files.readAllLines(notes) : List.of());
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select id from written")) {
			while (rows.next()) {
				missing.remove(Long.toString(rows.getLong(1)));
			}
		}
		return missing;
	}

	private static void note(Path notes, String line) throws IOException {
		Files.writeString(notes, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

}
