/**
 * Lets only restricted packs through: a rule file is code, and a stranger's rule file is a stranger's program. Three layers,
 * none enough alone: {@link org.statedconditions.engine.guard.Gate} reads the text, {@link
 * org.statedconditions.engine.guard.FilteringClassLoader} keeps classes out of sight, {@link
 * org.statedconditions.engine.guard.BytecodeVerifier} checks what was generated against a list of members. {@link
 * org.statedconditions.engine.guard.RestrictedBuild} puts them together.
 */
package org.statedconditions.engine.guard;
