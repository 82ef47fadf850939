package org.statedconditions.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Source;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;

/** What positions rest on: every version of a statement, with its sources and all of its clauses, context included. */
public final class StatementReport extends WrittenReport {
  private static final int INDENT = 3;
  private static final int COLUMN = 11;

  private final List<Manifest> packs;

  private StatementReport(List<Manifest> packs) {
    this.packs = packs;
  }

  /** The reading that options name plays no part. */
  public static StatementReport of(List<Manifest> packs) {
    return new StatementReport(packs);
  }

  @Override
  PageTitle title() {
    return PageTitle.above("What has been stated");
  }

  @Override
  void tell(BlockWriter out) {
    packs.forEach(pack -> tell(out, pack));
  }

  private static void tell(BlockWriter out, Manifest pack) {
    out.part(pack.title());
    out.say(0, new Words().aside(pack.id() + " " + pack.version()));
    out.say(0, "Stated by " + pack.actor() + ". What is said is paraphrased.");
    for (Statement statement : pack.statements()) {
      String version = statement.id().equals(statement.date().toString().substring(0, 10))
          ? ""
          : " (version " + statement.id() + ")";
      out.gap();
      String title = Dates.of(statement.date()) + ": " + statement.title() + version;
      out.heading(3, new Words(), Words.strong(title));
      for (Clause clause : statement.clauses()) {
        Words words = Words.of(Glyphs.sentence(clause.paraphrase()));
        out.bullet(INDENT, words.aside(" (" + role(pack, clause) + ")"));
      }
      for (Source source : statement.sources()) {
        out.field(INDENT, "Source", COLUMN, SourceWords.full(source, Map.of(), out.glyphs));
      }
      if (statement.sources().isEmpty()) {
        out.say(INDENT, "No source is given.");
      }
    }
  }

  /** A row for each clause of each version of a statement. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("pack", "statement", "date", "title", "clause", "paraphrase", "role");
    for (Manifest pack : packs) {
      for (Statement s : pack.statements()) {
        for (Clause c : s.clauses()) {
          out.row(pack.id(), s.id(), s.date(), s.title(), c.id(), c.paraphrase(), role(pack, c));
        }
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    return PackReport.of(packs).data(options);
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
