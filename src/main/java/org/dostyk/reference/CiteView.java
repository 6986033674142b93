package org.dostyk.reference;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a page says that it may be cited.
 *
 * @param text the reference in words
 * @param files the reference as files
 * @param pin where a list can be pinned, or null for what cannot be
 * @param tags what programs read in the head of the page, in the names of Dublin Core
 */
public record CiteView(String text, List<File> files, @Nullable String pin, List<Tag> tags) {

	/**
	 * A file.
	 *
	 * @param extension its format
	 * @param href where it is
	 */
	public record File(String extension, String href) {

	}

	/**
	 * A {@code meta} element.
	 *
	 * @param name its name
	 * @param content what it says
	 * @param lang the language of that, or null if it is no words
	 */
	public record Tag(String name, String content, @Nullable String lang) {

	}

}
