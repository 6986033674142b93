package org.dostyk.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the bundled PostgreSQL for this machine, unpacked.
 */
final class PostgresBinaries {

	private static final String FOLDER = "binaries-";

	private final Path home;

	private final List<String> prefix;

	private PostgresBinaries(Path home, List<String> prefix) {
		this.home = home;
		this.prefix = prefix;
	}

	/**
	 * Unpacks the programs unless that has been done. The folder is named by the hash of
	 * the archive, so a newer version gets a new one.
	 */
	static PostgresBinaries unpack(DataDirectory directory) throws IOException {
		String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
		Path home = directory.resolve(FOLDER + hash(archive));
		if (Files.notExists(home)) {
			Path unfinished = directory.unfinished("unpacking");
			extract(archive, unfinished);
			directory.finish(unfinished, home);
		}
		return new PostgresBinaries(home, prefix(home));
	}

	/**
	 * Returns the name under which the archive for that machine lies in the class path.
	 */
	static String archive(String osName, String osArch) {
		String os = osName.toLowerCase(Locale.ROOT);
		String system = os.startsWith("linux") ? "linux"
				: os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : os;
		String processor = switch (osArch) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> osArch;
		};
		String archive = "postgres-" + system + "-" + processor + ".txz";
		if (PostgresBinaries.class.getResource("/" + archive) == null) {
			throw new DatabaseUnavailableException(
					"There is no bundled PostgreSQL for this machine (" + osName + ", " + osArch + ").",
					"Run the portal on a PostgreSQL of your own (15 or newer): set SPRING_DATASOURCE_URL"
							+ " (jdbc:postgresql://host:5432/database), SPRING_DATASOURCE_USERNAME and"
							+ " SPRING_DATASOURCE_PASSWORD.");
		}
		return archive;
	}

	private static InputStream open(String archive) {
		InputStream content = PostgresBinaries.class.getResourceAsStream("/" + archive);
		if (content == null) {
			throw new IllegalStateException(archive + " is not in the class path");
		}
		return content;
	}

	private static String hash(String archive) throws IOException {
		try (DigestInputStream content = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
			content.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void extract(String archive, Path folder) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = folder.resolve(entry.getName()).normalize();
				if (!target.startsWith(folder)) {
					throw new IOException(archive + " holds a file outside itself: " + entry.getName());
				}
				if (entry.isDirectory()) {
					Files.createDirectories(target);
					continue;
				}
				Files.createDirectories(target.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(tar, target);
					if ((entry.getMode() & 0100) != 0 && !isWindows()) {
						Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
					}
				}
			}
		}
	}

	/**
	 * PostgreSQL refuses to run as root. A user namespace of its own takes root's powers
	 * from it.
	 */
	private static List<String> prefix(Path home) throws IOException {
		if (isWindows() || !Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid"))) {
			return List.of();
		}
		List<String> unshare = List.of("unshare", "--user");
		try {
			List<String> attempt = new ArrayList<>(unshare);
			attempt.add("true");
			if (ChildProcess.run(attempt).exitValue() == 0) {
				return unshare;
			}
		}
		catch (IOException ex) {
			// The same as a program that refuses: said below.
		}
		throw new DatabaseUnavailableException(
				"The bundled PostgreSQL does not run as root, and this machine does not let root give up its powers"
						+ " (unshare --user).",
				"Start the portal as an ordinary user, or run it on a PostgreSQL of your own:"
						+ " set SPRING_DATASOURCE_URL.");
	}

	static boolean isWindows() {
		return System.getProperty("os.name").startsWith("Windows");
	}

	/**
	 * Removes the programs of other versions, which must not be running.
	 */
	void removeOtherVersions(DataDirectory directory) throws IOException {
		directory.removeOthers(FOLDER, this.home);
	}

	/**
	 * Returns the command line of one of the programs.
	 */
	List<String> command(String program, List<String> arguments) {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(this.home.resolve("bin").resolve(isWindows() ? program + ".exe" : program).toString());
		command.addAll(arguments);
		return command;
	}

	/**
	 * Returns the major version, as in a cluster's PG_VERSION.
	 */
	int majorVersion() throws IOException {
		ChildProcess version = ChildProcess.run(command("postgres", List.of("--version")));
		if (version.exitValue() != 0) {
			throw new DatabaseUnavailableException(
					"The bundled PostgreSQL does not run on this machine. It said:\n" + version.output(),
					"See to what it says. The folder " + this.home
							+ " may be deleted at any time: the next start unpacks it again.");
		}
		return Integer.parseInt(version.output().replaceFirst("(?s)^\\D*(\\d+).*$", "$1"));
	}

}
