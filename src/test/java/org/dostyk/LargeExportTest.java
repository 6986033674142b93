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
import java.util.Scanner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
			try (JMXConnector connector = connect(portal.pid())) {
				MemoryMXBean memory = memory(connector);
				assertThat(String.valueOf(csvRows(portal, memory))).isEqualTo(onScreen);
				assertThat(String.valueOf(sheetRows(portal, memory) - 1)).isEqualTo(onScreen);
			}
		}
	}

	private static long csvRows(PortalProcess portal, MemoryMXBean memory) throws Exception {
		Heap heap = new Heap(memory);
		long rows = 0;
		try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
			.ofNamedCsvRecord(new BufferedReader(
					new InputStreamReader(open(portal, "/initiatives.csv"), StandardCharsets.UTF_8)))) {
			for (NamedCsvRecord row : csv) {
				assertThat(row.getField("slug")).isNotEmpty();
				heap.afterRow(++rows);
			}
		}
		heap.assertSteady();
		return rows;
	}

	private static long sheetRows(PortalProcess portal, MemoryMXBean memory) throws Exception {
		Heap heap = new Heap(memory);
		long rows = 0;
		try (ZipInputStream zip = new ZipInputStream(
				open(portal, "/initiatives.xlsx?columns=slug,title_zh,start_earliest,source_count,updated_at"))) {
			// The first sheet comes before all that is known only at the end
			ZipEntry entry = zip.getNextEntry();
			while (!entry.getName().endsWith("sheet1.xml")) {
				entry = zip.getNextEntry();
			}
			Scanner rowsOfSheet = new Scanner(zip, StandardCharsets.UTF_8).useDelimiter("<row ");
			rowsOfSheet.next();
			while (rowsOfSheet.hasNext()) {
				rowsOfSheet.next();
				heap.afterRow(++rows);
			}
		}
		heap.assertSteady();
		return rows;
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

	/**
	 * Looks at the memory that the portal needs along the way.
	 */
	private static final class Heap {

		private final MemoryMXBean memory;

		private final List<Long> used = new ArrayList<>();

		Heap(MemoryMXBean memory) {
			this.memory = memory;
		}

		void afterRow(long row) {
			if (row % 40_000 == 0) {
				this.memory.gc();
				this.used.add(this.memory.getHeapMemoryUsage().getUsed() / MEGABYTE);
			}
		}

		void assertSteady() {
			assertThat(this.used).as("megabytes of heap in use along the way").hasSize(5);
			assertThat(this.used.get(4) - this.used.get(0)).as("growth, of %s", this.used).isLessThan(24);
		}

	}

}
