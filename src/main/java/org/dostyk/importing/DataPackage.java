package org.dostyk.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The files of a data package: a folder, a ZIP whose files lie at its root or in one
 * folder, or what the portal is shipped with. Only the files of the format are read.
 *
 * @param source where it lies, for people
 * @param files the content of the files by name
 * @param others the names of other files
 */
record DataPackage(String source, Map<String, byte[]> files, List<String> others) {

	static final String DESCRIPTOR = "datapackage.json";

	/**
	 * The most bytes of one file.
	 */
	static final int LARGEST_FILE = 512 * 1024 * 1024;

	private static final String SHIPPED = "/starting-data/";

	/**
	 * The package that the portal is shipped with.
	 */
	static DataPackage shipped() {
		return shipped(
				Stream.concat(Stream.of(DESCRIPTOR), Stream.of(PackageFile.values()).map(PackageFile::fileName)));
	}

	/**
	 * Only the countries and vocabularies of {@link #shipped}.
	 */
	static DataPackage shippedReferenceData() {
		return shipped(Stream.of(PackageFile.COUNTRIES, PackageFile.VOCABULARIES).map(PackageFile::fileName));
	}

	private static DataPackage shipped(Stream<String> names) {
		Map<String, byte[]> files = new HashMap<>();
		names.forEach((name) -> files.put(name, resource(name)));
		return new DataPackage("starting-data", files, List.of());
	}

	private static byte[] resource(String name) {
		try (InputStream stream = DataPackage.class.getResourceAsStream(SHIPPED + name)) {
			if (stream == null) {
				throw new IllegalStateException("not shipped: " + name);
			}
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Opens a folder or a ZIP.
	 * @throws BrokenPackageException if there is neither, or no file of the format in it
	 */
	static DataPackage open(Path path) {
		DataPackage opened;
		try {
			if (Files.isDirectory(path)) {
				opened = openFolder(path);
			}
			else if (Files.isRegularFile(path)) {
				opened = openZip(path);
			}
			else {
				throw broken(path, path.toString(), "importing.no-package");
			}
		}
		catch (IOException ex) {
			throw broken(path, path.toString(), "importing.unreadable-package");
		}
		if (opened.files.keySet().stream().allMatch(DESCRIPTOR::equals)) {
			throw broken(path, path.toString(), "importing.empty-package");
		}
		return opened;
	}

	private static DataPackage openFolder(Path folder) throws IOException {
		Contents contents = new Contents(folder);
		try (Stream<Path> paths = Files.list(folder)) {
			for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
				try (InputStream stream = Files.newInputStream(path)) {
					contents.add(String.valueOf(path.getFileName()), stream);
				}
			}
		}
		return contents.close();
	}

	private static DataPackage openZip(Path file) throws IOException {
		Contents contents = new Contents(file);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			List<String> names = zip.stream().filter((entry) -> !entry.isDirectory()).map(ZipEntry::getName).toList();
			String root = names.stream().anyMatch((name) -> isOfFormat(name)) ? "" : commonFolder(names);
			Enumeration<? extends ZipEntry> entries = zip.entries();
			while (entries.hasMoreElements()) {
				ZipEntry entry = entries.nextElement();
				String name = entry.getName();
				if (!entry.isDirectory() && name.startsWith(root) && name.indexOf('/', root.length()) < 0) {
					try (InputStream stream = zip.getInputStream(entry)) {
						contents.add(name.substring(root.length()), stream);
					}
				}
			}
		}
		return contents.close();
	}

	private static String commonFolder(List<String> names) {
		return names.stream()
			.filter((name) -> isOfFormat(name.substring(name.lastIndexOf('/') + 1)))
			.map((name) -> name.substring(0, name.lastIndexOf('/') + 1))
			.findFirst()
			.orElse("");
	}

	private static boolean isOfFormat(String name) {
		return name.equals(DESCRIPTOR) || PackageFile.named(name).isPresent();
	}

	private static BrokenPackageException broken(Path path, String file, String code) {
		return new BrokenPackageException(path.toString(),
				List.of(new PackageProblem(file, 0, null, "", code, List.of())));
	}

	byte @Nullable [] file(String name) {
		return this.files.get(name);
	}

	/**
	 * Collects the files of one package.
	 */
	private static final class Contents {

		private final Path path;

		private final Map<String, byte[]> files = new HashMap<>();

		private final List<String> others = new ArrayList<>();

		Contents(Path path) {
			this.path = path;
		}

		void add(String name, InputStream stream) throws IOException {
			if (!isOfFormat(name)) {
				this.others.add(name);
				return;
			}
			byte[] content = stream.readNBytes(LARGEST_FILE + 1);
			if (content.length > LARGEST_FILE) {
				throw broken(this.path, name, "importing.file-too-large");
			}
			this.files.put(name, content);
		}

		DataPackage close() {
			return new DataPackage(this.path.toString(), this.files, this.others);
		}

	}

}
