package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Blocks.Block;
import org.statedconditions.drl.syntax.Token.Kind;

/** Reads a type that a file declares. */
final class TypeReader {
  /** Of angle brackets. */
  private static final int DEEPEST = 3;

  private final List<Token> tokens;
  private final Problems problems;

  TypeReader(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The type, or {@code null} for a declaration of something else or without a name. */
  @Nullable
  DrlType read(Block block) {
    int contentTo = block.closed() ? block.to() - 1 : block.to();
    Cursor cursor = new Cursor(tokens, block.body(), contentTo);
    Token word = tokens.get(block.from());
    for (String other : List.of("enum", "trait", "entry", "window")) {
      if (cursor.peek().is(other) && !cursor.peek(1).is(":")) {
        problems.foreign("declare " + other, cursor.peek());
      }
    }
    if (cursor.peek().is("entry") || cursor.peek().is("window")) {
      return null;
    }
    while (cursor.peek().is("declare") && cursor.peek(1).word()) {
      Token again = cursor.next();
      problems.syntax(
          again.start(),
          again.end(),
          "expected the name of a type after `declare` but was another `declare`",
          null);
    }
    boolean enumeration = cursor.accept("enum");
    cursor.accept("trait");
    if (cursor.peek().is("type") && cursor.peek(1).word() && !cursor.peek(2).is(":")) {
      problems.foreign("declare type", cursor.next());
    }
    Token name = cursor.peek();
    if (!name.word() || cursor.peek(1).is(":")) {
      problems.syntax(
          word.end(),
          word.end() + 1,
          "expected the name of a type after `declare` but was " + name.shown(),
          null);
      return null;
    }
    cursor.next();
    problems.about("type " + name.text());
    while (cursor.peek().is(".") && cursor.peek(1).word()) {
      problems.foreign("a package in a type's name", cursor.next());
      name = cursor.next();
    }
    String parent = "";
    if (cursor.peek().is("extends")) {
      problems.foreign("extends", cursor.next());
      parent = typeName(cursor).toString();
    }
    List<String> constants = enumeration ? constants(cursor) : List.of();
    List<DrlType.Field> fields = new ArrayList<>();
    while (!cursor.done()) {
      if (cursor.peek().is("@")) {
        skipAnnotation(cursor);
      } else {
        field(cursor, fields);
      }
    }
    if (!block.closed()) {
      Token last = tokens.get(block.to() - 1);
      String next =
          block.to() < tokens.size() ? tokens.get(block.to()).shown() : "the end of the file";
      problems.missingEnd(last, next);
    }
    return new DrlType(
        name.text(),
        kebab(name.text()),
        parent,
        enumeration,
        enumeration ? List.of() : fields,
        constants,
        word.line(),
        name.start(),
        tokens.get(block.to() - 1).end());
  }

  private static List<String> constants(Cursor cursor) {
    List<String> constants = new ArrayList<>();
    while (cursor.peek().word() && !cursor.peek(1).is(":")) {
      constants.add(cursor.next().text());
      if (cursor.peek().is("(")) {
        cursor.skipBalanced();
      }
      cursor.accept(",");
    }
    cursor.accept(";");
    return constants;
  }

  private void field(Cursor cursor, List<DrlType.Field> fields) {
    Token name = cursor.next();
    Token colon = cursor.peek();
    if (name.is(";") || name.is(",")) {
      return;
    }
    if (name.word() && (colon.is("::") || colon.is(":="))) {
      problems.syntax(
          colon.start(), colon.end(), "expected `:` but was `" + colon.text() + "`", null);
    } else if (!name.word() || !colon.is(":")) {
      String expected =
          name.word() ? "`:` and a type after " + name.shown() : "a field such as `title : String`";
      Token at = name.word() ? colon : name;
      boolean later = at.kind() == Kind.END || at.line() != name.line();
      // As Java declares a field: its type comes first.
      boolean typeFirst = !later
          && name.word()
          && at.word()
          && Character.isUpperCase(name.text().charAt(0));
      problems.syntax(
          later ? name.end() : at.start(),
          later ? name.end() + 1 : at.end(),
          "expected " + expected + " but was " + at.shown(),
          typeFirst ? "the name comes first: `" + at.text() + " : " + name.text() + "`" : null);
      if (typeFirst) {
        TypeName type = new TypeName(name.text(), List.of(), false, name.start(), name.end());
        fields.add(new DrlType.Field(at.text(), type, at.start()));
      } else if (name.word() && at.word() && !later) {
        TypeName type = new TypeName(at.text(), List.of(), false, at.start(), at.end());
        fields.add(new DrlType.Field(name.text(), type, name.start()));
      }
      while (!cursor.done() && !cursor.peek().first() && !cursor.peek().is("@")) {
        cursor.next();
      }
      return;
    }
    cursor.next();
    Token type = cursor.peek();
    if (!type.word()) {
      boolean later = type.kind() == Kind.END || type.line() != colon.line();
      problems.syntax(
          later ? colon.end() : type.start(),
          later ? colon.end() + 1 : type.end(),
          "expected a type such as `String` but was " + type.shown(),
          null);
      return;
    }
    fields.add(new DrlType.Field(name.text(), typeName(cursor), name.start()));
    if (cursor.accept("=")) {
      problems.foreign("an initial value", cursor.previous());
      while (!cursor.done()
          && !cursor.peek().is("@")
          && !(cursor.peek().word() && cursor.peek(1).is(":"))) {
        cursor.next();
      }
    }
  }

  /** Reads the name of a type from its first word on, with what stands in angle and square brackets behind it. */
  static TypeName typeName(Cursor cursor) {
    return typeName(cursor, 0);
  }

  private static TypeName typeName(Cursor cursor, int depth) {
    int start = cursor.peek().start();
    StringBuilder name = new StringBuilder(cursor.next().text());
    while (cursor.peek().is(".") && cursor.peek(1).word()) {
      name.append(cursor.next().text()).append(cursor.next().text());
    }
    List<TypeName> arguments = new ArrayList<>();
    if (cursor.peek().is("<") && depth < DEEPEST) {
      do {
        cursor.next();
        if (cursor.peek().word()) {
          arguments.add(typeName(cursor, depth + 1));
        }
      } while (cursor.peek().is(","));
      cursor.accept(">");
    }
    boolean array = false;
    while (cursor.peek().is("[") && cursor.peek(1).is("]")) {
      cursor.next();
      cursor.next();
      array = true;
    }
    return new TypeName(
        name.toString(), arguments, array, start, cursor.previous().end());
  }

  private void skipAnnotation(Cursor cursor) {
    problems.foreign("@", cursor.next());
    cursor.next();
    if (cursor.peek().is("(")) {
      cursor.skipBalanced();
    }
  }

  /** {@code SettlementProposal} to {@code settlement-proposal}. */
  static String kebab(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && upper(c)) {
        char before = name.charAt(i - 1);
        boolean word = lower(before) || (before >= '0' && before <= '9');
        boolean lastOfSeveral = upper(before) && i + 1 < name.length() && lower(name.charAt(i + 1));
        out.append(word || lastOfSeveral ? "-" : "");
      }
      out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean lower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
