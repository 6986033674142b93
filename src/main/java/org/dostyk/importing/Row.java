package org.dostyk.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.dostyk.record.NamesDraft;
import org.dostyk.record.RoleDraft;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param file the file
 * @param line the line on which it begins
 * @param cells what stands in each column, without white space around it; empty where
 * nothing does
 */
record Row(PackageFile file, long line, Map<String, String> cells) {

	/**
	 * What stands in a column, or null if nothing does.
	 */
	@Nullable String cell(String column) {
		String cell = raw(column);
		return cell.isEmpty() ? null : cell;
	}

	/**
	 * What stands in a column, or an empty text.
	 */
	String raw(String column) {
		String cell = this.cells.get(column);
		if (cell == null) {
			throw new IllegalArgumentException(this.file.fileName() + " has no column " + column);
		}
		return cell;
	}

	/**
	 * The values that are joined in a column.
	 */
	List<String> values(String column) {
		String cell = cell(column);
		return (cell != null) ? List.of(cell.split(";", -1)).stream().map(String::strip).toList() : List.of();
	}

	/**
	 * The values of a column that have a role.
	 */
	List<RoleDraft> roles(String column) {
		List<RoleDraft> roles = new ArrayList<>();
		for (String value : values(column)) {
			int colon = value.lastIndexOf(':');
			roles.add((colon < 0) ? new RoleDraft(value, null)
					: new RoleDraft(value.substring(0, colon), value.substring(colon + 1)));
		}
		return roles;
	}

	/**
	 * What stands in the four columns of a name, a label or a summary.
	 */
	NamesDraft names(String prefix) {
		return new NamesDraft(cell(prefix + "_en"), cell(prefix + "_kk"), cell(prefix + "_ru"), cell(prefix + "_zh"));
	}

}
