package org.dostyk.api;

/**
 * A record that another names.
 *
 * @param slug its slug
 * @param name what it is called
 * @param url its page
 */
record Named(String slug, Multilingual name, String url) {

}
