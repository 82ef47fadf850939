package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.statedconditions.drl.syntax.Blocks.Block;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads the frame of a rule: its name, annotations and attributes, and where its two halves stand. */
final class RuleReader {
  private static final Set<String> ATTRIBUTES = Set.of(
      "salience",
      "enabled",
      "no-loop",
      "auto-focus",
      "lock-on-active",
      "refract",
      "agenda-group",
      "activation-group",
      "ruleflow-group",
      "date-effective",
      "date-expires",
      "dialect",
      "calendars",
      "timer",
      "duration",
      "attributes");
  private static final Map<String, String> EXAMPLES = Map.of(
      "criterion",
      "@criterion(\"ceasefire.in-force\")",
      "candidate",
      "@candidate(\"ceasefire\")",
      "complete",
      "@complete(\"contribution\")",
      "settled",
      "@settled(\"A date that has passed stays passed\")");

  private final SourceText source;
  private final List<Token> tokens;
  private final Problems problems;
  private final Predicate<String> isQuery;
  private final Consequence.Form form;
  private final List<DrlAnnotation> annotations = new ArrayList<>();
  private final List<DrlAttribute> attributes = new ArrayList<>();

  /** {@code isQuery}: whether the pack has a query of that name; {@code form}: what the rule may call. */
  RuleReader(
      SourceText source,
      List<Token> tokens,
      Problems problems,
      Predicate<String> isQuery,
      Consequence.Form form) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.isQuery = isQuery;
    this.form = form;
  }

  DrlRule read(Block block) {
    int contentTo = block.closed() ? block.to() - 1 : block.to();
    Token word = tokens.get(block.from());
    Cursor cursor = new Cursor(tokens, block.body(), contentTo);
    int nameFrom = block.body();
    String name = name(cursor, word);
    int nameTo = cursor.at();
    problems.about(name.isEmpty() ? "rule without a name" : "rule \"" + name + "\"");

    int then = find("then", nameTo, contentTo);
    int when = find("when", nameTo, then < 0 ? contentTo : then);
    if (when < 0 && then >= 0 && find("when", then, contentTo) < 0) {
      when = misspelt("when", nameTo, then);
    } else if (when < 0) {
      when = misspelt("when", nameTo, contentTo);
    }
    boolean thenMissing = then < 0;
    if (thenMissing) {
      then = misspelt("then", when < 0 ? nameTo : when + 1, contentTo);
      thenMissing = then < 0;
    }
    int consequenceFrom = then + 1;
    if (thenMissing) {
      consequenceFrom = missingThen(when < 0 ? nameTo : when + 1, contentTo);
      then = consequenceFrom;
    }
    int conditionsFrom = when + 1;
    if (when < 0) {
      conditionsFrom = header(cursor, then, false);
      missingWhen(conditionsFrom, then);
    } else {
      header(cursor, when, true);
    }
    if (!block.closed()) {
      problems.missingEnd(tokens.get(block.to() - 1), shownAt(block.to()));
    }
    LhsReader.Conditions conditions =
        LhsReader.read(tokens, Math.min(conditionsFrom, then), then, problems, isQuery);
    Consequence consequence = LhsReader.broken(tokens, consequenceFrom, contentTo)
        ? null
        : new ConsequenceReader(
                problems,
                new Cursor(tokens, consequenceFrom, contentTo),
                form,
                ConsequenceReader.firstOf(annotations))
            .read();
    int end = tokens.get(block.to() - 1).end();
    int whenEnd = then < tokens.size() ? tokens.get(then).start() : end;
    int whenStart = conditionsFrom < tokens.size() && conditionsFrom <= then
        ? tokens.get(conditionsFrom).start()
        : end;
    boolean named = nameFrom < nameTo;
    return new DrlRule(
        name,
        nameTo == nameFrom + 1 ? tokens.get(nameFrom) : null,
        word.line(),
        source.column(word.start()),
        word.start(),
        end,
        named ? tokens.get(nameFrom).start() : word.end(),
        named ? tokens.get(nameTo - 1).end() : word.end(),
        annotations,
        attributes,
        conditions.parts(),
        Math.min(whenStart, whenEnd),
        whenEnd,
        consequence,
        consequenceFrom < contentTo ? tokens.get(consequenceFrom).start() : whenEnd,
        conditions.damaged());
  }

  private String name(Cursor cursor, Token word) {
    Token first = cursor.peek();
    if (first.literalText()) {
      cursor.next();
      if (first.content().isBlank()) {
        problems.meaning(
            ProblemCode.RULE_SYNTAX,
            first.start(),
            first.end(),
            "expected a sentence that names the rule but was nothing",
            null);
      }
      return first.broken() ? cutComment(first.content()) : first.content();
    }
    boolean here = first.line() == word.line() && first.kind() == Kind.WORD;
    if (!here || first.is("when") || first.is("then")) {
      problems.about("rule without a name");
      problems.syntax(
          word.end(),
          word.end() + 1,
          "expected the rule's name in quotes but was " + first.shown(),
          null);
      return "";
    }
    cursor.next();
    boolean several = false;
    boolean broken = false;
    Token last = first;
    while (!cursor.done() && cursor.peek().line() == word.line() && !ruleWord(cursor.peek())) {
      last = cursor.next();
      several = true;
      broken |= last.broken();
    }
    String name = source.text().substring(first.start(), last.end()).replace("\"", "");
    if (several && !broken) {
      problems.about("rule \"" + name + "\"");
      problems.syntax(
          first.start(),
          last.end(),
          "expected the rule's name in quotes but was " + first.shown() + " without them",
          null);
    }
    return name;
  }

  private static boolean ruleWord(Token token) {
    return token.is("@")
        || token.is("when")
        || token.is("then")
        || token.is("extends")
        || token.is("salience");
  }

  private static String cutComment(String text) {
    int at = text.indexOf(" @");
    return (at > 0 ? text.substring(0, at) : text).strip();
  }

  private int find(String keyword, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean member = i > 0 && tokens.get(i - 1).is(".") && !tokens.get(i).first();
      if (tokens.get(i).is(keyword) && !member) {
        return i;
      }
    }
    return -1;
  }

  /** The index of a misspelt keyword, which is reported; -1 if there is none. */
  private int misspelt(String keyword, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      Token next = i + 1 < to ? tokens.get(i + 1) : null;
      boolean alone = next == null || next.line() != token.line() || next.word();
      boolean bound = i > 0 && (tokens.get(i - 1).is(":") || tokens.get(i - 1).is("from"));
      if (Cursor.misspelt(token, keyword) && token.first() && alone && !bound) {
        problems.syntax(
            token.start(),
            token.end(),
            "expected `" + keyword + "` but was " + token.shown(),
            "did you mean `" + keyword + "`?");
        return i;
      }
    }
    return -1;
  }

  private int missingThen(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean call = i + 1 < to && tokens.get(i + 1).is(".");
      if (call
          && token.word()
          && token.first()
          && DidYouMean.nearest(token.text(), List.of("findings")) != null) {
        int below = source.below(tokens.get(i - 1).end());
        boolean empty = below != tokens.get(i - 1).end();
        problems.syntax(
            empty ? below : token.start(),
            empty ? below + 1 : token.end(),
            "expected `then` before the consequence but was " + token.shown(),
            null);
        return i;
      }
    }
    Token last = tokens.get(to - 1);
    String next = shownAt(to);
    problems.syntax(
        last.end(),
        last.end() + 1,
        "expected `then` and a consequence after " + last.shown() + " but was " + next,
        null);
    return to;
  }

  private void missingWhen(int from, int then) {
    Token next = from < tokens.size() ? tokens.get(from) : tokens.get(from - 1);
    if (from < then) {
      int above = from == 0 ? next.start() : tokens.get(from - 1).end();
      int below = source.below(above);
      problems.syntax(
          below == above ? next.start() : below,
          below == above ? next.end() : below + 1,
          "expected `when` before the conditions but was " + next.shown(),
          null);
    } else {
      // It can be read, and would hold of nothing in particular.
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          next.start(),
          next.end(),
          "expected `when` and conditions before `then` but was " + next.shown(),
          null);
    }
  }

  /** Reads annotations and attributes up to {@code to}; gives the index of the first token that is neither. */
  private int header(Cursor outer, int to, boolean whole) {
    Cursor cursor = new Cursor(tokens, outer.at(), to);
    Token firstAttribute = null;
    while (!cursor.done()) {
      Token token = cursor.peek();
      if (token.is("@")) {
        if (firstAttribute != null) {
          problems.syntax(
              token.start(),
              token.end(),
              "expected annotations before " + firstAttribute.shown() + " but was one after it",
              null);
          firstAttribute = null;
        }
        annotation(cursor);
      } else if (token.is("extends")) {
        attributes.add(new DrlAttribute("extends", token.start(), token.end()));
        cursor.next();
        cursor.next();
      } else if (token.word()
          && EXAMPLES.containsKey(token.text())
          && cursor.peek(1).is("(")) {
        problems.syntax(
            token.start(),
            token.end(),
            "expected `@" + token.text() + "` but was " + token.shown(),
            null);
        annotationNamed(cursor, token);
      } else if (token.is(",") || token.is(";")) {
        cursor.next();
      } else if (attribute(cursor)) {
        firstAttribute = firstAttribute == null ? token : firstAttribute;
      } else {
        if (!whole) {
          return cursor.at();
        }
        Token second = cursor.peek(1);
        String near = token.word() ? DidYouMean.hint(token.text(), ATTRIBUTES) : null;
        if (token.broken()) {
          near = null;
        } else {
          String expected =
              annotations.isEmpty() ? "an annotation such as `@criterion(\"…\")`" : "`when`";
          problems.syntax(
              token.start(),
              token.end(),
              "expected " + expected + " but was " + token.shown(),
              second.line() == token.line() ? near : null);
        }
        while (!cursor.done() && !cursor.peek().is("@")) {
          cursor.next();
        }
      }
    }
    return to;
  }

  private boolean attribute(Cursor cursor) {
    Token first = cursor.peek();
    if (!first.word()) {
      return false;
    }
    StringBuilder name = new StringBuilder(first.text());
    int ahead = 1;
    while (cursor.peek(ahead).is("-") && cursor.peek(ahead + 1).word()) {
      name.append('-').append(cursor.peek(ahead + 1).text());
      ahead += 2;
    }
    if (!ATTRIBUTES.contains(name.toString())) {
      return false;
    }
    attributes.add(
        new DrlAttribute(name.toString(), first.start(), cursor.peek(ahead - 1).end()));
    cursor.goTo(cursor.at() + ahead);
    cursor.accept(":");
    cursor.accept("-");
    if (cursor.peek().is("(")) {
      cursor.skipBalanced();
    } else if (cursor.peek().kind() == Kind.NUMBER
        || cursor.peek().is("true")
        || cursor.peek().is("false")) {
      cursor.next();
    } else {
      while (cursor.peek().literalText()) {
        cursor.next();
        if (!cursor.peek().is(",") || !cursor.peek(1).literalText()) {
          break;
        }
        cursor.next();
      }
    }
    return true;
  }

  private void annotation(Cursor cursor) {
    Token sign = cursor.next();
    Token name = cursor.peek();
    if (!name.word()) {
      problems.syntax(
          sign.start(),
          sign.end(),
          "expected an annotation's name after `@` but was " + name.shown(),
          null);
      return;
    }
    annotationNamed(cursor, sign);
  }

  private void annotationNamed(Cursor cursor, Token begin) {
    Token name = cursor.next();
    Token open = cursor.peek();
    boolean ours = EXAMPLES.containsKey(name.text());
    if (!open.is("(")) {
      boolean text = open.literalText() && open.line() == name.line();
      if (ours) {
        String found = open.line() == name.line() ? open.shown() : "nothing";
        problems.syntax(
            name.end(),
            name.end() + 1,
            "expected `(` and a name in quotes after `@" + name.text() + "` but was " + found,
            "it is written like " + EXAMPLES.get(name.text()));
      }
      if (text) {
        cursor.next();
        cursor.accept(")");
      }
      annotations.add(new DrlAnnotation(
          name.text(),
          text ? open.content() : "",
          ours && text && !open.broken(),
          begin.start(),
          name.end(),
          text ? open.start() : name.end(),
          cursor.previous().end()));
      return;
    }
    cursor.next();
    int from = cursor.at();
    int depth = 1;
    while (!cursor.done() && !(cursor.peek().is("@") && cursor.peek().first())) {
      Token token = cursor.peek();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0) {
        break;
      }
      cursor.next();
    }
    int to = cursor.at();
    boolean closed = depth == 0;
    if (closed) {
      cursor.next();
    }
    value(begin, name, from, to, closed, cursor.previous().end());
  }

  private void value(Token begin, Token name, int from, int to, boolean closed, int end) {
    Token first = from < to ? tokens.get(from) : null;
    boolean broken = tokens.subList(from, to).stream().anyMatch(Token::broken);
    boolean oneText = first != null && to - from == 1 && first.literalText() && !broken;
    int start = first == null ? end : first.start();
    if (EXAMPLES.containsKey(name.text()) && !broken) {
      if (!oneText) {
        String written = first == null
            ? "nothing"
            : "`" + source.text().substring(start, tokens.get(to - 1).end()) + "`";
        problems.syntax(
            first == null ? name.end() : start,
            first == null ? end : tokens.get(to - 1).end(),
            "expected one name in quotes after `@" + name.text() + "` but was " + written,
            "it is written like " + EXAMPLES.get(name.text()));
      } else if (!closed) {
        Token last = tokens.get(to - 1);
        problems.syntax(
            last.end(),
            last.end() + 1,
            "expected `)` after " + last.shown() + " but was " + shownAt(to),
            null);
      }
    }
    String value = oneText && first != null ? first.content() : "";
    annotations.add(
        new DrlAnnotation(name.text(), value, oneText, begin.start(), name.end(), start, end));
  }

  private String shownAt(int index) {
    return index < tokens.size() ? tokens.get(index).shown() : "the end of the file";
  }
}
