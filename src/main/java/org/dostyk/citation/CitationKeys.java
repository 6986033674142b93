package org.dostyk.citation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dostyk.record.Reading;
import org.dostyk.value.CleanText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows the keys of all citations, since a key is unique in the portal and not only in
 * its record.
 */
@Component
public class CitationKeys {

	private final JdbcClient jdbc;

	CitationKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses the keys that citations of other records have.
	 * @param drafts the citations of a record as they were typed
	 * @param own the citations that the record has so far
	 * @param reading keeps what is wrong, in the fields {@code citations[0].key} and so
	 * on
	 */
	public void refuseTaken(List<CitationDraft> drafts, Collection<? extends Citation> own, Reading reading) {
		Set<String> known = own.stream().map(Citation::key).collect(Collectors.toSet());
		String[] others = drafts.stream()
			.flatMap((draft) -> Stream.ofNullable(draft.key()))
			.map(String::strip)
			.filter((key) -> CleanText.isClean(key) && !known.contains(key))
			.toArray(String[]::new);
		if (others.length == 0) {
			return;
		}
		Set<String> taken = this.jdbc.sql("select key from citation where key = any(?)")
			.param(others)
			.query(String.class)
			.set();
		for (int i = 0; i < drafts.size(); i++) {
			String key = drafts.get(i).key();
			if (key != null && taken.contains(key.strip())) {
				reading.refuse("citations[" + i + "].key", key.strip(), "problem.taken");
			}
		}
	}

}
