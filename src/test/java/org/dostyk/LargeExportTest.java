package org.dostyk;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.VirtualMachine;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dostyk.catalogue.SyntheticRecords;
import org.dostyk.database.PortalTest;
import org.dostyk.database.TestDatabase;
import org.dostyk.database.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Writes
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs process groups and setsid")
class LargeExportTest {

	private static final int ADDED = 200_000;

	private static final long MEGABYTE = 1024 * 1024;

	@Autowired
	private JdbcTemplate jdbc;

	@TempDir
	private Path folder;

	@Test
	void twoHundredThousandRecordsAreExportedInLittleMemory() throws Exception {
		SyntheticRecords.add(this.jdbc, ADDED);
		try (PortalProcess portal = PortalProcess
			.start(this.folder, "-Xmx256m", "--spring.datasource.url=" + TestDatabase.url(),
					"--spring.datasource.username=" + TestDatabase.user(),
					"--spring.datasource.password=" + TestDatabase.password(), "--portal.starting-data=false")
			.awaitReady()) {
			String onScreen = portal.page("/initiatives").getElementById("result-count").attr("data-count");
			List<Long> used = new ArrayList<>();
			long rows = 0;
			try (JMXConnector connector = connect(portal.pid());
					InputStream file = open(portal, "/initiatives.csv");
					CsvReader<NamedCsvRecord> csv = CsvReader.builder()
						.ofNamedCsvRecord(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)))) {
				MemoryMXBean memory = memory(connector);
				for (NamedCsvRecord row : csv) {
					assertThat(row.getField("slug")).isNotEmpty();
					if (++rows % 40_000 == 0) {
						memory.gc();
						used.add(memory.getHeapMemoryUsage().getUsed() / MEGABYTE);
					}
				}
			}
			assertThat(String.valueOf(rows)).isEqualTo(onScreen);
			assertThat(rows).isGreaterThan(ADDED);
			assertThat(used).as("megabytes of heap in use along the way").hasSize(5);
			assertThat(used.get(4) - used.get(0)).as("growth, of %s", used).isLessThan(24);
		}
	}

	private static InputStream open(PortalProcess portal, String path) throws Exception {
		HttpResponse<InputStream> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(portal.address(path)).build(), BodyHandlers.ofInputStream());
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	private static JMXConnector connect(long pid) throws Exception {
		VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
		try {
			return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
		}
		finally {
			machine.detach();
		}
	}

	private static MemoryMXBean memory(JMXConnector connector) throws Exception {
		MBeanServerConnection server = connector.getMBeanServerConnection();
		return ManagementFactory.newPlatformMXBeanProxy(server, ManagementFactory.MEMORY_MXBEAN_NAME,
				MemoryMXBean.class);
	}

}
