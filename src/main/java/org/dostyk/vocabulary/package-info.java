/**
 * The vocabularies that are data: themes, audiences, frameworks and indicators.
 */
@NullMarked
package org.dostyk.vocabulary;

import org.jspecify.annotations.NullMarked;
