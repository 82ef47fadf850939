package org.statedconditions.report;

import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Source;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;

/** What positions rest on: every version of a statement, with its sources and all of its clauses, context included. */
public final class StatementReport {
  private static final int INDENT = 3;
  private static final int COLUMN = 11;

  private final Page page;
  private final Glyphs glyphs;

  private StatementReport(TextOptions options) {
    page = new Page(options.width(), options.colour());
    glyphs = new Glyphs(options.unicode());
  }

  /** The statements of {@code packs}; ends with a line break. The reading that options name plays no part. */
  public static String of(List<Manifest> packs, TextOptions options) {
    StatementReport report = new StatementReport(options);
    packs.forEach(report::pack);
    return report.page.toString();
  }

  private void pack(Manifest pack) {
    page.blank();
    page.text(0, Words.of(Style.BOLD, pack.title()));
    page.text(0, Words.of(Style.FAINT, pack.id() + " " + pack.version()));
    page.text(0, Words.of("Stated by " + pack.actor() + ". What is said is paraphrased."));
    for (Statement statement : pack.statements()) {
      page.blank();
      String version = statement.id().equals(statement.date().toString().substring(0, 10))
          ? ""
          : " (version " + statement.id() + ")";
      page.text(
          0, Words.of(Style.BOLD, Dates.of(statement.date()) + ": " + statement.title() + version));
      for (Clause clause : statement.clauses()) {
        page.text(
            INDENT,
            Words.of(glyphs.bullet()),
            INDENT + 2,
            Words.of(ConditionText.sentence(clause.paraphrase()))
                .add(Style.FAINT, " (" + role(pack, clause) + ")"));
      }
      for (Source source : statement.sources()) {
        page.text(
            INDENT,
            Words.of("Source"),
            COLUMN,
            Words.of(SourceWords.full(source, Map.of(), glyphs)));
      }
      if (statement.sources().isEmpty()) {
        page.text(INDENT, Words.of("No source is given."));
      }
    }
  }

  /** What a clause is to the pack: the conditions or gates that rest on it, or context. */
  private static String role(Manifest pack, Clause clause) {
    List<String> conditions = pack.conditions().stream()
        .filter(condition -> condition.clause().equals(clause.id()))
        .map(Condition::id)
        .toList();
    if (!conditions.isEmpty()) {
      String named = FactWords.listed(conditions);
      return (conditions.size() == 1 ? "condition " : "conditions ") + named;
    }
    List<String> gates = pack.gates().stream()
        .filter(gate -> gate.clause().equals(clause.id()))
        .map(Gate::id)
        .toList();
    if (!gates.isEmpty()) {
      return (gates.size() == 1 ? "gate " : "gates ") + FactWords.listed(gates);
    }
    return clause.context() ? "context, no condition" : "no condition rests on it";
  }
}
