/**
 * Corrections that readers send: from the page of a record to the desk, and never to the
 * public.
 */
@NullMarked
package org.dostyk.correction;

import org.jspecify.annotations.NullMarked;
