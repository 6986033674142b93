package org.dostyk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dostyk.database.PortalTest;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PortalTest
@Writes
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportStreamTests {

	private static final Duration SECONDS = Duration.ofSeconds(15);

	@Autowired
	JdbcClient sql;

	@Autowired
	DataSource dataSource;

	private final ExecutorService clients = Executors.newCachedThreadPool();

	private Downloads downloads;

	@BeforeAll
	void prepareCatalogue(@LocalServerPort int port) {
		HeldCatalogue.prepare(this.sql);
		this.downloads = new Downloads(port);
	}

	@AfterAll
	void dismissClients() {
		this.clients.shutdown();
	}

	@BeforeEach
	void nothingFails() {
		this.sql.sql("delete from failing").update();
	}

	private void failAt(int record, String message) {
		this.sql.sql("insert into failing values (?, ?)").params("streamed-" + record, message).update();
	}

	private boolean isHeld() {
		return exporting("wait_event = 'advisory'");
	}

	private boolean isReading() {
		return exporting("state <> 'idle'");
	}

	private boolean exporting(String condition) {
		return exporting(condition, 1);
	}

	private boolean exporting(String condition, int atLeast) {
		return this.sql.sql("select count(*) >= ? from pg_stat_activity where application_name = ? and " + condition)
			.params(atLeast, ExportPoolConfiguration.APPLICATION_NAME)
			.query(Boolean.class)
			.single();
	}

	private static String everything(Socket socket) throws IOException {
		ByteArrayOutputStream answer = new ByteArrayOutputStream();
		try {
			socket.getInputStream().transferTo(answer);
		}
		catch (SocketException ex) {
			// As visible to a client as a missing last chunk
			assertThat(ex).hasMessageContaining("reset");
		}
		return answer.toString(StandardCharsets.ISO_8859_1);
	}

	@Test
	void whatIsWrittenDuringAnExportDoesNotShowInIt() throws Exception {
		try (HeldCatalogue held = HeldCatalogue.shut(this.dataSource)) {
			CompletableFuture<HttpResponse<byte[]>> export = CompletableFuture
				.supplyAsync(() -> this.downloads.get(HeldCatalogue.PATH), this.clients);
			await().atMost(SECONDS).until(this::isHeld);
			this.sql.sql("update held_entry set title_en = 'New title'; update place set name_en = 'New name'")
				.update();
			held.open(HeldCatalogue.FIRST_GATE);
			held.open(HeldCatalogue.SECOND_GATE);
			List<NamedCsvRecord> records = Downloads.records(export.join().body());
			assertThat(records).hasSize(HeldCatalogue.RECORDS)
				.allMatch((record) -> record.getField("title_en").equals("Old title"));
			assertThat(records.get(HeldCatalogue.RECORDS - 1).getField("places_label")).isEqualTo("Old name (host)");
		}
		finally {
			this.sql.sql("update held_entry set title_en = 'Old title'; update place set name_en = 'Old name'")
				.update();
		}
	}

	@Test
	void theFirstBytesComeBeforeTheQueryHasEnded() throws Exception {
		try (HeldCatalogue held = HeldCatalogue.shut(this.dataSource);
				Socket socket = this.downloads.open(HeldCatalogue.PATH, "HTTP/1.1")) {
			String start = new String(socket.getInputStream().readNBytes(4000), StandardCharsets.UTF_8);
			assertThat(start).contains("\r\n\r\n").contains("id,slug,kind").contains(",streamed-1,");
			assertThat(isReading()).isTrue();
			held.open(HeldCatalogue.FIRST_GATE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "csv", "jsonl", "geojson" })
	void anExportThatFailsMidwayIsCutOff(String extension) throws Exception {
		String path = HeldCatalogue.PATH.replace("csv", extension);
		// The words by which Spring MVC knows a client that has gone
		failAt(HeldCatalogue.FIRST_GATE + 1, "Connection reset by peer");
		try (HeldCatalogue held = HeldCatalogue.shut(this.dataSource);
				Socket socket = this.downloads.open(path, "HTTP/1.1")) {
			String start = new String(socket.getInputStream().readNBytes(4000), StandardCharsets.ISO_8859_1);
			held.open(HeldCatalogue.FIRST_GATE);
			String answer = start + everything(socket);
			assertThat(answer).startsWith("HTTP/1.1 200").doesNotEndWith("\r\n0\r\n\r\n");
			nothingFails();
			held.open(HeldCatalogue.SECOND_GATE);
			String whole = new String(this.downloads.get(path).body(), StandardCharsets.ISO_8859_1);
			assertThat(whole.startsWith(Downloads.body(answer))).as("nothing follows the part of the file").isTrue();
		}
	}

	@Test
	void anExportThatFailsAtOnceIsAnErrorAndNoFile() {
		failAt(1, "Connection reset by peer");
		HttpResponse<byte[]> answer = this.downloads.get(HeldCatalogue.PATH);
		assertThat(answer.statusCode()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("id,slug").doesNotContain("reset");
	}

	@Test
	void aClientThatGoesAwayEndsTheQuery() throws Exception {
		try (HeldCatalogue held = HeldCatalogue.shut(this.dataSource)) {
			held.open(HeldCatalogue.FIRST_GATE);
			try (Socket socket = this.downloads.open(HeldCatalogue.PATH, "HTTP/1.1")) {
				assertThat(socket.getInputStream().readNBytes(4000)).hasSize(4000);
				await().atMost(SECONDS).until(this::isHeld);
			}
			// The second gate stays shut, so the query cannot come to its own end
			await().atMost(SECONDS).until(() -> !isReading());
		}
	}

	@Test
	void aClientThatDoesNotReadHoldsNoTransactionAndCanHaveEverythingLater() throws Exception {
		try (Socket socket = this.downloads.open(HeldCatalogue.PATH, "HTTP/1.1")) {
			InputStream answer = socket.getInputStream();
			byte[] start = answer.readNBytes(4000);
			await().atMost(SECONDS).until(() -> !isReading());
			ByteArrayOutputStream rest = new ByteArrayOutputStream();
			while (!rest.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n0\r\n\r\n")) {
				byte[] more = answer.readNBytes(answer.available());
				rest.writeBytes((more.length > 0) ? more : answer.readNBytes(1));
			}
			assertThat(new String(start, StandardCharsets.UTF_8)).contains(",streamed-1,");
			assertThat(rest.toString(StandardCharsets.UTF_8)).contains(",streamed-" + HeldCatalogue.RECORDS + ",");
		}
	}

	@Test
	void whoComesWhenAllConnectionsAreBusyIsAskedToComeAgain() throws Exception {
		List<CompletableFuture<HttpResponse<byte[]>>> busy;
		try (HeldCatalogue held = HeldCatalogue.shut(this.dataSource)) {
			busy = Stream
				.generate(
						() -> CompletableFuture.supplyAsync(() -> this.downloads.get(HeldCatalogue.PATH), this.clients))
				.limit(ExportPoolConfiguration.CONNECTIONS)
				.toList();
			await().atMost(SECONDS)
				.until(() -> exporting("wait_event = 'advisory'", ExportPoolConfiguration.CONNECTIONS));
			HttpResponse<byte[]> answer = this.downloads.get(HeldCatalogue.PATH + "&lang=zh");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).contains("10");
			assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("目前正在生成的文件太多。请十秒后再试。\n");
			held.open(HeldCatalogue.FIRST_GATE);
		}
		assertThat(busy).allMatch((export) -> export.join().statusCode() == 200);
	}

}
