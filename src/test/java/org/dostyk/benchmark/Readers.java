package org.dostyk.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Some readers who ask for pages over connections that stay open, each for the next one
 * as soon as the last has come.
 */
final class Readers implements AutoCloseable {

	private static final int NUMBER = 16;

	private static final long SLICE = TimeUnit.SECONDS.toNanos(3);

	private final ExecutorService threads = Executors.newFixedThreadPool(NUMBER);

	private final URI portal;

	Readers(URI portal) {
		System.setProperty("http.maxConnections", String.valueOf(NUMBER));
		this.portal = portal;
	}

	/**
	 * Reads one page.
	 * @param address its address on the portal
	 * @param encoding how it may be compressed
	 * @param tag the tag of the page the reader has, or empty
	 * @return what came
	 */
	Answer read(String address, String encoding, String tag) {
		try {
			HttpURLConnection connection = (HttpURLConnection) this.portal.resolve(address).toURL().openConnection();
			connection.setRequestProperty("Accept-Language", "en");
			connection.setRequestProperty("Accept-Encoding", encoding);
			if (!tag.isEmpty()) {
				connection.setRequestProperty("If-None-Match", tag);
			}
			int status = connection.getResponseCode();
			try (InputStream body = connection.getInputStream()) {
				return new Answer(status, connection.getHeaderField("ETag"), body.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(address, ex);
		}
	}

	/**
	 * Has all readers read for some seconds, each the addresses in turn.
	 * @param addresses addresses on the portal
	 * @param encoding how pages may be compressed
	 * @return how many pages came in a thousand seconds
	 */
	long rate(List<String> addresses, String encoding) {
		long start = System.nanoTime();
		List<Future<Long>> readers = new ArrayList<>();
		for (int reader = 0; reader < NUMBER; reader++) {
			int first = reader;
			readers.add(this.threads.submit(() -> {
				long pages = 0;
				while (System.nanoTime() - start < SLICE) {
					Answer answer = read(addresses.get((int) ((first + pages) % addresses.size())), encoding, "");
					if (answer.status() != HttpURLConnection.HTTP_OK) {
						throw new IllegalStateException("status " + answer.status());
					}
					pages++;
				}
				return pages;
			}));
		}
		long pages = 0;
		try {
			for (Future<Long> reader : readers) {
				pages += reader.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		return pages * TimeUnit.SECONDS.toNanos(1000) / (System.nanoTime() - start);
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

	/**
	 * What came.
	 *
	 * @param status the status of HTTP
	 * @param tag the tag of the page
	 * @param body the bytes, as compressed
	 */
	record Answer(int status, String tag, byte[] body) {

	}

}
