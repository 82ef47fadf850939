package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Token;

/**
 * Where in a rule file somebody writes, by the words and signs before the place: they are known however unfinished the rule is.
 *
 * @param before the tokens from the start of the part of the file (a rule, a query, a declaration) up to the word that is being
 *     typed, without it; empty outside of any part
 * @param section which part of that it is in
 * @param open the brackets that are open at the place, as indexes into {@code before}, outermost first
 * @param start offset of the word that is being typed
 * @param end offset behind it
 * @param text whether that word is a text in quotes; {@code start} and {@code end} are those of what stands between them
 */
record RulePlace(
    List<Token> before, Section section, List<Integer> open, int start, int end, boolean text) {

  /** The sections of a rule file. */
  enum Section {
    /** Outside of rules, queries and declarations. */
    OUTSIDE,
    /** Between the name of a rule and its conditions. */
    HEAD,
    /** The conditions of a rule or a query. */
    CONDITIONS,
    /** What a rule concludes. */
    CONSEQUENCE,
    /** A declaration of a type. */
    DECLARATION
  }

  /** The place at {@code offset}; empty inside comments. */
  static Optional<RulePlace> at(DrlFile file, int offset) {
    boolean comment = file.comments().stream()
        .anyMatch(one -> one.start() < offset
            && (offset < one.end() || (offset == one.end() && one.text().startsWith("//"))));
    if (comment) {
      return Optional.empty();
    }
    List<Token> tokens = new ArrayList<>();
    int start = offset;
    int end = offset;
    boolean text = false;
    for (Token token : file.tokens()) {
      boolean word = token.word() || token.kind() == Token.Kind.NUMBER;
      boolean inText = token.literalText()
          && token.start() < offset
          && (token.broken() ? offset <= token.end() : offset < token.end());
      if (word && token.start() <= offset && offset <= token.end()) {
        start = token.start();
        end = token.end();
        break;
      } else if (inText) {
        start = token.start() + 1;
        end = token.broken() ? token.end() : token.end() - 1;
        text = true;
        break;
      } else if (token.start() >= offset) {
        break;
      }
      tokens.add(token);
    }
    int from = partStart(tokens);
    List<Token> part = from < 0 ? List.of() : List.copyOf(tokens.subList(from, tokens.size()));
    Section section = section(part);
    return Optional.of(new RulePlace(part, section, open(part, section), start, end, text));
  }

  /** Where the last part begins that is not closed; -1 if none is open. */
  private static int partStart(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.is("end") && token.first()) {
        return -1;
      }
      if (token.first() && (token.is("rule") || token.is("query") || token.is("declare"))) {
        return i;
      }
    }
    return -1;
  }

  private static Section section(List<Token> part) {
    if (part.isEmpty()) {
      return Section.OUTSIDE;
    }
    if (part.get(0).is("declare")) {
      return Section.DECLARATION;
    }
    Section section =
        part.get(0).is("query") && part.size() > 1 ? Section.CONDITIONS : Section.HEAD;
    for (Token token : part) {
      if (token.is("when")) {
        section = Section.CONDITIONS;
      } else if (token.is("then")) {
        section = Section.CONSEQUENCE;
      }
    }
    return section;
  }

  private static List<Integer> open(List<Token> part, Section section) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < part.size(); i++) {
      Token token = part.get(i);
      if (token.is("when") || token.is("then")) {
        open.clear();
      } else if (token.is("(") || token.is("[")) {
        open.add(i);
      } else if ((token.is(")") || token.is("]")) && !open.isEmpty()) {
        open.remove(open.size() - 1);
      }
    }
    return section == Section.OUTSIDE ? List.of() : List.copyOf(open);
  }

  /** The token that many places before the word that is being typed; empty before the first. */
  Optional<Token> back(int places) {
    int at = before.size() - places;
    return at >= 0 ? Optional.of(before.get(at)) : Optional.empty();
  }

  boolean follows(String word) {
    return back(1).filter(token -> token.is(word)).isPresent();
  }

  /** The words before the brackets that are open, innermost first: names of types, functions and queries among them. */
  List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (int i = open.size() - 1; i >= 0; i--) {
      int at = open.get(i) - 1;
      heads.add(at >= 0 && before.get(at).word() ? before.get(at).text() : "");
    }
    return heads;
  }

  /** What each variable before the place is bound to: the words behind its colon up to a bracket or comma. */
  Map<String, Bound> variables() {
    Map<String, Bound> variables = new HashMap<>();
    List<String> around = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Token token = before.get(i);
      if (token.is("(")) {
        around.add(i > 0 && before.get(i - 1).word() ? before.get(i - 1).text() : "");
      } else if (token.is(")") && !around.isEmpty()) {
        around.remove(around.size() - 1);
      } else if (token.word()
          && token.text().startsWith("$")
          && i + 2 < before.size()
          && before.get(i + 1).is(":")
          && before.get(i + 2).word()) {
        String inside = around.isEmpty() ? "" : around.get(around.size() - 1);
        variables.put(token.text(), new Bound(inside, before.get(i + 2).text()));
      }
    }
    return variables;
  }

  /**
   * What a variable is bound to.
   *
   * @param inside the word before the bracket that it stands in; empty if it stands in none
   * @param word the type or field behind its colon
   */
  record Bound(String inside, String word) {}
}
