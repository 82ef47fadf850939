/**
 * Rule files as text: what stands where in them ({@link org.statedconditions.engine.drl.DrlFile}) and what is wrong with
 * them, in plain words ({@link org.statedconditions.engine.drl.DrlDiagnostics}).
 */
package org.statedconditions.engine.drl;
