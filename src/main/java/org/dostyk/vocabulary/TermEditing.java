package org.dostyk.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.EntityManager;
import org.dostyk.catalogue.CatalogueRefresh;
import org.dostyk.catalogue.Subject;
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

	private final JdbcClient jdbc;

	private final CatalogueRefresh catalogue;

	private final EntityManager entityManager;

	TermEditing(Terms terms, List<UnpublishedUses> unpublished, JdbcClient jdbc, CatalogueRefresh catalogue,
			EntityManager entityManager) {
		this.terms = terms;
		this.unpublished = unpublished;
		this.jdbc = jdbc;
		this.catalogue = catalogue;
		this.entityManager = entityManager;
	}

	/**
	 * Adds a word at the end of a vocabulary.
	 * @param vocabulary the vocabulary
	 * @param draft what was typed
	 * @return the word
	 * @throws ProblemException with everything that is wrong with the draft
	 */
	public Term add(Vocabulary vocabulary, TermDraft draft) {
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
		refresh(vocabulary, code);
		return term;
	}

	/**
	 * Says a word in other words.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @param seen what the editor saw
	 * @param draft what was typed
	 * @return the word
	 * @throws ProblemException with everything that is wrong with the draft
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	public Term change(Vocabulary vocabulary, String code, TermDraft seen, TermDraft draft) {
		Term term = find(vocabulary, code);
		if (!TermDraft.of(term).equals(seen)) {
			throw new ObjectOptimisticLockingFailureException(Term.class, code);
		}
		Reading reading = new Reading();
		Names labels = reading.names("labels", draft.labels());
		String description = reading.line("description", draft.description());
		reading.finish();
		term.reword(Objects.requireNonNull(labels), description);
		refresh(vocabulary, code);
		return term;
	}

	/**
	 * Moves a word among those of its vocabulary.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @param by how many places, up if below zero; it stops at the ends
	 */
	public void move(Vocabulary vocabulary, String code, int by) {
		List<Term> all = new ArrayList<>(this.terms.findByIdVocabularyOrderByPosition(vocabulary));
		int from = all.indexOf(find(vocabulary, code));
		int to = Math.max(0, Math.min(all.size() - 1, from + by));
		Collections.swap(all, from, to);
		for (int i = 0; i < all.size(); i++) {
			all.get(i).standAt(i);
		}
		this.entityManager.flush();
		this.catalogue.refresh(Subject.INITIATIVE, List.of());
	}

	/**
	 * Deletes a word that nothing uses.
	 * @param vocabulary the vocabulary
	 * @param code the code of the word
	 * @throws ProblemException if it is in use
	 */
	public void delete(Vocabulary vocabulary, String code) {
		Term term = find(vocabulary, code);
		int uses = uses(vocabulary).getOrDefault(code, 0);
		if (uses > 0) {
			throw new ProblemException("code", code, "problem.term-in-use", uses);
		}
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
