package org.dostyk.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Downloads as a program does that knows nothing of the portal.
 */
class Downloads {

	private final int port;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	Downloads(int port) {
		this.port = port;
	}

	HttpResponse<byte[]> get(String path) {
		return send("GET", path);
	}

	HttpResponse<byte[]> head(String path) {
		return send("HEAD", path);
	}

	private HttpResponse<byte[]> send(String method, String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.method(method, HttpRequest.BodyPublishers.noBody())
				.build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String text(String path) {
		return new String(get(path).body(), StandardCharsets.UTF_8);
	}

	List<NamedCsvRecord> records(String path) {
		return records(get(path).body());
	}

	static List<NamedCsvRecord> records(byte[] csv) {
		return CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream().toList();
	}

	static byte[] unpacked(byte[] compressed) {
		try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
			return gzip.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks over a bare socket, whose answer the caller reads.
	 */
	Socket open(String path, String protocol) throws IOException {
		Socket socket = new Socket();
		// So that little of what nobody reads fits into the network
		socket.setReceiveBufferSize(1 << 16);
		socket.connect(new InetSocketAddress("localhost", this.port));
		socket.setSoTimeout(30_000);
		socket.getOutputStream()
			.write(("GET " + path + " " + protocol + "\r\nHost: localhost\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/**
	 * Takes the chunks of an answer apart (RFC 9112, section 7.1).
	 * @param answer the answer with its headers, perhaps cut off, one character a byte
	 * @return the body as far as it came
	 */
	static String body(String answer) {
		StringBuilder body = new StringBuilder();
		int start = answer.indexOf("\r\n\r\n") + 4;
		while (answer.indexOf("\r\n", start) > start) {
			int data = answer.indexOf("\r\n", start) + 2;
			int size = Integer.parseInt(answer.substring(start, data - 2), 16);
			body.append(answer, data, Math.min(data + size, answer.length()));
			start = data + size + 2;
		}
		return body.toString();
	}

}
