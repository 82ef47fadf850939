package org.statedconditions.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The usual arguments of `evaluate`, read without the library for command lines: that takes a fifth of a short run to start.
 * Whatever is not quite plain, mistakes above all, is left to it.
 *
 * @param files the names of files, in order
 * @param packs the values of {@code --pack}, in order
 * @param values the other options by their names
 */
record PlainArguments(List<String> files, List<String> packs, Map<String, String> values) {
  private static final String COMMAND = "evaluate";
  private static final String PACK = "--pack";
  private static final String FORMAT = "--format";
  private static final Set<String> ONCE = Set.of("--reading", "--as-of", "--known-by", FORMAT);

  /** Empty if {@code args} are not plain. */
  static Optional<PlainArguments> of(String... args) {
    if (args.length < 2 || !args[0].equals(COMMAND)) {
      return Optional.empty();
    }
    PlainArguments plain =
        new PlainArguments(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    for (int i = 1; i < args.length; i++) {
      if (isPlain(args[i])) {
        plain.files.add(args[i]);
      } else if (i + 1 == args.length || !plain.take(args[i], args[++i])) {
        return Optional.empty();
      }
    }
    return plain.files.isEmpty() ? Optional.empty() : Optional.of(plain);
  }

  private boolean take(String option, String value) {
    if (!isPlain(value) || (option.equals(FORMAT) && Format.written(value).isEmpty())) {
      return false;
    }
    if (option.equals(PACK)) {
      return packs.add(value);
    }
    return ONCE.contains(option) && values.put(option, value) == null;
  }

  private static boolean isPlain(String arg) {
    return !arg.isEmpty() && !arg.startsWith("-");
  }

  /** The value of an option; null if it was not given. */
  String value(String option) {
    return values.get(option);
  }

  /** The format asked for; null if none was. */
  Format format() {
    return values.containsKey(FORMAT) ? Format.written(value(FORMAT)).orElseThrow() : null;
  }
}
