/**
 * A language server for scenarios, cases, {@code pack.yaml} and rule files: what {@code editor} knows of a text and what checks find in
 * it, in the words of the protocol. Texts that are open in the editor stand in front of those on disk.
 */
package org.statedconditions.lsp;
