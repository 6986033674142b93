/**
 * Where staff enter, review and correct records.
 */
@NullMarked
package org.dostyk.desk;

import org.jspecify.annotations.NullMarked;
