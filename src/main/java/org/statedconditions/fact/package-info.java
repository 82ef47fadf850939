/**
 * The facts that rules look at: immutable records whose component names are the field names of scenario files and of
 * DRL. Start with {@link org.statedconditions.fact.Ceasefire#about}.
 */
package org.statedconditions.fact;
