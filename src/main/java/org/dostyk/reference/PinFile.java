package org.dostyk.reference;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

import org.dostyk.catalogue.SearchCriteria;
import org.dostyk.export.ListFiles;
import org.dostyk.export.ListFiles.Written;
import org.dostyk.value.Language;
import org.dostyk.value.Sha256;

/**
 * The CSV of a list, compressed with gzip in a temporary file.
 *
 * @param path the file; deleted when this is closed
 * @param written what it holds
 * @param sha256 the hash of the CSV
 * @param bytes the length of the CSV
 */
record PinFile(Path path, Written written, String sha256, long bytes) implements Closeable {

	private static final int BUFFER = 1 << 16;

	/**
	 * Writes a list.
	 * @param files makes the CSV
	 * @param criteria the list
	 * @param language the language by whose alphabet titles are sorted
	 * @param most how many bytes the compressed file may have
	 * @throws TooLargeException if it would have more
	 */
	static PinFile write(ListFiles files, SearchCriteria criteria, Language language, long most) throws IOException {
		Path path = Files.createTempFile("dostyk-pin-", null);
		// Closed by itself, because gzip leaves it open when it cannot finish
		try (OutputStream file = Files.newOutputStream(path)) {
			MessageDigest hash = Sha256.begin();
			Counted csv = new Counted(
					new BufferedOutputStream(new GZIPOutputStream(new Counted(file, most), BUFFER), BUFFER),
					Long.MAX_VALUE);
			Written written;
			try (OutputStream out = new DigestOutputStream(csv, hash)) {
				written = files.writeCsv(criteria, language, out);
			}
			return new PinFile(path, written, HexFormat.of().formatHex(hash.digest()), csv.count);
		}
		catch (IOException | RuntimeException | Error ex) {
			Files.deleteIfExists(path);
			throw ex;
		}
	}

	/**
	 * The length of the compressed file.
	 */
	long size() throws IOException {
		return Files.size(this.path);
	}

	/**
	 * Reads the compressed file.
	 */
	InputStream open() throws IOException {
		return Files.newInputStream(this.path);
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.path);
	}

	/**
	 * A file would be larger than it may be.
	 */
	static final class TooLargeException extends IOException {

		private static final long serialVersionUID = 1L;

		TooLargeException(long most) {
			super("larger than " + most + " bytes");
		}

	}

	private static final class Counted extends OutputStream {

		private final OutputStream out;

		private final long most;

		private long count;

		private Counted(OutputStream out, long most) {
			this.out = out;
			this.most = most;
		}

		@Override
		public void write(int b) throws IOException {
			write(new byte[] { (byte) b }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.count += length;
			if (this.count > this.most) {
				throw new TooLargeException(this.most);
			}
			this.out.write(bytes, offset, length);
		}

		@Override
		public void flush() throws IOException {
			this.out.flush();
		}

		@Override
		public void close() throws IOException {
			this.out.close();
		}

	}

}
