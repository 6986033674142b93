package org.dostyk.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.dostyk.history.Change;
import org.dostyk.history.Content;
import org.dostyk.history.RecordKey;
import org.dostyk.history.Revisions;
import org.dostyk.value.PublicationState;
import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The one path by which records of a kind are written, whoever writes: a form, an import,
 * a restore. Each call is one transaction, checks the version, lets the record refuse,
 * and ends with the refresh of the flat rows and a revision in the history.
 *
 * @param <T> the kind of record
 * @param <D> the draft it is described by
 */
public abstract class Editing<T extends CataloguedRecord, D> {

	private static final int BATCH = 100;

	private final CataloguedRecords<T> records;

	private final Revisions revisions;

	private final FormerSlugs formerSlugs;

	private final Clock clock = Clock.systemUTC();

	protected Editing(CataloguedRecords<T> records, Revisions revisions, FormerSlugs formerSlugs) {
		this.records = records;
		this.revisions = revisions;
		this.formerSlugs = formerSlugs;
	}

	/**
	 * What the records are, as the history names it.
	 * @return for example {@code funding_source}
	 */
	public abstract String subject();

	/**
	 * What a record of the kind is typed as.
	 * @return the class of its draft
	 */
	public abstract Class<D> draftType();

	/**
	 * What has to be typed for a record to be as it is.
	 * @param record the record
	 * @return it as it would be typed
	 */
	protected abstract D draftOf(T record);

	/**
	 * Finds a record in whatever state, for those who work on it.
	 * @param <R> what is made of it
	 * @param slug its slug
	 * @param look looks at the record while its parts can be read
	 * @return what was made of it, or empty if there is none
	 */
	@Transactional(readOnly = true)
	public <R> Optional<R> find(Slug slug, BiFunction<T, Content, R> look) {
		return this.records.findBySlug(slug).map((record) -> look.apply(record, contentOf(record)));
	}

	/**
	 * Finds a record by its number, in whatever state.
	 * @param id the number
	 * @return the record, of which only what lies in its own row can be read, or empty
	 */
	public Optional<T> find(long id) {
		return this.records.findById(id);
	}

	/**
	 * Whether a slug is taken, by a record in whatever state, or by one that the public
	 * knew by it.
	 * @param slug the slug
	 * @return true if it is
	 */
	public boolean isTaken(Slug slug) {
		return this.records.existsBySlug(slug) || this.formerSlugs.isKept(subject(), slug);
	}

	/**
	 * Whether a slug is taken for all but one record.
	 * @param slug the slug
	 * @param id the number of the record, which may have had it before
	 * @return true if it is
	 */
	public boolean isTakenFor(long id, Slug slug) {
		return this.records.existsBySlugAndIdNot(slug, id)
				|| this.formerSlugs.isKeptForAnother(new RecordKey(subject(), id), slug);
	}

	/**
	 * Writes a new record.
	 * @param draft what was typed
	 * @param change what history says of it
	 * @param then what to do with it at once, such as to publish it
	 * @return the record
	 * @throws ProblemException with everything that is wrong with the draft
	 */
	@Transactional
	public T create(D draft, Change change, Consumer<T> then) {
		Reading reading = new Reading();
		T record = read(draft, null, reading);
		if (record != null && isTaken(record.slug())) {
			reading.refuse("slug", record.slug().text(), "problem.taken");
		}
		reading.finish();
		if (record == null) {
			throw new IllegalStateException("nothing was made of a draft without problems");
		}
		then.accept(record);
		return save(record, record.slug(), false, change);
	}

	/**
	 * Replaces what a record says.
	 * @param slug its slug
	 * @param version the version that the editor saw
	 * @param draft what was typed
	 * @param change what history says of it
	 * @param then what to do with it at once, such as to publish it
	 * @return the record
	 * @throws ProblemException with everything that is wrong with the draft
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public T change(Slug slug, int version, D draft, Change change, Consumer<T> then) {
		return act(slug, version, change, (record) -> {
			Reading reading = new Reading();
			read(draft, record, reading);
			reading.finish();
			then.accept(record);
		});
	}

	/**
	 * Does something to a record: submits, publishes, withdraws it.
	 * @param slug its slug
	 * @param version the version that the editor saw
	 * @param change what history says of it
	 * @param verb what to do
	 * @return the record
	 * @throws ProblemException if it refuses
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public T act(Slug slug, int version, Change change, Consumer<T> verb) {
		T record = seen(slug, version);
		remember(record);
		boolean known = record.wasPublished();
		verb.accept(record);
		if (!record.slug().equals(slug) && isTakenFor(record.id(), record.slug())) {
			throw new ProblemException("slug", record.slug().text(), "problem.taken");
		}
		return save(record, slug, known, change);
	}

	/**
	 * Takes away a record that was never published and that nothing names. What it said
	 * stays in the history.
	 * @param slug its slug
	 * @param version the version that the editor saw
	 * @param change what history says of it
	 * @throws ProblemException if it was published
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public void discard(Slug slug, int version, Change change) {
		T record = seen(slug, version);
		if (record.state() != PublicationState.DRAFT && record.state() != PublicationState.IN_REVIEW) {
			throw new ProblemException("state", record.state().name(), "problem.was-published");
		}
		this.revisions.add(key(record), change, contentOf(record), version, null);
		this.records.delete(record);
		this.records.flush();
		refresh(List.of(record.id()));
	}

	/**
	 * Tries what a change would make of a record, and changes nothing.
	 * @param slug its slug
	 * @param draft what was typed
	 * @param then what would be done with it at once
	 * @return what the record would say
	 * @throws ProblemException with everything that is wrong with the draft
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public Content rehearse(Slug slug, D draft, Consumer<T> then) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		T record = find(slug);
		Reading reading = new Reading();
		read(draft, record, reading);
		reading.finish();
		then.accept(record);
		return contentOf(record);
	}

	/**
	 * Notes what a record says, if nothing is known of it yet, before anything beside it
	 * changes.
	 * @param slug its slug
	 */
	@Transactional
	public void remember(Slug slug) {
		remember(find(slug));
	}

	private void remember(T record) {
		RecordKey key = key(record);
		if (!this.revisions.has(key)) {
			this.revisions.begin(key, contentOf(record), record.version(), record.updatedAt());
		}
	}

	private T seen(Slug slug, int version) {
		T record = find(slug);
		if (record.version() != version) {
			throw new ObjectOptimisticLockingFailureException(record.getClass(), slug);
		}
		return record;
	}

	private T find(Slug slug) {
		return this.records.findBySlug(slug).orElseThrow(() -> new IllegalArgumentException("no record " + slug));
	}

	private RecordKey key(T record) {
		return new RecordKey(subject(), record.id());
	}

	private Content contentOf(T record) {
		return Content.of(draftOf(record));
	}

	/**
	 * Adds many new records at once.
	 * @param additions records that are not saved yet; those they refer to are saved, or
	 * come before them
	 * @param at when they were last changed
	 */
	@Transactional
	public void addAll(List<T> additions, Instant at) {
		List<Long> ids = new ArrayList<>();
		for (int from = 0; from < additions.size(); from += BATCH) {
			List<T> batch = additions.subList(from, Math.min(from + BATCH, additions.size()));
			batch.forEach((record) -> record.changed(at));
			this.records.saveAllAndFlush(batch);
			batch.forEach((record) -> ids.add(record.id()));
			batch.forEach(this::release);
		}
		refresh(ids);
	}

	/**
	 * Lets go of a record that was added among many and that nothing else added with it
	 * leans on, so that their number does not matter.
	 * @param record the record
	 */
	protected void release(T record) {
	}

	private T save(T record, Slug former, boolean known, Change change) {
		record.changed(this.clock.instant());
		T saved = this.records.saveAndFlush(record);
		if (!saved.slug().equals(former)) {
			this.formerSlugs.leave(key(saved), former, saved.slug(), known);
		}
		refresh(List.of(saved.id()));
		this.revisions.add(key(saved), change, contentOf(saved), saved.version(), null);
		return saved;
	}

	/**
	 * Makes a record of a draft, or changes the one that is known.
	 * @param draft what was typed
	 * @param known the record to change, or null to make one
	 * @param reading keeps what is wrong
	 * @return the record, or null if it could not be made
	 */
	protected abstract @Nullable T read(D draft, @Nullable T known, Reading reading);

	/**
	 * Derives the flat rows of records anew.
	 * @param ids their numbers
	 */
	protected abstract void refresh(Collection<Long> ids);

}
