/**
 * Rule files as text: what stands where in them ({@link org.statedconditions.drl.syntax.DrlFile}) and what is wrong with
 * them, in plain words ({@link org.statedconditions.drl.syntax.DrlDiagnostics}).
 */
package org.statedconditions.drl.syntax;
