/**
 * Strict reading of YAML 1.2 and JSON text: {@link org.statedconditions.document.Document} turns a file into a small tree
 * of {@link org.statedconditions.document.Node}s, {@link org.statedconditions.document.Binder} reads values out of it.
 * Nothing dubious passes silently, and every mistake is reported with its place.
 */
package org.statedconditions.document;
