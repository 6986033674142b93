/**
 * Reading a data package: the starting data, and later what people bring.
 */
@NullMarked
package org.dostyk.importing;

import org.jspecify.annotations.NullMarked;
