/**
 * The catalogue as JSON over HTTP, what describes it, and the page to read and try it.
 */
@NullMarked
package org.dostyk.api;

import org.jspecify.annotations.NullMarked;
