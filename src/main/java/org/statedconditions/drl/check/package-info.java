/**
 * Lets only restricted packs through: a rule file is code, and a stranger's rule file is a stranger's program. Three layers,
 * none enough alone: {@link org.statedconditions.drl.check.Gate} reads the text, {@link
 * org.statedconditions.drl.check.FilteringClassLoader} keeps classes out of sight, {@link
 * org.statedconditions.drl.check.BytecodeVerifier} checks what was generated against a list of members. {@link
 * org.statedconditions.drl.check.RestrictedBuild} puts them together.
 */
package org.statedconditions.drl.check;
