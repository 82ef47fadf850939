package org.statedconditions.drl.outline;

import java.util.List;

/**
 * What is known of a pack's rule without its code.
 *
 * @param name the rule's name, a sentence
 * @param file the rule file
 * @param line where the rule begins, 1-based
 * @param criterion the criterion it decides; empty if it says who is looked at
 * @param candidateKind the kind of subject it says is looked at; empty if it decides a criterion
 * @param settled whether what it finds cannot change any more, by the word of its author
 * @param fields the fields of facts that its patterns look at, for example {@code ceasefire.scope}
 * @param matches the simple names of the types that its patterns match
 */
public record RuleEntry(
    String name,
    String file,
    int line,
    String criterion,
    String candidateKind,
    boolean settled,
    List<String> fields,
    List<String> matches) {

  /** Copies the lists. */
  public RuleEntry {
    fields = List.copyOf(fields);
    matches = List.copyOf(matches);
  }
}
