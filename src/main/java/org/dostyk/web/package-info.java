/**
 * What all pages share: layout, links, errors, languages, appearance, dates.
 */
@NullMarked
package org.dostyk.web;

import org.jspecify.annotations.NullMarked;
