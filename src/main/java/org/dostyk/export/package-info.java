/**
 * Files of what is on screen: columns, formats, and how they reach whoever asked.
 */
@NullMarked
package org.dostyk.export;

import org.jspecify.annotations.NullMarked;
