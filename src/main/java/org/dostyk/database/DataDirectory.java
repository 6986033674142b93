package org.dostyk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds a bundled server and everything it stores, locked for one portal.
 */
final class DataDirectory implements AutoCloseable {

	private static final String UNFINISHED = ".unfinished-";

	/**
	 * The operating system forgets a process's lock when the process closes the file a
	 * second time, so a second portal in this process must not even open it.
	 */
	private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel lockFile;

	private DataDirectory(Path path, FileChannel lockFile) {
		this.path = path;
		this.lockFile = lockFile;
	}

	static DataDirectory lock(Path directory) {
		Path path = directory.toAbsolutePath().normalize();
		try {
			Files.createDirectories(path, onlyForOwner("rwx------"));
			path = path.toRealPath();
			if (!HELD_HERE.add(path)) {
				throw inUse(path, "another portal in this process");
			}
			try {
				return new DataDirectory(path, lockedFile(path));
			}
			catch (IOException | RuntimeException ex) {
				HELD_HERE.remove(path);
				throw ex;
			}
		}
		catch (FileSystemException ex) {
			throw new DatabaseUnavailableException(
					"The data directory " + path + " cannot be written: " + reason(ex) + " (" + ex.getFile() + ").",
					"Start the portal as the user who owns that directory, or name another one with"
							+ " portal.data-directory (environment variable PORTAL_DATA_DIRECTORY).",
					ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String reason(FileSystemException ex) {
		if (ex instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (ex instanceof FileAlreadyExistsException) {
			return "a file of that name is in its place";
		}
		return ex.getClass().getSimpleName();
	}

	private static FileChannel lockedFile(Path path) throws IOException {
		Path file = path.resolve("portal.lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock == null) {
				throw inUse(path, holder(channel));
			}
			channel.truncate(0);
			channel.write(StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
			return channel;
		}
		catch (IOException | RuntimeException ex) {
			channel.close();
			throw ex;
		}
	}

	private static String holder(FileChannel channel) {
		ByteBuffer text = ByteBuffer.allocate(20);
		try {
			channel.read(text, 0);
		}
		catch (IOException ex) {
			// Windows does not let anyone read what is locked; the name is a courtesy.
			return "another process";
		}
		return "process " + StandardCharsets.US_ASCII.decode(text.flip());
	}

	private static DatabaseUnavailableException inUse(Path path, String holder) {
		return new DatabaseUnavailableException("The data directory " + path + " is in use by " + holder + ".",
				"Only one portal can run on a data directory. Stop the other one first, or give this one a directory"
						+ " of its own with portal.data-directory (environment variable PORTAL_DATA_DIRECTORY)."
						+ " Several portals on the same data need a PostgreSQL of your own: set SPRING_DATASOURCE_URL.");
	}

	/**
	 * Returns attributes for a new file or folder that nobody but its owner may touch;
	 * none where the file system does not know such permissions.
	 */
	static FileAttribute<?>[] onlyForOwner(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	Path path() {
		return this.path;
	}

	Path resolve(String name) {
		return this.path.resolve(name);
	}

	/**
	 * Makes a new folder in which the folder of that name is prepared, to be renamed when
	 * it is complete.
	 */
	Path unfinished(String name) throws IOException {
		return Files.createTempDirectory(this.path, name + UNFINISHED, onlyForOwner("rwx------"));
	}

	/**
	 * Gives a folder that has been prepared its name, for good: a loss of power after
	 * this does not take it back.
	 */
	void finish(Path unfinished, Path folder) throws IOException {
		Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
		if (!PostgresBinaries.isWindows()) {
			force(this.path);
		}
	}

	/**
	 * Has the operating system write a file, or the names in a folder, to the disk.
	 */
	static void force(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

	/**
	 * Removes what earlier starts left unfinished.
	 */
	void removeUnfinished() throws IOException {
		for (Path left : entries(UNFINISHED)) {
			remove(left);
		}
	}

	/**
	 * Removes the folders whose names begin so, but for one.
	 */
	void removeOthers(String prefix, Path kept) throws IOException {
		for (Path folder : entries(prefix)) {
			if (!folder.equals(kept)) {
				remove(folder);
			}
		}
	}

	private Iterable<Path> entries(String part) throws IOException {
		try (Stream<Path> entries = Files.list(this.path)) {
			return entries.filter((entry) -> entry.getFileName().toString().contains(part)).toList();
		}
	}

	private void remove(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException ex) {
			// An initdb of a portal that was killed may still be writing there; the next
			// start tries again.
		}
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			HELD_HERE.remove(this.path);
		}
	}

}
