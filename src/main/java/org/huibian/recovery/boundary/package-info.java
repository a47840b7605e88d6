/**
 * Finds where the articles of an issue start. {@link org.huibian.recovery.boundary.LineRuns}
 * divides the text into runs of lines, {@link org.huibian.recovery.boundary.EvidenceFinder} names
 * the pieces of {@link org.huibian.recovery.boundary.TitleEvidence} that speak for or against a
 * title, and {@link org.huibian.recovery.boundary.BoundaryLattice} chooses the sequence of titles
 * whose weights add up to the most.
 */
package org.huibian.recovery.boundary;
