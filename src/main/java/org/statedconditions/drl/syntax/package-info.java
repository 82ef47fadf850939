/**
 * Rule files as text: the one syntax tree of a file, with the place of everything in it
 * ({@link org.statedconditions.drl.syntax.DrlFile}). Knows neither what rules may name nor what is allowed.
 */
package org.statedconditions.drl.syntax;
