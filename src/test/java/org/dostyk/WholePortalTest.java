package org.dostyk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.dostyk.account.Role;
import org.dostyk.account.SignedIn;
import org.dostyk.account.Staff;
import org.dostyk.account.StaffBrowser;
import org.dostyk.database.TestDatabase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(value = OS.LINUX, disabledReason = "needs process groups and setsid")
class WholePortalTest {

	private static final String ADMINISTRATOR = "Aigerim";

	@TempDir
	Path folder;

	@Test
	void allRecordsOutliveAKillAndAStop() throws Exception {
		String data = "--portal.data-directory=" + this.folder.resolve("data of the portal");
		try (PortalProcess first = PortalProcess.start(this.folder, data).awaitReady()) {
			assertThat(initiatives(first)).isEqualTo("774");
			first.killWithItsGroup();
		}
		try (PortalProcess second = PortalProcess.start(this.folder, data).awaitReady()) {
			assertThat(initiatives(second)).isEqualTo("774");
			second.terminate();
			second.awaitEnd();
			assertThat(ProcessHandle.allProcesses())
				.noneMatch((p) -> p.info().commandLine().filter((line) -> line.contains(data)).isPresent());
		}
		try (PortalProcess third = PortalProcess.start(this.folder, data).awaitReady()) {
			assertThat(initiatives(third)).isEqualTo("774");
			PortalProcess beside = PortalProcess.start(this.folder, data);
			assertThat(beside.awaitEnd()).contains("APPLICATION FAILED TO START", "is in use by process " + third.pid())
				.doesNotContain("\tat org.");
			assertThat(beside.exitCode()).isNotZero();
		}
	}

	@Test
	void whatWasBeingTypedOutlivesAKill() throws Exception {
		String[] options = { "--portal.data-directory=" + this.folder.resolve("data"), "--portal.starting-data=false",
				"--portal.admin-name=" + ADMINISTRATOR, "--portal.admin-password=" + Staff.PASSWORD };
		SignedIn administrator = new SignedIn(1, ADMINISTRATOR, Role.ADMINISTRATOR);
		Map<String, String> typed = Map.of("titles.en", "Half a title, “quoted” & <b>", "titles.kk",
				"Ұлы дала — әңгіме ғ ү һ", "titles.ru", "Ещё не сохранено, ёж", "titles.zh", "未保存的论坛 𠮷",
				"summaries.en", " leading blank\r\n\r\nand a third line ", "start", "not a date yet",
				"citations[0].title", "e\u0301 \u200f\u202e 🎉");
		String form;
		try (PortalProcess first = PortalProcess.start(this.folder, options).awaitReady()) {
			StaffBrowser browser = new StaffBrowser(first.port()).signIn(administrator);
			Document page = browser.page("/admin/forums/new");
			form = page.selectFirst("#edit").attr("action");
			assertThat(browser.post(form + "/autosave", withToken(page, typed)).statusCode()).isEqualTo(204);
			first.kill();
		}
		try (PortalProcess second = PortalProcess.start(this.folder, options).awaitReady()) {
			StaffBrowser browser = new StaffBrowser(second.port()).signIn(administrator);
			Element offer = browser.page("/admin/forums/new").selectFirst(".notice a[href*=kept]");
			assertThat(offer).as("the form is offered").isNotNull();
			Document again = browser.page(offer.attr("href"));
			assertThat(again.selectFirst("#edit").attr("action")).isEqualTo(form);
			typed.forEach((field, text) -> assertThat(bytes(shown(again, field))).as(field).isEqualTo(bytes(text)));
		}
	}

	private static String[] withToken(Document page, Map<String, String> typed) {
		Element token = page.selectFirst("#edit input[name=_csrf]");
		return Stream
			.concat(Stream.of(token.attr("name"), token.val()),
					typed.entrySet().stream().flatMap((field) -> Stream.of(field.getKey(), field.getValue())))
			.toArray(String[]::new);
	}

	// As a browser has it: a text area without its first line break, its lines ended as
	// they are sent
	private static String shown(Document page, String field) {
		Element input = page.selectFirst("#edit [name='" + field + "']");
		return input.normalName().equals("textarea")
				? input.wholeText().replaceFirst("^\n", "").replaceAll("\r?\n", "\r\n") : input.attr("value");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void aPortalWithoutDataStartsEmpty() throws Exception {
		try (PortalProcess portal = PortalProcess
			.start(this.folder, "--portal.data-directory=" + this.folder.resolve("data"),
					"--portal.starting-data=false")
			.awaitReady()) {
			assertThat(initiatives(portal)).isEqualTo("0");
			assertThat(portal.page("/?lang=zh").title()).isNotBlank();
		}
	}

	@Test
	void aBrokenPackageIsRefusedWithLineAndColumnAndNothingStarts() throws Exception {
		Path broken = Files.createDirectory(this.folder.resolve("package"));
		Files.writeString(broken.resolve("datapackage.json"),
				"""
						{"name": "broken", "created": "2026-11-24T00:00:00Z", "resources": [{"name": "countries", "path": "countries.csv"}]}
						""");
		Files.writeString(broken.resolve("countries.csv"),
				"code,name_en,name_kk,name_ru,name_zh\nKazakhstan,Kazakhstan,,,\n");
		try (PortalProcess portal = PortalProcess.start(this.folder,
				"--portal.data-directory=" + this.folder.resolve("data"), "--portal.starting-data=" + broken)) {
			assertThat(portal.awaitEnd())
				.contains("APPLICATION FAILED TO START", "countries.csv", "line 2", "code", "Kazakhstan")
				.doesNotContain("\tat org.");
			assertThat(portal.exitCode()).isNotZero();
		}
	}

	@Test
	void aDatabaseThatCannotBeReachedIsNamed() throws Exception {
		try (PortalProcess portal = PortalProcess.start(this.folder,
				"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere", "--spring.datasource.username=x")) {
			assertThat(portal.awaitEnd())
				.contains("APPLICATION FAILED TO START", "jdbc:postgresql://127.0.0.1:1/nowhere")
				.doesNotContain("\tat org.");
			assertThat(portal.exitCode()).isNotZero();
		}
	}

	@Test
	void aPortInUseIsNamed() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
				PortalProcess portal = PortalProcess.start(this.folder, "--server.port=" + taken.getLocalPort(),
						"--spring.datasource.url=" + TestDatabase.url(),
						"--spring.datasource.username=" + TestDatabase.user(),
						"--spring.datasource.password=" + TestDatabase.password(), "--portal.starting-data=false")) {
			assertThat(portal.awaitEnd()).contains("APPLICATION FAILED TO START", String.valueOf(taken.getLocalPort()))
				.doesNotContain("\tat org.");
			assertThat(portal.exitCode()).isNotZero();
		}
	}

	private static String initiatives(PortalProcess portal) throws IOException, InterruptedException {
		return portal.page("/initiatives").getElementById("result-count").attr("data-count");
	}

}
