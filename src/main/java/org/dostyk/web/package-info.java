/**
 * What every page shares: layout, links, languages, appearance, messages, error pages and
 * the rules of who may ask for what.
 */
@NullMarked
package org.dostyk.web;

import org.jspecify.annotations.NullMarked;
