package org.dostyk.record;

import java.util.function.Consumer;

import org.dostyk.history.Action;
import org.dostyk.history.Change;
import org.dostyk.value.Slug;

/**
 * Writes records by the path of the portal, where a test does not ask who did and why.
 *
 * @param <T> the kind of record
 * @param <D> the draft it is described by
 * @param editing the path
 */
public record ByHand<T extends CataloguedRecord, D>(Editing<T, D> editing) {

	private static final Change ENTERED = new Change(Action.CREATED, null, null);

	private static final Change CHANGED = new Change(Action.CHANGED, null, null);

	public T create(D draft) {
		return this.editing.create(draft, ENTERED, (record) -> {
		});
	}

	public T change(Slug slug, int version, D draft) {
		return this.editing.change(slug, version, draft, CHANGED, (record) -> {
		});
	}

	public T act(Slug slug, int version, Consumer<T> verb) {
		return this.editing.act(slug, version, CHANGED, verb);
	}

}
