package org.dostyk.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.dostyk.record.ProblemException;
import org.dostyk.value.EdtfDate;
import org.jspecify.annotations.Nullable;

/**
 * A source of a record as a whole or of one claim of it. Each aggregate that is cited for
 * has a citation of its own, which knows whose it is; all lie in one table.
 */
@MappedSuperclass
public abstract class Citation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private int position;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected Citation() {
	}

	protected Citation(Source source) {
		this.source = source;
	}

	/**
	 * Puts the sources of a record in the place of those it had. One that was there
	 * before, by its key, stays the same citation, since figures and funding lines name
	 * it.
	 * @param <C> the citations of the record
	 * @param citations those of the record, which are changed
	 * @param sources the sources in order
	 * @param claims what may be claimed of such a record
	 * @param cite makes a citation
	 * @throws ProblemException if a claim is none of these, or a key comes twice
	 */
	public static <C extends Citation> void replace(List<C> citations, List<Source> sources, Set<String> claims,
			Function<Source, C> cite) {
		List<C> next = new ArrayList<>();
		for (int i = 0; i < sources.size(); i++) {
			Source source = sources.get(i);
			String field = "citations[" + i + "].";
			if (source.claim() != null && !claims.contains(source.claim())) {
				throw new ProblemException(field + "claim", source.claim(), "problem.unknown-claim");
			}
			if (next.stream().anyMatch((other) -> other.key().equals(source.key()))) {
				throw new ProblemException(field + "key", source.key(), "problem.said-twice");
			}
			C citation = citations.stream()
				.filter((known) -> known.key().equals(source.key()))
				.findFirst()
				.orElseGet(() -> cite.apply(source));
			((Citation) citation).source = source;
			((Citation) citation).position = i;
			next.add(citation);
		}
		citations.clear();
		citations.addAll(next);
	}

	/**
	 * By which funding lines and figures name it.
	 * @return the key
	 */
	public String key() {
		return this.source.key();
	}

	/**
	 * What the source supports.
	 * @return the name of a column or file of the data package, or null for the record as
	 * a whole
	 */
	public @Nullable String claim() {
		return this.source.claim();
	}

	/**
	 * The title of the source.
	 * @return the title
	 */
	public String title() {
		return this.source.title();
	}

	/**
	 * Who published it.
	 * @return the publisher, or null
	 */
	public @Nullable String publisher() {
		return this.source.publisher();
	}

	/**
	 * Where it can be read.
	 * @return an address of http or https, or null
	 */
	public @Nullable String url() {
		return this.source.url();
	}

	/**
	 * The language it is written in.
	 * @return a tag of BCP 47, or null
	 */
	public @Nullable String language() {
		return this.source.language();
	}

	/**
	 * When it was published.
	 * @return the date, or null
	 */
	public @Nullable EdtfDate published() {
		return this.source.published();
	}

	/**
	 * When it was read.
	 * @return the date, or null
	 */
	public @Nullable EdtfDate accessed() {
		return this.source.accessed();
	}

	/**
	 * Where a copy is kept.
	 * @return an address of http or https, or null
	 */
	public @Nullable String archivedUrl() {
		return this.source.archivedUrl();
	}

	/**
	 * What it says, in our own words.
	 * @return the note, or null
	 */
	public @Nullable String note() {
		return this.source.note();
	}

}
