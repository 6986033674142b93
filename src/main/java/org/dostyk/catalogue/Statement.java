package org.dostyk.catalogue;

import java.util.List;

/**
 * An SQL statement with its bound parameters.
 *
 * @param sql the statement with question marks
 * @param parameters what is bound to them, in order; never null
 */
public record Statement(String sql, List<Object> parameters) {

}
