package org.dostyk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Statement;
import org.dostyk.value.Sha256;

/**
 * The records of a list with all that belongs to them, as a data package (Frictionless
 * Data Package 1.0) that a portal can take in, in a ZIP.
 *
 * @param listing the list
 * @param questions makes a question about what is found a statement
 * @param everything whether also what belongs to none of its records is wanted
 * @param description describes the files
 */
record DataPackageContent(Listing listing, Function<String, Statement> questions, boolean everything,
		PackageDescription description) implements Content {

	private static final String SERIES_LEFT_OUT = """
			with found as materialized ({found})
			select count(*) as editions from found join initiative i using (id)
			where '{subject}' = 'initiative' and i.series_id is not null and i.series_id not in (select id from found)
			""";

	@Override
	public void write(Snapshot snapshot, OutputStream out) throws SQLException, IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		List<PackageEntry> entries = new ArrayList<>();
		for (PackageTable table : PackageTable.values()) {
			begin(table.fileName(), zip);
			entries.add(write(table, snapshot, zip));
			zip.closeEntry();
		}
		begin("datapackage.json", zip);
		this.description.writeDescriptor(entries, zip);
		zip.closeEntry();
		begin("csv-metadata.json", zip);
		this.description.writeCsvMetadata(entries, zip);
		zip.closeEntry();
		begin("README.md", zip);
		this.description.writeReadme(entries, seriesLeftOut(snapshot), zip);
		zip.closeEntry();
		zip.finish();
		out.flush();
	}

	private void begin(String name, ZipOutputStream zip) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(this.description.about().made().toEpochMilli());
		zip.putNextEntry(entry);
	}

	private PackageEntry write(PackageTable table, Snapshot snapshot, OutputStream zip)
			throws SQLException, IOException {
		MessageDigest sha256 = Sha256.begin();
		Counting counted = new Counting(new DigestOutputStream(zip, sha256));
		try (Row row = snapshot.open(this.questions.apply(table.sql(this.everything)), this.listing)) {
			List<Column> columns = PackageTable.columns(row.names());
			new CsvTableWriter(false, true).write(row, columns, counted);
			return new PackageEntry(table, columns, row.count(), counted.bytes,
					HexFormat.of().formatHex(sha256.digest()));
		}
	}

	private long seriesLeftOut(Snapshot snapshot) throws SQLException {
		try (Row row = snapshot.open(this.questions.apply(SERIES_LEFT_OUT), this.listing)) {
			row.next();
			return Long.parseLong(String.valueOf(row.text(0)));
		}
	}

	private static final class Counting extends OutputStream {

		private final OutputStream out;

		private long bytes;

		Counting(OutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int b) throws IOException {
			this.out.write(b);
			this.bytes++;
		}

		@Override
		public void write(byte[] written, int offset, int count) throws IOException {
			this.out.write(written, offset, count);
			this.bytes += count;
		}

		@Override
		public void flush() throws IOException {
			this.out.flush();
		}

	}

}
