package org.dostyk.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.postgresql.PGConnection;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes whole lists away, over HTTP and as the database itself gives them.
 *
 * @param portal the address of the portal
 * @param jdbc its database
 */
record TakenFiles(URI portal, JdbcTemplate jdbc) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	/**
	 * Downloads a file to its end.
	 */
	void download(String path) {
		try (InputStream file = CLIENT
			.send(HttpRequest.newBuilder(this.portal.resolve(path)).build(), BodyHandlers.ofInputStream())
			.body()) {
			file.transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Lets the database write the rows of a query as CSV.
	 */
	void copy(String query) {
		this.jdbc.execute((ConnectionCallback<Long>) (connection) -> {
			try {
				return connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy (" + query + ") to stdout (format csv)", OutputStream.nullOutputStream());
			}
			catch (IOException ex) {
				throw new DataAccessResourceFailureException("no copy", ex);
			}
		});
	}

}
