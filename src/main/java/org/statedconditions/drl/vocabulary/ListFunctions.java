package org.statedconditions.drl.vocabulary;

import java.util.Collection;
import java.util.List;

/** Functions on lists. */
final class ListFunctions {
  private ListFunctions() {}

  static List<Operation> all() {
    return List.of(
        Functions.one(
            "size",
            Collection.class,
            Integer.class,
            "How many values a list holds.",
            list -> list.size()),
        Functions.two(
            "containsAll",
            Collection.class,
            Collection.class,
            Boolean.class,
            "Whether the first list holds all values of the second.",
            (list, asked) -> containsAll(list, asked)),
        Functions.two(
            "containsAny",
            Collection.class,
            Collection.class,
            Boolean.class,
            "Whether the first list holds at least one value of the second.",
            (list, asked) -> containsAny(list, asked)),
        new Operation(
            null,
            "without",
            List.of(Collection.class, String.class),
            List.class,
            String.class,
            false,
            "The values of a list but for one text.",
            (Body.Two) (list, text) -> without((Collection<?>) list, (String) text)));
  }

  private static List<?> without(Collection<?> list, String text) {
    return list.stream().filter(value -> !text.equals(value)).toList();
  }

  private static boolean containsAll(Collection<?> list, Collection<?> asked) {
    return list.containsAll(asked);
  }

  private static boolean containsAny(Collection<?> list, Collection<?> asked) {
    return asked.stream().anyMatch(list::contains);
  }
}
