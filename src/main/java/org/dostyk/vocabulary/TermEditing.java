package org.dostyk.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
import org.dostyk.history.Change;
import org.dostyk.record.ProblemException;
import org.dostyk.record.Reading;
import org.dostyk.value.Names;
import org.dostyk.vocabulary.UnpublishedUses.Use;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one path by which vocabularies are written. Each call is one transaction and ends
 * with the refresh of the flat rows that show the word. A code never changes, since
 * addresses, files and citations hold it.
 */
@Service
@Transactional
public class TermEditing {

	private static final String USES = """
			select initiative_id as id, code from initiative_term where vocabulary = :vocabulary
			union
			select initiative_id, indicator from figure where indicator_vocabulary = :vocabulary
			""";

	private final Terms terms;

	private final List<UnpublishedUses> unpublished;

	private final TermHistory history;

	private final JdbcClient jdbc;

	private final CatalogueRefresh catalogue;

	private final EntityManager entityManager;

	TermEditing(Terms terms, List<UnpublishedUses> unpublished, TermHistory history, JdbcClient jdbc,
			CatalogueRefresh catalogue, EntityManager entityManager) {
		this.terms = terms;
		this.unpublished = unpublished;
		this.history = history;
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.entityManager = entityManager;
	}

	/**
	 * Adds a word at the end of a vocabulary.
	 * @param vocabulary the vocabulary
	 * @param draft what was typed
	 * @param change what history says of it
	 * @return the word
	 * @throws ProblemException with everything that is wrong with the draft
	 */
	public Term add(Vocabulary vocabulary, TermDraft draft, Change change) {
		Reading reading = new Reading();
		String code = reading.required("code", draft.code(), (field, text) -> {
			var slug = reading.slug(field, text);
			return (slug != null) ? slug.text() : null;
		});
		if (code != null && this.terms.existsById(new Term.Id(vocabulary, code))) {
			reading.refuse("code", code, "problem.taken");
		}
		Names labels = reading.names("labels", draft.labels());
		String description = reading.line("description", draft.description());
		reading.finish();
		int last = this.terms.findByIdVocabularyOrderByPosition(vocabulary)
			.stream()
			.mapToInt(Term::position)
			.max()
			.orElse(-1);
		Term term = new Term(vocabulary, Objects.requireNonNull(code), last + 1, Objects.requireNonNull(labels),
				description);
		this.entityManager.persist(term);
		this.history.note(term, change);
		refresh(vocabulary, code);
		return term;
	}

	/**
	 * Says a word in other words.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @param seen what the editor saw
	 * @param draft what was typed
	 * @param change what history says of it
	 * @return the word
	 * @throws ProblemException with everything that is wrong with the draft
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	public Term change(Vocabulary vocabulary, String code, TermDraft seen, TermDraft draft, Change change) {
		Term term = find(vocabulary, code);
		if (!TermDraft.of(term).equals(seen)) {
			throw new ObjectOptimisticLockingFailureException(Term.class, code);
		}
		Reading reading = new Reading();
		Names labels = reading.names("labels", draft.labels());
		String description = reading.line("description", draft.description());
		reading.finish();
		this.history.remember(term);
		term.reword(Objects.requireNonNull(labels), description);
		if (!TermDraft.of(term).equals(seen)) {
			this.history.note(term, change);
		}
		refresh(vocabulary, code);
		return term;
	}

	/**
	 * Moves a word among those of its vocabulary.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @param by how many places, up if below zero; it stops at the ends
	 * @param change what history says of it
	 */
	public void move(Vocabulary vocabulary, String code, int by, Change change) {
		Term term = find(vocabulary, code);
		this.history.remember(term);
		int from = term.position();
		stand(term, from + by);
		if (term.position() != from) {
			this.history.note(term, change);
		}
		this.entityManager.flush();
		this.catalogue.refresh(Subject.INITIATIVE, List.of());
	}

	private void stand(Term term, int position) {
		List<Term> all = new ArrayList<>(this.terms.findByIdVocabularyOrderByPosition(term.vocabulary()));
		all.remove(term);
		all.add(Math.max(0, Math.min(all.size(), position)), term);
		for (int i = 0; i < all.size(); i++) {
			all.get(i).standAt(i);
		}
	}

	/**
	 * Makes a word what it was, also one that was deleted.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @param number the number of the revision
	 * @param change what history says of it
	 * @return the word, or empty if there is no such revision
	 */
	public Optional<Term> restore(Vocabulary vocabulary, String code, int number, Change change) {
		return this.history.find(vocabulary, code, number).map((was) -> {
			TermDraft draft = was.as(TermDraft.class);
			Reading reading = new Reading();
			Names labels = Objects.requireNonNull(reading.names("labels", draft.labels()));
			reading.finish();
			int position = Integer.parseInt(String.valueOf(was.text(TermHistory.POSITION))) - 1;
			Term term = this.terms.findById(new Term.Id(vocabulary, code)).orElseGet(() -> {
				Term again = new Term(vocabulary, code, position, labels, draft.description());
				this.entityManager.persist(again);
				return again;
			});
			term.reword(labels, draft.description());
			stand(term, position);
			this.history.note(term, change);
			refresh(vocabulary, code);
			return term;
		});
	}

	/**
	 * Deletes a word that nothing uses.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @param change what history says of it
	 * @throws ProblemException if it is in use
	 */
	public void delete(Vocabulary vocabulary, String code, Change change) {
		Term term = find(vocabulary, code);
		int uses = uses(vocabulary).getOrDefault(code, 0);
		if (uses > 0) {
			throw new ProblemException("code", code, "problem.term-in-use", uses);
		}
		this.history.remember(term);
		this.history.note(term, change);
		this.entityManager.remove(term);
		this.entityManager.flush();
		this.catalogue.refresh(Subject.INITIATIVE, List.of());
	}

	/**
	 * Finds a word.
	 * @param vocabulary the vocabulary
	 * @param code its code
	 * @return the word
	 * @throws IllegalArgumentException if there is none
	 */
	@Transactional(readOnly = true)
	public Term find(Vocabulary vocabulary, String code) {
		return this.terms.findById(new Term.Id(vocabulary, code))
			.orElseThrow(() -> new IllegalArgumentException("no word " + code));
	}

	/**
	 * Finds a word that may not be there.
	 * @param vocabulary the vocabulary
	 * @param code its code
	 * @return the word, or empty
	 */
	@Transactional(readOnly = true)
	public Optional<Term> known(Vocabulary vocabulary, String code) {
		return this.terms.findById(new Term.Id(vocabulary, code));
	}

	/**
	 * How many initiatives use each word, also in changes that are not yet published.
	 * @param vocabulary the vocabulary
	 * @return numbers by code; words that nothing uses are absent
	 */
	@Transactional(readOnly = true)
	public Map<String, Integer> uses(Vocabulary vocabulary) {
		List<Use> pending = this.unpublished.stream().flatMap((known) -> known.of(vocabulary).stream()).toList();
		Map<String, Integer> uses = new HashMap<>();
		this.jdbc.sql("""
				select code, count(distinct id) as uses from (
					%s
					union select * from unnest(:initiatives, :codes)
				) used (id, code) group by code
				""".formatted(USES))
			.param("vocabulary", vocabulary.code())
			.param("initiatives", pending.stream().map(Use::initiative).toArray(Long[]::new))
			.param("codes", pending.stream().map(Use::code).toArray(String[]::new))
			.query((row) -> {
				uses.put(row.getString("code"), row.getInt("uses"));
			});
		return uses;
	}

	private void refresh(Vocabulary vocabulary, @Nullable String code) {
		this.entityManager.flush();
		List<Long> ids = this.jdbc.sql("select id from (" + USES + ") used where code = :code")
			.param("vocabulary", vocabulary.code())
			.param("code", code)
			.query(Long.class)
			.list();
		this.catalogue.refresh(Subject.INITIATIVE, ids);
	}

}
