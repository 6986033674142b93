package org.dostyk.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.dostyk.history.Change;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revision;
import org.dostyk.history.Revisions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the words of the vocabularies said. A word that was deleted keeps its history, and
 * goes on with it when it is restored or added again.
 */
@Component
public class TermHistory {

	/**
	 * What the history calls a word.
	 */
	public static final String SUBJECT = "term";

	static final String POSITION = "position";

	private final Revisions revisions;

	private final JdbcClient jdbc;

	TermHistory(Revisions revisions, JdbcClient jdbc) {
		this.revisions = revisions;
		this.jdbc = jdbc;
	}

	/**
	 * The changes of a word.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word, which may have been deleted
	 * @return its revisions, the latest first; none if it was never changed
	 */
	public List<Revision> of(Vocabulary vocabulary, String code) {
		return known(vocabulary, code).map(this.revisions::of).orElse(List.of());
	}

	Optional<Content> find(Vocabulary vocabulary, String code, int number) {
		return known(vocabulary, code).flatMap((key) -> this.revisions.find(key, number)).map(Revision::content);
	}

	/**
	 * Notes what a word says before it is changed for the first time.
	 */
	void remember(Term term) {
		RecordKey key = key(term);
		if (!this.revisions.has(key)) {
			this.revisions.begin(key, content(term), 0, Instant.now());
		}
	}

	void note(Term term, Change change) {
		this.revisions.add(key(term), change, content(term), 0, null);
	}

	/**
	 * What a word says, and where it stands among the others, from 1.
	 */
	static Content content(Term term) {
		return Content.of(TermDraft.of(term)).with(POSITION, String.valueOf(term.position() + 1));
	}

	private Optional<RecordKey> known(Vocabulary vocabulary, String code) {
		return this.jdbc.sql("select id from term_number where vocabulary = ? and code = ?")
			.params(vocabulary.code(), code)
			.query(Long.class)
			.optional()
			.map((id) -> new RecordKey(SUBJECT, id));
	}

	private RecordKey key(Term term) {
		this.jdbc.sql("insert into term_number (vocabulary, code) values (?, ?) on conflict do nothing")
			.params(term.vocabulary().code(), term.code())
			.update();
		return known(term.vocabulary(), term.code()).orElseThrow();
	}

	/**
	 * A word that the history knows by a number.
	 * @param number the number
	 * @return the word, which may have been deleted, or empty if there never was one
	 */
	public Optional<Term.Id> word(long number) {
		return this.jdbc.sql("select vocabulary, code from term_number where id = ?")
			.param(number)
			.query((row, index) -> new Term.Id(Vocabulary.ofCode(row.getString("vocabulary")).orElseThrow(),
					row.getString("code")))
			.optional();
	}

}
