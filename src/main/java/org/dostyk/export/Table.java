package org.dostyk.export;

import java.util.List;

import org.dostyk.catalogue.Listing;
import org.dostyk.catalogue.Statement;

/**
 * What is exported as rows.
 *
 * @param listing whose words its codes are put into
 * @param columns what is written of each row, in this order
 * @param statement finds the rows
 */
record Table(Listing listing, List<Column> columns, Statement statement) {

}
