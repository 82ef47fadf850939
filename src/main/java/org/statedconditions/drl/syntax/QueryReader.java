package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Blocks.Block;

/** Reads the frame of a query. */
final class QueryReader {
  private final List<Token> tokens;
  private final Problems problems;
  private final Predicate<String> isQuery;

  QueryReader(List<Token> tokens, Problems problems, Predicate<String> isQuery) {
    this.tokens = tokens;
    this.problems = problems;
    this.isQuery = isQuery;
  }

  /** The name that a query has, for those who call it; empty where it has none. */
  static String name(List<Token> tokens, Block block) {
    Token name = new Cursor(tokens, block.body(), block.to()).peek();
    return name.literalText() ? name.content() : name.word() ? name.text() : "";
  }

  /** The query, or {@code null} for one without a name. */
  @Nullable
  DrlQuery read(Block block) {
    int contentTo = block.closed() ? block.to() - 1 : block.to();
    Cursor cursor = new Cursor(tokens, block.body(), contentTo);
    Token word = tokens.get(block.from());
    Token name = cursor.peek();
    if (!name.word() && !name.literalText()) {
      problems.syntax(
          word.end(), word.end() + 1, "expected the query's name but was " + name.shown(), null);
      return null;
    }
    cursor.next();
    String called = name.literalText() ? name.content() : name.text();
    problems.about("query \"" + called + "\"");
    List<DrlQuery.Parameter> parameters = new ArrayList<>();
    if (cursor.peek().is("(")
        && (cursor.peek(1).word() || cursor.peek(1).is(")"))
        && !cursor.peek(2).is("(")) {
      cursor.next();
      parameters(cursor, parameters);
      cursor.accept(")");
    }
    while (cursor.peek().is("@") && cursor.peek(1).word()) {
      problems.foreign("@", cursor.next());
      cursor.next();
      if (cursor.peek().is("(")) {
        cursor.skipBalanced();
      }
    }
    if (!block.closed()) {
      Token last = tokens.get(block.to() - 1);
      String next =
          block.to() < tokens.size() ? tokens.get(block.to()).shown() : "the end of the file";
      problems.missingEnd(last, next);
    }
    LhsReader.Conditions conditions =
        LhsReader.read(tokens, cursor.at(), contentTo, problems, isQuery);
    return new DrlQuery(
        called,
        name,
        parameters,
        conditions.parts(),
        conditions.damaged(),
        word.line(),
        word.start(),
        tokens.get(block.to() - 1).end());
  }

  private static void parameters(Cursor cursor, List<DrlQuery.Parameter> parameters) {
    TypeName type = null;
    while (!cursor.done() && !cursor.peek().is(")")) {
      Token token = cursor.peek();
      Token after = cursor.peek(1);
      if (token.word() && (after.is(",") || after.is(")"))) {
        parameters.add(new DrlQuery.Parameter(type, cursor.next()));
      } else if (token.word() && type == null) {
        type = TypeReader.typeName(cursor);
      } else {
        type = token.is(",") ? null : type;
        cursor.next();
      }
    }
  }
}
