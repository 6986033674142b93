package org.dostyk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.dostyk.database.PortalTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PageWeightTest {

	private static final int MOST_BYTES = 150_000;

	private final HttpClient client = HttpClient.newHttpClient();

	// What fits into a packet or two is as quick uncompressed
	private static final int FEW_BYTES = 2048;

	@LocalServerPort
	private int port;

	static Stream<String> addresses() {
		return Stream.concat(PagesBrowserTest.addresses(),
				Stream.of("/initiatives?size=100", "/sister-cities?size=100&view=table", "/places?size=100"));
	}

	@ParameterizedTest
	@MethodSource("addresses")
	void aPageWithAllItNeedsIsLightAndEveryPartIsCompressed(String path) throws Exception {
		for (String language : List.of("en", "zh")) {
			byte[] page = compressed(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
			int bytes = page.length;
			for (String asset : assets(page)) {
				bytes += compressed(asset).length;
			}
			assertThat(bytes).as("bytes of %s in %s", path, language).isLessThan(MOST_BYTES);
		}
	}

	private static List<String> assets(byte[] compressed) throws IOException {
		Document page = Jsoup.parse(new GZIPInputStream(new ByteArrayInputStream(compressed)),
				StandardCharsets.UTF_8.name(), "");
		List<String> assets = Stream
			.concat(page.select("link[rel=stylesheet]").eachAttr("href").stream(),
					page.select("script[src]").eachAttr("src").stream())
			.toList();
		assertThat(assets).isNotEmpty();
		return assets;
	}

	private byte[] compressed(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.client
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Accept-Encoding", "gzip")
				.header("Accept", "text/html,*/*")
				.build(), BodyHandlers.ofByteArray());
		boolean small = answer.body().length < FEW_BYTES;
		assertThat(small || answer.headers().allValues("Content-Encoding").equals(List.of("gzip")))
			.as("%s is compressed", path)
			.isTrue();
		return answer.body();
	}

}
