package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.RulePack;
import org.statedconditions.pack.Statement;
import org.statedconditions.problem.Place;

/**
 * Finds sentences that stand in two places, for one of them will be forgotten when the other is mended. Case, punctuation and
 * spaces do not count.
 */
final class TypedTwice {
  /** A shorter title is contained in some other sentence by chance. */
  private static final int FEWEST_WORDS = 4;

  private final RulePack pack;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<LintFinding> findings = new ArrayList<>();

  private record Sentence(String at, String what, String words, Place place, boolean rule) {
    boolean contains(Sentence other) {
      return other.words.split(" ").length >= FEWEST_WORDS
          && (" " + words + " ").contains(" " + other.words + " ");
    }
  }

  TypedTwice(RulePack pack, List<RuleOutline> rules) {
    this.pack = pack;
    for (Condition condition : pack.manifest().conditions()) {
      for (Criterion criterion : condition.criteria()) {
        add(
            criterion.id(),
            "the title of " + criterion.id(),
            criterion.title(),
            "conditions." + condition.id() + ".criteria." + criterion.id() + ".title");
      }
    }
    for (RuleOutline rule : rules) {
      sentences.add(
          new Sentence(rule.name(), "the name of a rule", words(rule.name()), rule.place(), true));
    }
  }

  private void add(String at, String what, String text, String path) {
    sentences.add(new Sentence(at, what, words(text), pack.places().of(path), false));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  List<LintFinding> findings() {
    for (int i = 0; i < sentences.size(); i++) {
      for (int k = 0; k < i; k++) {
        compare(sentences.get(k), sentences.get(i));
      }
    }
    paraphrases();
    return findings;
  }

  private void compare(Sentence first, Sentence second) {
    boolean equal = first.words().equals(second.words());
    // Of two rules one may say what the other says and more.
    boolean contained =
        !first.rule() && second.rule() && (second.contains(first) || first.contains(second));
    if (equal || contained) {
      report(
          second,
          (equal
                  ? "expected a sentence of its own but was "
                  : "expected a sentence of its own but shares ")
              + first.what() + " at " + first.place(),
          List.of(second.at(), first.at()));
    }
  }

  /** A clause that is stated again keeps its id: another id with the same words is a slip. */
  private void paraphrases() {
    Map<String, Sentence> seen = new LinkedHashMap<>();
    for (Statement statement : pack.manifest().statements()) {
      for (Clause clause : statement.clauses()) {
        String words = words(clause.paraphrase());
        Sentence here = new Sentence(
            clause.id(),
            "the paraphrase of " + clause.id(),
            words,
            pack.places()
                .of("statements." + statement.id() + ".clauses." + clause.id() + ".paraphrase"),
            false);
        Sentence before = seen.putIfAbsent(words, here);
        if (before != null && !before.at().equals(clause.id())) {
          report(
              here,
              "expected a paraphrase of its own but was " + before.what() + " at " + before.place(),
              List.of(clause.id(), before.at()));
        }
      }
    }
  }

  private void report(Sentence where, String message, List<String> at) {
    findings.add(
        new LintFinding(Lint.TEXT_TYPED_TWICE, at, where.place(), message, null, Optional.empty()));
  }
}
