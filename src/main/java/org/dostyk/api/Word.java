package org.dostyk.api;

/**
 * A word of a vocabulary.
 *
 * @param code its code
 * @param label what it is called
 */
record Word(String code, Multilingual label) {

}
