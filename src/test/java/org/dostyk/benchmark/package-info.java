/**
 * The benchmark: 100,000 records, and ratios against anchors.
 */
package org.dostyk.benchmark;
