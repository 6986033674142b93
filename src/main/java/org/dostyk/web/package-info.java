/**
 * What every page shares: layout, links, languages, appearance, messages and error pages.
 */
@NullMarked
package org.dostyk.web;

import org.jspecify.annotations.NullMarked;
