/**
 * What an editor of scenarios, {@code pack.yaml}, cases and rule files asks about their texts: changes that keep comments and layout,
 * completion, definitions, places. All of it is plain Java on texts, for whoever shows them: the workbench's server, a language server.
 *
 * <p>An <em>offset</em> counts chars from the start of a text, 0 for the first; a <em>change</em> replaces what stands between two of
 * them.
 */
package org.statedconditions.editor;
