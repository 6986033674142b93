package org.dostyk.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one cell, one line or one file of a data package.
 *
 * @param file the name of the file
 * @param line the line on which the row begins, from 1 (the header), or 0 for the file as
 * a whole
 * @param column the name of the column, or null for the line as a whole
 * @param value what stood there; empty where nothing did
 * @param code the key of the sentence in the message bundles; its argument 0 is the
 * value, the others follow
 * @param arguments the other arguments of the sentence
 */
public record PackageProblem(String file, long line, @Nullable String column, String value, String code,
		List<Object> arguments) {

}
