package org.dostyk.desk;

import java.util.List;

/**
 * Fields of a form under one heading.
 *
 * @param name the section, whose heading is {@code desk.section.} and the name
 * @param fields its fields in order
 */
record FormSection(String name, List<FormField> fields) {

}
