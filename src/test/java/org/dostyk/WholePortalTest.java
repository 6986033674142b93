package org.dostyk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dostyk.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(value = OS.LINUX, disabledReason = "needs process groups and setsid")
class WholePortalTest {

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
