package org.dostyk.export;

import java.util.List;

import org.dhatim.fastexcel.Worksheet;

/**
 * What a workbook says of itself, in the reader's language.
 *
 * @param portal the portal's name
 * @param dataName the name of the sheet with the rows
 * @param name the name of this sheet
 * @param rows what is said
 * @param rowsLabel what stands before the number of rows
 * @param cutLabel what stands before the number of texts that were too long for a cell
 */
record AboutSheet(String portal, String dataName, String name, List<Entry> rows, String rowsLabel, String cutLabel) {

	private static final double LABEL_WIDTH = 28;

	private static final double TEXT_WIDTH = 100;

	void write(Worksheet sheet, int written, int cut) {
		sheet.width(0, LABEL_WIDTH);
		sheet.width(1, TEXT_WIDTH);
		int row = 0;
		for (Entry entry : this.rows) {
			label(sheet, row, entry.label());
			sheet.inlineString(row, 1, SheetText.of(entry.text()));
			sheet.style(row++, 1).wrapText(true).set();
		}
		label(sheet, row, this.rowsLabel);
		sheet.value(row++, 1, written);
		if (cut > 0) {
			label(sheet, row, this.cutLabel);
			sheet.value(row, 1, cut);
		}
	}

	private static void label(Worksheet sheet, int row, String label) {
		sheet.inlineString(row, 0, SheetText.of(label));
		sheet.style(row, 0).bold().verticalAlignment("top").set();
	}

	/**
	 * A line of the sheet.
	 *
	 * @param label what is said
	 * @param text the words of it
	 */
	record Entry(String label, String text) {

	}

}
