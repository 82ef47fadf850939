package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.statedconditions.drl.syntax.Type.Sort;
import org.statedconditions.problem.DidYouMean;

/** Checks that a consequence is one call of the vocabulary, on a fact of the kind that the rule is about. */
final class ConsequenceCheck {
  static final List<String> ABOUT_CRITERIA = List.of("met", "notMet");
  static final List<String> ABOUT_CANDIDATES = List.of("candidate", "notCandidate");
  private static final List<String> VOCABULARY =
      List.of("met", "notMet", "candidate", "notCandidate");

  private final PackNames names;
  private final Problems problems;

  ConsequenceCheck(PackNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * Checks a consequence.
   *
   * @param claim what the rule's annotation says that it is about; {@code null} where it says nothing clear
   * @param damaged whether variables may be bound that are not in {@code scope}
   */
  void check(ParsedRule parsed, List<Token> tokens, Claim claim, Scope scope, boolean damaged) {
    Cursor cursor = new Cursor(tokens, parsed.thenFrom(), parsed.thenTo());
    String example = "one call such as `findings."
        + (claim != null && claim.candidate() ? "candidate" : "met") + "($x)`";
    if (cursor.done()) {
      if (parsed.thenFrom() <= parsed.thenTo()
          && parsed.thenFrom() > 0
          && tokens.get(parsed.thenFrom() - 1).is("then")) {
        Token then = tokens.get(parsed.thenFrom() - 1);
        problems.meaning(
            then.start(),
            then.end(),
            "expected " + example + " after `then` but was nothing",
            null);
      }
      return;
    }
    try {
      call(cursor, claim, scope, damaged, example);
    } catch (Unreadable unreadable) {
      problems.syntax(unreadable);
    }
  }

  private void call(Cursor cursor, Claim claim, Scope scope, boolean damaged, String example) {
    Token findings = cursor.next();
    if (!findings.is("findings")) {
      boolean misspelt = Cursor.misspelt(findings, "findings") && cursor.peek().is(".");
      boolean bare = VOCABULARY.contains(findings.text()) && cursor.peek().is("(");
      String hint = misspelt
          ? "did you mean `findings`?"
          : bare ? "did you mean `findings." + findings.text() + "`?" : null;
      problems.meaning(
          findings.start(),
          findings.end(),
          "expected " + example + " but was " + findings.shown(),
          hint);
      if (!misspelt && !bare) {
        return;
      }
      if (bare) {
        cursor.goTo(cursor.at() - 1);
      }
    }
    if (!cursor.previous().is("findings")
        && cursor.peek().word()
        && VOCABULARY.contains(cursor.peek().text())) {
      arguments(cursor, cursor.next(), claim, scope, damaged);
      end(cursor);
      return;
    }
    cursor.expect(".", "`.`");
    Token method = cursor.peek();
    if (!method.word()) {
      throw cursor.unexpected("`met`, `notMet`, `candidate` or `notCandidate`");
    }
    cursor.next();
    if (!VOCABULARY.contains(method.text())) {
      problems.meaning(
          method.start(),
          method.end(),
          "expected `met`, `notMet`, `candidate` or `notCandidate` but was " + method.shown(),
          DidYouMean.hint(method.text(), VOCABULARY));
    } else if (claim != null) {
      fitsClaim(method, claim);
    }
    arguments(cursor, method, claim, scope, damaged);
    end(cursor);
  }

  private void fitsClaim(Token method, Claim claim) {
    List<String> allowed = claim.candidate() ? ABOUT_CANDIDATES : ABOUT_CRITERIA;
    if (!allowed.contains(method.text())) {
      problems.meaning(
          method.start(),
          method.end(),
          "expected `" + allowed.get(0) + "` or `" + allowed.get(1) + "` under `@"
              + (claim.candidate() ? "candidate" : "criterion") + "` but was " + method.shown(),
          null);
    }
  }

  private void arguments(Cursor cursor, Token method, Claim claim, Scope scope, boolean damaged) {
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
      Token last = cursor.previous();
      problems.meaning(
          open.start(),
          last.end(),
          "expected one argument for `" + method.text() + "` but was "
              + (to == from ? "none" : commas + 1),
          null);
      return;
    }
    Token argument = cursor.peek(from - cursor.at());
    boolean variable = to == from + 1 && argument.word();
    if (!variable) {
      String written =
          problems.source().text().substring(argument.start(), cursor.previous().start());
      problems.meaning(
          argument.start(),
          cursor.previous().start(),
          "expected a variable bound to a fact but was `" + written.strip() + "`",
          null);
      return;
    }
    argument(argument, claim, scope, damaged);
  }

  private void argument(Token argument, Claim claim, Scope scope, boolean damaged) {
    Scope.Variable variable = scope.find(argument.text()).orElse(null);
    if (variable == null) {
      if (!damaged || !argument.text().startsWith("$")) {
        NameCheck.unknownVariable(problems, argument, scope);
      }
      return;
    }
    Type type = variable.type();
    Set<String> kinds = names.types().kinds(type);
    boolean candidate = type instanceof Type.Java java
        && java.raw() == org.statedconditions.finding.Candidate.class;
    boolean chosen =
        type instanceof Type.Java java && java.raw() == org.statedconditions.finding.Chosen.class;
    if (kinds.isEmpty() && !candidate && !chosen && type.sort() != Sort.ANY) {
      String was = type.sort() == Sort.FACT ? "a " + type.shown() : type.sort().shown();
      problems.meaning(
          argument.start(),
          argument.end(),
          "expected a variable bound to a fact but was `" + argument.text() + "`, " + was,
          null);
      return;
    }
    if (claim == null || claim.about() == null) {
      return;
    }
    boolean wrong = candidate
        ? variable.kind() != null && !variable.kind().equals(claim.about())
        : !kinds.isEmpty() && !kinds.contains(claim.about());
    if (wrong) {
      String about = claim.candidate()
          ? "`@candidate(\"" + claim.about() + "\")`"
          : "criterion `" + claim.id() + "`";
      List<String> fitting = fitting(scope, claim.about());
      if (variable.bare() != null && fitting.isEmpty() && !candidate) {
        Lhs.Pattern bare = variable.bare();
        problems.meaning(
            bare.typeStart(),
            bare.typeEnd(),
            "expected a fact about a " + claim.about() + ", which " + about + " is about, but was `"
                + bare.typeName() + "`",
            names
                .types()
                .typeOf(claim.about())
                .map(t -> "did you mean `" + t + "`?")
                .orElse(null));
        return;
      }
      String was = candidate ? "a Candidate of kind " + variable.kind() : "a " + type.shown();
      problems.meaning(
          argument.start(),
          argument.end(),
          "expected a fact about a " + claim.about() + ", which " + about + " is about, but was `"
              + argument.text() + "`, " + was,
          fitting.size() == 1 ? "did you mean `" + fitting.get(0) + "`?" : null);
    }
  }

  private List<String> fitting(Scope scope, String about) {
    List<String> fitting = new ArrayList<>();
    for (String name : scope.names()) {
      boolean fits = scope
          .find(name)
          .filter(v -> names.types().kinds(v.type()).contains(about))
          .isPresent();
      if (fits) {
        fitting.add(name);
      }
    }
    return fitting;
  }

  private void end(Cursor cursor) {
    if (!cursor.peek().is(";")) {
      Token next = cursor.peek();
      if (next.is(")")) {
        throw cursor.unexpected("`;`");
      }
      Token before = cursor.previous();
      throw new Unreadable(
          before.end(), before.end() + 1, "expected `;` after `)` but was " + next.shown(), null);
    }
    cursor.next();
    while (cursor.accept(";")) {
      // Empty statements do no harm.
    }
    if (!cursor.done()) {
      Token next = cursor.peek();
      problems.meaning(
          next.start(),
          next.end(),
          "expected `end` after the one call but was " + next.shown(),
          "a consequence is exactly one call; write another rule for another finding");
    }
  }
}
