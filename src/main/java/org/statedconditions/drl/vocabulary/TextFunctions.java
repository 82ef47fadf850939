package org.statedconditions.drl.vocabulary;

import java.util.List;
import java.util.Locale;

/** Functions on texts. Letters are compared as Unicode has them, whatever the language of the machine. */
final class TextFunctions {
  private TextFunctions() {}

  static List<Operation> all() {
    return List.of(
        Functions.one(
            "length",
            String.class,
            Integer.class,
            "How many characters a text has.",
            text -> text.codePointCount(0, text.length())),
        Functions.one(
            "lowerCase",
            String.class,
            String.class,
            "The text in small letters.",
            text -> text.toLowerCase(Locale.ROOT)),
        Functions.two(
            "sameText",
            String.class,
            String.class,
            Boolean.class,
            "Whether two texts are the same but for capital and small letters.",
            String::equalsIgnoreCase),
        Functions.two(
            "startsWith",
            String.class,
            String.class,
            Boolean.class,
            "Whether the first text starts with the second.",
            String::startsWith),
        Functions.two(
            "endsWith",
            String.class,
            String.class,
            Boolean.class,
            "Whether the first text ends with the second.",
            String::endsWith));
  }
}
