package org.dostyk.export;

import java.util.List;

/**
 * A file of a data package that has been written.
 *
 * @param table what it holds
 * @param columns the names of its columns in order
 * @param rows how many rows it has below the header
 * @param bytes its size
 * @param sha256 its checksum (FIPS 180-4) in hexadecimal digits
 */
record PackageEntry(PackageTable table, List<Column> columns, long rows, long bytes, String sha256) {

}
