package org.dostyk.browse;

import java.util.List;

import org.dostyk.browse.RecordView.Country;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table.
 *
 * @param heads the heads of the columns, that of the title first
 * @param rows the records
 */
record TableView(List<Head> heads, List<Row> rows) {

	private static final int SHORT = 8;

	private static final int LONG = 18;

	private static final int MANY = 6;

	/**
	 * Whether there are so many columns that letters must be smaller.
	 */
	public boolean wide() {
		return this.heads.size() > MANY;
	}

	private static boolean isShort(String text) {
		return text.length() <= SHORT;
	}

	/**
	 * The head of a column.
	 *
	 * @param label what the column holds
	 * @param number whether it holds numbers
	 * @param href the page sorted by it, or null if it is no order
	 * @param sorted {@code ascending} or {@code descending} if the page is sorted by it,
	 * else null
	 */
	record Head(String label, boolean number, @Nullable String href, @Nullable String sorted) {

		/**
		 * Whether it would look odd on two lines.
		 */
		public boolean shortText() {
			return isShort(this.label);
		}

	}

	/**
	 * One record.
	 */
	record Row(String href, Label title, List<Cell> cells) {

	}

	/**
	 * One value of a record; of its contents all but one are empty.
	 *
	 * @param head label of the column
	 * @param text a text, or null
	 * @param lang the language of the text if it is not the page's
	 * @param absent what is said instead of a value, or null
	 * @param datetime the text as a date for machines, or null
	 * @param old whether the date is so old that it is a warning
	 * @param status code of a status, or null
	 * @param countries countries
	 * @param number a number, or null
	 * @param href where the number leads, or null
	 */
	record Cell(String head, @Nullable String text, @Nullable String lang, @Nullable String absent,
			@Nullable String datetime, boolean old, @Nullable String status, List<Country> countries,
			@Nullable Long number, @Nullable String href) {

		/**
		 * Whether the text would look odd on two lines.
		 */
		public boolean shortText() {
			return this.text != null && isShort(this.text);
		}

		/**
		 * Whether a date is a period that needs more than one line.
		 */
		public boolean longText() {
			return this.text != null && this.text.length() > LONG;
		}

		static Cell text(String head, String text) {
			return new Cell(head, text, null, null, null, false, null, List.of(), null, null);
		}

		static Cell text(String head, Label label) {
			return new Cell(head, label.text(), label.lang(), null, null, false, null, List.of(), null, null);
		}

		static Cell absent(String head, String words) {
			return new Cell(head, null, null, words, null, false, null, List.of(), null, null);
		}

		static Cell date(String head, String text, @Nullable String datetime, boolean old) {
			return new Cell(head, text, null, null, datetime, old, null, List.of(), null, null);
		}

		static Cell status(String head, String status) {
			return new Cell(head, null, null, null, null, false, status, List.of(), null, null);
		}

		static Cell countries(String head, List<Country> countries) {
			return new Cell(head, null, null, null, null, false, null, countries, null, null);
		}

		static Cell number(String head, long number, @Nullable String href) {
			return new Cell(head, null, null, null, null, false, null, List.of(), number, href);
		}

	}

}
