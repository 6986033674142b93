package org.dostyk.web;

/**
 * An address that leads nowhere, read for what may have been meant by it.
 *
 * @param path the encoded path, perhaps empty
 */
record LostAddress(String path) {

	private static final int LONGEST = 80;

	/**
	 * The first segment, decoded; empty if there is none.
	 */
	String section() {
		String[] segments = this.path.split("/", 3);
		return (segments.length > 1) ? Query.decode(segments[1]) : "";
	}

	/**
	 * The words of the last segment, parted by single spaces; empty if it has none.
	 */
	String words() {
		String words = Query.decode(lastSegment()).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
		int length = words.codePointCount(0, words.length());
		return words.substring(0, words.offsetByCodePoints(0, Math.min(length, LONGEST))).strip();
	}

	/**
	 * Whether the last segment is the name of a file.
	 */
	boolean isFile() {
		return lastSegment().contains(".");
	}

	private String lastSegment() {
		return this.path.substring(this.path.lastIndexOf('/') + 1);
	}

}
