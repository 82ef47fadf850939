package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.statedconditions.drl.syntax.Blocks.Block;
import org.statedconditions.drl.syntax.Token.Kind;

/** Reads a type that a file declares. */
final class TypeReader {
  private final List<Token> tokens;
  private final Problems problems;

  TypeReader(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The type, or {@code null} for a declaration of something else or without a name. */
  DrlType read(Block block) {
    int contentTo = block.closed() ? block.to() - 1 : block.to();
    Cursor cursor = new Cursor(tokens, block.body(), contentTo);
    Token word = tokens.get(block.from());
    if (cursor.peek().is("entry") || cursor.peek().is("window")) {
      return null;
    }
    boolean enumeration = cursor.accept("enum");
    cursor.accept("trait");
    cursor.accept("type");
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
      cursor.next();
      name = cursor.next();
    }
    String parent = "";
    if (cursor.accept("extends")) {
      parent = qualified(cursor);
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
        skipBrackets(cursor);
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
      problems.syntax(
          later ? name.end() : at.start(),
          later ? name.end() + 1 : at.end(),
          "expected " + expected + " but was " + at.shown(),
          null);
      if (name.word() && at.word() && !later) {
        fields.add(new DrlType.Field(name.text(), at.text(), name.start(), at.start()));
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
    String written = qualified(cursor);
    if (cursor.peek().is("<")) {
      while (!cursor.done() && !cursor.peek().first() && !cursor.peek().is("@")) {
        written += cursor.next().text();
      }
    }
    while (cursor.peek().is("[") && cursor.peek(1).is("]")) {
      cursor.next();
      cursor.next();
      written += "[]";
    }
    fields.add(new DrlType.Field(name.text(), written, name.start(), type.start()));
    if (cursor.accept("=")) {
      while (!cursor.done()
          && !cursor.peek().is("@")
          && !(cursor.peek().word() && cursor.peek(1).is(":"))) {
        cursor.next();
      }
    }
  }

  private static String qualified(Cursor cursor) {
    StringBuilder name = new StringBuilder(cursor.next().text());
    while (cursor.peek().is(".") && cursor.peek(1).word()) {
      name.append(cursor.next().text()).append(cursor.next().text());
    }
    return name.toString();
  }

  private static void skipAnnotation(Cursor cursor) {
    cursor.next();
    cursor.next();
    if (cursor.peek().is("(")) {
      skipBrackets(cursor);
    }
  }

  private static void skipBrackets(Cursor cursor) {
    int depth = 0;
    do {
      Token token = cursor.next();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
    } while (depth > 0 && !cursor.done());
  }

  /** {@code SettlementProposal} to {@code settlement-proposal}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
