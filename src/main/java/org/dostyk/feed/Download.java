package org.dostyk.feed;

import java.util.List;
import java.util.stream.Stream;

import org.dostyk.catalogue.Listing;
import org.dostyk.export.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a whole list can be taken away.
 *
 * @param listing the list
 * @param extension the end of its address
 * @param mediaType what is in it, without parameters
 * @param compression the media type of the compression around it, or null if there is
 * none
 */
record Download(Listing listing, String extension, String mediaType, @Nullable String compression) {

	private static final String COMPRESSED = ".gz";

	/**
	 * All forms of a list: its files and its feed.
	 */
	static List<Download> of(Listing listing) {
		return Stream
			.concat(FileFormat.of(listing).map((format) -> of(listing, format)),
					Stream.of(new Download(listing, "atom", AtomFeed.TYPE, null)))
			.toList();
	}

	private static Download of(Listing listing, FileFormat format) {
		String extension = format.extension();
		if (!extension.endsWith(COMPRESSED)) {
			return new Download(listing, extension, type(format), null);
		}
		String content = extension.substring(0, extension.length() - COMPRESSED.length());
		return new Download(listing, extension, type(FileFormat.ofExtension(content).orElseThrow()), type(format));
	}

	private static String type(FileFormat format) {
		return format.mediaType().split(";")[0];
	}

	/**
	 * Where it is.
	 */
	String path() {
		return "/" + this.listing.segment() + "." + this.extension;
	}

}
