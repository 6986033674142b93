package org.dostyk.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.database.PortalTest;
import org.dostyk.export.ListFiles;
import org.dostyk.reference.PinFile.TooLargeException;
import org.dostyk.value.Language;
import org.dostyk.value.Sha256;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalTest
class PinFileTest {

	private static final SearchCriteria PLACES = SearchCriteria.all(Listing.PLACES);

	@Autowired
	private ListFiles files;

	@Test
	void aListIsWrittenWithItsHashItsLengthAndItsRows() throws IOException {
		try (PinFile file = PinFile.write(this.files, PLACES, Language.EN, Long.MAX_VALUE)) {
			byte[] csv = new GZIPInputStream(file.open()).readAllBytes();
			assertThat(file.bytes()).isEqualTo(csv.length);
			assertThat(file.sha256()).isEqualTo(Sha256.of(csv));
			assertThat(file.size()).isLessThan(csv.length);
			assertThat(file.written().rows()).isPositive();
		}
	}

	@Test
	void aListThatIsTooLargeLeavesNothingBehind() throws IOException {
		List<Path> before = temporaryFiles();
		assertThatExceptionOfType(TooLargeException.class)
			.isThrownBy(() -> PinFile.write(this.files, PLACES, Language.EN, 1000));
		assertThat(temporaryFiles()).isEqualTo(before);
		try (PinFile file = PinFile.write(this.files, PLACES, Language.EN, 20 << 20)) {
			assertThat(file.written().rows()).as("connections are given back").isPositive();
		}
	}

	private static List<Path> temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("dostyk-pin-")).sorted().toList();
		}
	}

}
