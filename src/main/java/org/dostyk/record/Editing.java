package org.dostyk.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import org.dostyk.value.Slug;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one path by which records of a kind are written, whoever writes: a form, an import,
 * a restore. Each call is one transaction, checks the version, lets the record refuse,
 * and ends with the refresh of the flat rows.
 *
 * @param <T> the kind of record
 * @param <D> the draft it is described by
 */
public abstract class Editing<T extends CataloguedRecord, D> {

	private static final int BATCH = 100;

	private final CataloguedRecords<T> records;

	private final Clock clock = Clock.systemUTC();

	protected Editing(CataloguedRecords<T> records) {
		this.records = records;
	}

	/**
	 * Writes a new record.
	 * @param draft what was typed
	 * @return the record, a draft
	 * @throws ProblemException with everything that is wrong with the draft
	 */
	@Transactional
	public T create(D draft) {
		Reading reading = new Reading();
		T record = read(draft, null, reading);
		if (record != null && this.records.existsBySlug(record.slug())) {
			reading.refuse("slug", record.slug().text(), "problem.taken");
		}
		reading.finish();
		if (record == null) {
			throw new IllegalStateException("nothing was made of a draft without problems");
		}
		return save(record);
	}

	/**
	 * Replaces what a record says.
	 * @param slug its slug
	 * @param version the version that the editor saw
	 * @param draft what was typed
	 * @return the record
	 * @throws ProblemException with everything that is wrong with the draft
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public T change(Slug slug, int version, D draft) {
		return act(slug, version, (record) -> {
			Reading reading = new Reading();
			read(draft, record, reading);
			reading.finish();
		});
	}

	/**
	 * Does something to a record: submits, publishes, withdraws it.
	 * @param slug its slug
	 * @param version the version that the editor saw
	 * @param verb what to do
	 * @return the record
	 * @throws ProblemException if it refuses
	 * @throws ObjectOptimisticLockingFailureException if somebody else was faster
	 */
	@Transactional
	public T act(Slug slug, int version, Consumer<T> verb) {
		T record = this.records.findBySlug(slug).orElseThrow(() -> new IllegalArgumentException("no record " + slug));
		if (record.version() != version) {
			throw new ObjectOptimisticLockingFailureException(record.getClass(), slug);
		}
		verb.accept(record);
		return save(record);
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

	private T save(T record) {
		record.changed(this.clock.instant());
		T saved = this.records.saveAndFlush(record);
		refresh(List.of(saved.id()));
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
