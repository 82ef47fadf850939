package org.statedconditions.editor;

import java.util.List;
import org.statedconditions.drl.check.names.Words;
import org.statedconditions.editor.Occurrence.Form;
import org.statedconditions.fact.FactTypes;

/** Which names a symbol may have. */
final class SymbolName {
  private SymbolName() {}

  /** Throws {@link IllegalArgumentException} if it cannot be {@code name}. */
  static void check(Symbol symbol, String name, List<Occurrence> all) {
    boolean taken = all.stream()
        .anyMatch(one -> one.definition()
            && one.symbol().kind() == symbol.kind()
            && one.symbol().name().equals(name));
    if (taken && !name.equals(symbol.name())) {
      throw new IllegalArgumentException("name: expected one of its own but there is a "
          + symbol.kind().written() + " `" + name + "` already");
    }
    String expected = switch (symbol.kind()) {
      case CONDITION, READING -> isKebab(name) ? "" : "a name in kebab-case";
      case CRITERION -> {
        String start = symbol.name().substring(0, symbol.name().indexOf('.') + 1);
        yield name.startsWith(start) && isKebab(name.substring(start.length()))
            ? ""
            : "`" + start + "` and then a name in kebab-case";
      }
      case PARAMETER -> isWord(name, false) ? "" : "a name in camelCase";
      case QUERY -> isWord(name, false) || isWord(name, true) ? "" : "a word that rules may use";
      case TYPE ->
        isWord(name, true) && FactTypes.builtIn(name).isEmpty()
            ? ""
            : "a name that starts with a capital letter and is no built-in type";
      case RULE ->
        !name.isBlank() && name.indexOf('"') < 0 && name.indexOf('\n') < 0
            ? ""
            : "a sentence on one line without quotes";
    };
    if (!expected.isEmpty()) {
      throw new IllegalArgumentException("name: expected " + expected + " but was `" + name + "`");
    }
  }

  /** A name as it stands at that place: in the quotes that were there, or in such as it needs now. */
  static String quoted(String name, Occurrence one, String text) {
    boolean yaml = !one.file().endsWith(".drl");
    char before = one.start() > 0 ? text.charAt(one.start() - 1) : ' ';
    boolean bare =
        yaml && one.form() == Form.PLAIN && before != '"' && before != '\'' && before != '{';
    return bare && !InlineText.isPlain(name) ? InlineText.quoted(name) : name;
  }

  private static boolean isKebab(String name) {
    boolean dash = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      boolean digit = c >= '0' && c <= '9';
      if (!letter && !(digit && !dash) && !(c == '-' && !dash)) {
        return false;
      }
      dash = c == '-';
    }
    return !dash && !name.equals("verdict") && !name.equals("stage");
  }

  private static boolean isWord(String name, boolean capital) {
    if (name.isEmpty() || Words.JAVA.contains(name) || Words.OF_DROOLS.contains(name)) {
      return false;
    }
    char first = name.charAt(0);
    boolean begins = capital ? first >= 'A' && first <= 'Z' : first >= 'a' && first <= 'z';
    return begins && name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }
}
