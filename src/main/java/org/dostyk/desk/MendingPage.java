package org.dostyk.desk;

import java.util.List;

/**
 * A page of records that are worth mending in one way.
 *
 * @param count how many there are
 * @param rows those on this page
 * @param number the number of the page, from 1
 * @param pages how many pages there are
 */
record MendingPage(MendingCount count, List<MendingRow> rows, int number, int pages) {

}
