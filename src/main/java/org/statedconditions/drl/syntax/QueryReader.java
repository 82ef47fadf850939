package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.drl.syntax.Blocks.Block;

/** Reads the frame of a query. */
final class QueryReader {
  private final List<Token> tokens;
  private final Problems problems;

  QueryReader(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The query, or {@code null} for one without a name. */
  ParsedQuery read(Block block) {
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
    List<String> parameters = new ArrayList<>();
    List<String> types = new ArrayList<>();
    if (cursor.peek().is("(")
        && (cursor.peek(1).word() || cursor.peek(1).is(")"))
        && !cursor.peek(2).is("(")) {
      cursor.next();
      StringBuilder type = new StringBuilder();
      while (!cursor.done() && !cursor.peek().is(")")) {
        Token token = cursor.next();
        Token after = cursor.peek();
        if (token.is(",")) {
          type.setLength(0);
        } else if (token.word() && (after.is(",") || after.is(")"))) {
          parameters.add(token.text());
          types.add(type.toString());
        } else {
          type.append(token.text());
        }
      }
      cursor.accept(")");
    }
    while (cursor.peek().is("@") && cursor.peek(1).word()) {
      cursor.next();
      cursor.next();
      if (cursor.accept("(")) {
        while (!cursor.done() && !cursor.accept(")")) {
          cursor.next();
        }
      }
    }
    if (!block.closed()) {
      Token last = tokens.get(block.to() - 1);
      String next =
          block.to() < tokens.size() ? tokens.get(block.to()).shown() : "the end of the file";
      problems.missingEnd(last, next);
    }
    DrlQuery query = new DrlQuery(
        called,
        parameters,
        word.line(),
        word.start(),
        tokens.get(block.to() - 1).end());
    return new ParsedQuery(query, types, cursor.at(), contentTo);
  }
}
