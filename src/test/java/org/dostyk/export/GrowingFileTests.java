package org.dostyk.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.dostyk.export.Exports.BusyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

@Timeout(30)
class GrowingFileTests {

	private static GrowingFile file(long bound) throws IOException {
		return file(new DiskSpace(bound), bound);
	}

	private static GrowingFile file(DiskSpace space, long bound) throws IOException {
		return new GrowingFile(space, bound, Duration.ofSeconds(20));
	}

	@Test
	void theReaderGetsWhatIsThereBeforeTheRestIsWritten() throws Exception {
		try (GrowingFile file = file(1000)) {
			CountDownLatch firstRead = new CountDownLatch(1);
			ByteArrayOutputStream read = new ByteArrayOutputStream() {

				@Override
				public void flush() {
					firstRead.countDown();
				}

			};
			CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
				try {
					file.copyTo(read);
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			});
			file.end().write(new byte[] { 1, 2 });
			assertThat(firstRead.await(20, TimeUnit.SECONDS)).isTrue();
			assertThat(read.toByteArray()).containsExactly(1, 2);
			file.end().write(new byte[] { 3 });
			file.complete();
			reader.get(20, TimeUnit.SECONDS);
			assertThat(read.toByteArray()).containsExactly(1, 2, 3);
		}
	}

	@Test
	void manyBytesArriveAsTheyWereWritten() throws Exception {
		byte[] bytes = new byte[3_000_000];
		new Random(7).nextBytes(bytes);
		try (GrowingFile file = file(bytes.length)) {
			CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
				try (OutputStream end = file.end()) {
					for (int i = 0; i < bytes.length; i += 10_000) {
						end.write(bytes, i, 10_000);
					}
					file.complete();
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			});
			ByteArrayOutputStream read = new ByteArrayOutputStream();
			file.copyTo(read);
			writer.get(20, TimeUnit.SECONDS);
			assertThat(Arrays.equals(read.toByteArray(), bytes)).isTrue();
		}
	}

	@Test
	void overTheBoundItTakesNothing() throws IOException {
		try (GrowingFile file = file(3)) {
			file.end().write(new byte[] { 1, 2 });
			assertThatIOException().isThrownBy(() -> file.end().write(new byte[] { 3, 4 }));
		}
	}

	@Test
	void aFileThatMayNotFitBesideTheOthersIsRefusedAndTheyGoOn() throws IOException {
		DiskSpace space = new DiskSpace(10);
		try (GrowingFile first = file(space, 6)) {
			assertThatExceptionOfType(BusyException.class).isThrownBy(() -> file(space, 5).close());
			first.end().write(new byte[] { 1, 2, 3, 4, 5, 6 });
			first.complete();
		}
	}

	@Test
	void aCompleteFileTakesTheSpaceOfItsLength() throws IOException {
		DiskSpace space = new DiskSpace(10);
		try (GrowingFile first = file(space, 6)) {
			first.end().write(new byte[] { 1, 2, 3, 4, 5 });
			first.complete();
			assertThatExceptionOfType(BusyException.class).isThrownBy(() -> file(space, 6).close());
			file(space, 5).close();
		}
	}

	@Test
	void whatIsClosedTakesNoSpaceWhateverItsWriterDoes() throws IOException {
		DiskSpace space = new DiskSpace(10);
		GrowingFile first = file(space, 10);
		first.end().write(1);
		first.close();
		first.close();
		first.breakOff();
		try (GrowingFile second = file(space, 10)) {
			assertThatExceptionOfType(BusyException.class).isThrownBy(() -> file(space, 1).close());
			assertThat(second.isOpen()).isTrue();
		}
	}

	@Test
	void whatIsBrokenOffIsNeverTakenForWhole() throws IOException {
		try (GrowingFile file = file(1000)) {
			file.end().write(1);
			file.breakOff();
			assertThatExceptionOfType(BrokenOffException.class)
				.isThrownBy(() -> file.copyTo(OutputStream.nullOutputStream()));
		}
	}

	@Test
	void theReaderDoesNotWaitForEver() throws IOException {
		try (GrowingFile file = new GrowingFile(new DiskSpace(1000), 1000, Duration.ofMillis(1))) {
			assertThatExceptionOfType(BrokenOffException.class).isThrownBy(file::awaitStart);
		}
	}

	@Test
	void theWriterFailsWhenTheReaderHasGone() throws IOException {
		GrowingFile file = file(1000);
		file.close();
		assertThat(file.isOpen()).isFalse();
		assertThatIOException().isThrownBy(() -> file.end().write(1));
	}

}
