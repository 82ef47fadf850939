package org.statedconditions.drl.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules of a pack in the order of their files, with what each decides. Kept beside the compiled classes, so that nothing
 * has to parse DRL at run time.
 */
public record RuleIndex(List<RuleEntry> rules) {
  private static final String BETWEEN = "\t";
  private static final String SETTLED = "settled";

  /** Copies the list. */
  public RuleIndex {
    rules = List.copyOf(rules);
  }

  /** Whether some rule matches facts of the type {@code simpleName}. */
  public boolean matches(String simpleName) {
    return rules.stream().anyMatch(r -> r.matches().contains(simpleName));
  }

  /** A line for each rule; {@link #parse} reads it. */
  public String text() {
    return rules.stream()
        .map(r -> String.join(
            BETWEEN,
            r.name(),
            r.file(),
            Integer.toString(r.line()),
            r.criterion(),
            r.candidateKind(),
            r.settled() ? SETTLED : "",
            String.join(",", r.fields()),
            String.join(",", r.matches())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Reads what {@link #text} wrote. Throws {@link IllegalArgumentException} for anything else. */
  public static RuleIndex parse(String text) {
    List<RuleEntry> rules = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split(BETWEEN, -1);
      if (parts.length != 8) {
        throw new IllegalArgumentException("expected eight columns but was " + line);
      }
      rules.add(new RuleEntry(
          parts[0],
          parts[1],
          Integer.parseInt(parts[2]),
          parts[3],
          parts[4],
          parts[5].equals(SETTLED),
          list(parts[6]),
          list(parts[7])));
    }
    return new RuleIndex(rules);
  }

  private static List<String> list(String joined) {
    return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
  }
}
