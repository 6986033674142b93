package org.dostyk.reference;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A form in which programs for bibliographies take references. The extension at the end
 * of an address asks for it.
 */
public enum ReferenceFormat {

	/**
	 * BibTeX, for LaTeX.
	 */
	BIBTEX("bib", "application/x-bibtex;charset=utf-8", BibTex::write),
	/**
	 * RIS of Research Information Systems, for EndNote, Mendeley and others.
	 */
	RIS("ris", "application/x-research-info-systems;charset=utf-8", Ris::write),
	/**
	 * JSON of the Citation Style Language, for Zotero, Pandoc and others.
	 */
	CSL_JSON("csl.json", "application/vnd.citationstyles.csl+json", CslJson::write);

	/**
	 * All extensions as a pattern of an address.
	 */
	static final String EXTENSIONS = "bib|ris|csl\\.json";

	private final String extension;

	private final String mediaType;

	private final Function<Reference, String> writing;

	ReferenceFormat(String extension, String mediaType, Function<Reference, String> writing) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.writing = writing;
	}

	/**
	 * The format with an extension.
	 * @param extension as at the end of an address, without the dot in front
	 * @return the format, or empty if there is none
	 */
	static Optional<ReferenceFormat> ofExtension(String extension) {
		return Stream.of(values()).filter((format) -> format.extension.equals(extension)).findFirst();
	}

	/**
	 * The end of an address or a file name.
	 * @return for example {@code csl.json}
	 */
	public String extension() {
		return this.extension;
	}

	String mediaType() {
		return this.mediaType;
	}

	String write(Reference reference) {
		return this.writing.apply(reference);
	}

}
