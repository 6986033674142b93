package org.dostyk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The stored data of a bundled server, with the password that opens it. Both lie in one
 * folder that appears by a rename when they are complete.
 *
 * @param data the data directory in PostgreSQL's sense
 * @param password the password of all roles
 */
record Cluster(Path data, String password) {

	static final String ADMINISTRATOR = "postgres";

	private static final String FOLDER = "postgres";

	private static final String PASSWORD_FILE = "password";

	static Cluster open(DataDirectory directory, PostgresBinaries binaries) throws IOException {
		Path folder = directory.resolve(FOLDER);
		if (Files.notExists(folder)) {
			Path unfinished = directory.unfinished(FOLDER);
			create(unfinished, binaries);
			directory.finish(unfinished, folder);
		}
		Cluster cluster = new Cluster(folder.resolve("data"), Files.readString(folder.resolve(PASSWORD_FILE)));
		cluster.checkOwner(directory);
		cluster.checkVersion(binaries.majorVersion());
		return cluster;
	}

	private static void create(Path folder, PostgresBinaries binaries) throws IOException {
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		Path passwordFile = Files.createFile(folder.resolve(PASSWORD_FILE), DataDirectory.onlyForOwner("rw-------"));
		Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
		if (!PostgresBinaries.isWindows()) {
			DataDirectory.force(passwordFile);
			DataDirectory.force(folder);
		}
		ChildProcess initdb = ChildProcess.run(binaries.command("initdb",
				List.of("--pgdata=" + folder.resolve("data"), "--username=" + ADMINISTRATOR, "--auth=scram-sha-256",
						"--pwfile=" + passwordFile, "--encoding=UTF8", "--locale-provider=libc",
						"--locale=" + locale())));
		if (initdb.exitValue() != 0) {
			throw new DatabaseUnavailableException("The bundled PostgreSQL could not create its data under "
					+ folder.getParent() + ". It said:\n" + initdb.output(),
					"See to what it says, then start again: nothing has to be cleaned up.");
		}
	}

	/**
	 * Which letters are letters comes from here, so it has to be a locale of Unicode.
	 */
	private static String locale() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return system.startsWith("mac") ? "en_US.UTF-8" : system.startsWith("windows") ? "en-US" : "C.UTF-8";
	}

	private void checkOwner(DataDirectory directory) throws IOException {
		Path own = directory.unfinished("owner");
		String owner = Files.getOwner(this.data).getName();
		String user = Files.getOwner(own).getName();
		Files.delete(own);
		if (!owner.equals(user)) {
			throw new DatabaseUnavailableException("The data in " + this.data + " belongs to the user " + owner
					+ ", and the portal runs as " + user + ".", "Start the portal as " + owner + ".");
		}
	}

	private void checkVersion(int ours) throws IOException {
		String theirs = Files.readString(this.data.resolve("PG_VERSION")).strip();
		if (!theirs.equals(Integer.toString(ours))) {
			throw new DatabaseUnavailableException(
					"The data in " + this.data + " was written by PostgreSQL " + theirs + ", and this portal brings "
							+ ours + ", which cannot read it.",
					"Start the version of the portal that wrote it, or carry the data over with pg_dump and"
							+ " pg_restore of PostgreSQL " + ours + "; nothing has been changed.");
		}
	}

}
