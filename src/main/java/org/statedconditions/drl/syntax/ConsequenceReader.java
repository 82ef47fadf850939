package org.statedconditions.drl.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads what stands between {@code then} and {@code end}: one call with one variable. */
final class ConsequenceReader {
  private final Problems problems;
  private final Cursor cursor;
  private final Consequence.Form form;
  private final String example;

  /** {@code example}: a call that the rule may have been meant to make. */
  ConsequenceReader(Problems problems, Cursor cursor, Consequence.Form form, String example) {
    this.problems = problems;
    this.cursor = cursor;
    this.form = form;
    this.example = "one call such as `" + form.receiver() + "." + example + "($x)`";
  }

  /** The consequence; {@code null} where it cannot be read, which is reported. */
  @Nullable
  Consequence read() {
    if (cursor.done()) {
      Token then = cursor.previous();
      if (then.is("then")) {
        problems.meaning(
            ProblemCode.WRONG_CONSEQUENCE,
            then.start(),
            then.end(),
            "expected " + example + " after `then` but was nothing",
            null);
      }
      return null;
    }
    int start = cursor.peek().start();
    Token method = null;
    Token argument = null;
    try {
      method = method();
      if (method == null) {
        return null;
      }
      argument = argument(method);
      end();
    } catch (Unreadable unreadable) {
      problems.syntax(unreadable);
    }
    return method == null || argument == null
        ? null
        : new Consequence(method, argument, start, cursor.previous().end());
  }

  private @Nullable Token method() {
    Token receiver = cursor.next();
    if (!receiver.is(form.receiver())) {
      boolean misspelt =
          Cursor.misspelt(receiver, form.receiver()) && cursor.peek().is(".");
      boolean bare = form.methods().contains(receiver.text()) && cursor.peek().is("(");
      String meant =
          misspelt ? form.receiver() : bare ? form.receiver() + "." + receiver.text() : null;
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          receiver.start(),
          receiver.end(),
          "expected " + example + " but was " + receiver.shown(),
          meant == null ? ForeignWords.call(receiver) : "did you mean `" + meant + "`?");
      if (bare) {
        return receiver;
      } else if (!misspelt) {
        return null;
      }
    }
    cursor.expect(".", "`.`");
    Token method = cursor.peek();
    if (!method.word()) {
      throw cursor.unexpected(form.shown());
    }
    cursor.next();
    if (!form.methods().contains(method.text())) {
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          method.start(),
          method.end(),
          "expected " + form.shown() + " but was " + method.shown(),
          DidYouMean.hint(method.text(), form.methods()));
    }
    return method;
  }

  /** The one argument; {@code null} where it is something else than one word, which is reported. */
  private @Nullable Token argument(Token method) {
    Token open = cursor.expect("(", "`(`");
    int from = cursor.at();
    int depth = 1;
    int commas = 0;
    while (!cursor.done()) {
      Token token = cursor.peek();
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 || token.is(";")) {
        break;
      }
      commas += depth == 1 && token.is(",") ? 1 : 0;
      cursor.next();
    }
    int to = cursor.at();
    if (depth > 0) {
      throw cursor.unexpected("`)` to close `" + open.text() + "`");
    }
    cursor.next();
    if (to == from || commas > 0) {
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          open.start(),
          cursor.previous().end(),
          "expected one argument for `" + method.text() + "` but was "
              + (to == from ? "none" : commas + 1),
          "write `findings." + method.text()
              + "($x)`, with the fact that it is about; what it decides stands behind `@`");
      return null;
    }
    Token argument = cursor.peek(from - cursor.at());
    if (to > from + 1 || !argument.word()) {
      int end = cursor.previous().start();
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          argument.start(),
          end,
          "expected a variable bound to a fact but was `"
              + problems.source().text().substring(argument.start(), end).strip() + "`",
          null);
      return null;
    }
    return argument;
  }

  private void end() {
    Token next = cursor.peek();
    if (!next.is(";")) {
      if (next.is(")")) {
        throw cursor.unexpected("`;`");
      }
      Token before = cursor.previous();
      throw new Unreadable(
          before.end(), before.end() + 1, "expected `;` after `)` but was " + next.shown(), null);
    }
    cursor.next();
    if (!cursor.done()) {
      Token more = cursor.peek();
      problems.meaning(
          ProblemCode.WRONG_CONSEQUENCE,
          more.start(),
          more.end(),
          "expected `end` after the one call but was " + more.shown(),
          "a consequence is exactly one call; write another rule for another finding");
    }
  }

  /** A call that fits the annotations of a rule: those about who is looked at, and whether they are all, have calls of their own. */
  static String firstOf(List<DrlAnnotation> annotations) {
    List<String> ours = annotations.stream()
        .map(DrlAnnotation::name)
        .filter(List.of("criterion", "candidate", "complete")::contains)
        .toList();
    return ours.size() == 1 && !ours.get(0).equals("criterion") ? ours.get(0) : "met";
  }
}
