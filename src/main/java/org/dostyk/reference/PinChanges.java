package org.dostyk.reference;

import java.util.List;

import org.dostyk.value.Names;
import org.dostyk.value.Text;
import org.dostyk.value.Language;
import org.jspecify.annotations.Nullable;

/**
 * What has changed in a list since it was pinned.
 *
 * @param added records that are in it now and were not
 * @param removed records that were in it and are not any more
 * @param altered records of which something else is said now
 */
record PinChanges(Group added, Group removed, Group altered) {

	static final PinChanges NONE = new PinChanges(Group.EMPTY, Group.EMPTY, Group.EMPTY);

	/**
	 * Whether nothing has changed.
	 */
	public boolean isNone() {
		return this.added.total() + this.removed.total() + this.altered.total() == 0;
	}

	/**
	 * Records that changed in one way.
	 *
	 * @param total how many there are
	 * @param shown the first of them
	 */
	record Group(long total, List<Entry> shown) {

		static final Group EMPTY = new Group(0, List.of());

		/**
		 * How many of them are not shown.
		 */
		public long more() {
			return this.total - this.shown.size();
		}

	}

	/**
	 * A record.
	 *
	 * @param names what the file calls it, or null if it has no name there
	 * @param slug its slug, as the file has it
	 * @param href its page, or null if the public may no longer see it
	 * @param columns the columns that are different now
	 */
	record Entry(@Nullable Names names, String slug, @Nullable String href, List<String> columns) {

		/**
		 * What it is called in a language, else its slug.
		 */
		public Text title(Language language) {
			return (this.names != null) ? this.names.in(language) : new Text(this.slug, language);
		}

	}

}
