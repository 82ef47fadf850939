package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.report.page.Grid;
import org.statedconditions.report.page.Mark;
import org.statedconditions.report.page.SideBySide;

/** Draws answers as tables of statuses: one answer under each reading, or two answers side by side. */
final class AnswerPicture {
  private final Glyphs glyphs;

  AnswerPicture(Glyphs glyphs) {
    this.glyphs = glyphs;
  }

  /** Something that an answer says under a reading. */
  private record Said(String kind, String name, String id) {}

  /** Verdict, stage, gates, conditions and criteria of each reading. */
  Grid grid(Assessment assessment) {
    List<Map<Said, Mark>> columns = new ArrayList<>();
    for (ReadingResult reading : assessment.readings()) {
      columns.add(said(assessment, reading));
    }
    List<Said> order = new ArrayList<>();
    // The reading that asks for most comes last in most packs; what only another asks for follows
    // its condition.
    for (int i = columns.size() - 1; i >= 0; i--) {
      merge(order, columns.get(i).keySet());
    }
    List<Grid.Row> rows = new ArrayList<>();
    for (Said said : order) {
      List<Mark> marks = columns.stream()
          .map(column -> column.getOrDefault(said, Marks.of(glyphs, Optional.empty())))
          .toList();
      rows.add(new Grid.Row(said.kind(), said.name(), said.id(), marks));
    }
    List<String> names =
        assessment.readings().stream().map(r -> PageText.plain(r.reading())).toList();
    return new Grid("What each reading comes to", names, rows);
  }

  /** Adds what is not there yet, each behind the one that comes before it in {@code more}. */
  private static void merge(List<Said> order, Iterable<Said> more) {
    int at = 0;
    for (Said said : more) {
      int known = order.indexOf(said);
      if (known < 0) {
        order.add(at, said);
      }
      at = (known < 0 ? at : known) + 1;
    }
  }

  /** {@code null}: it has no such reading. */
  private Map<Said, Mark> of(Assessment assessment, @Nullable ReadingResult reading) {
    return reading == null ? Map.of() : said(assessment, reading);
  }

  private Map<Said, Mark> said(Assessment assessment, ReadingResult reading) {
    Map<Said, Mark> said = new LinkedHashMap<>();
    said.put(new Said("verdict", "Verdict", ""), Marks.of(glyphs, reading.verdict()));
    said.put(new Said("stage", "Stage", ""), Marks.text(reading.stage()));
    for (GateResult gate : reading.gates()) {
      String title = assessment.pack().gates().stream()
          .filter(g -> g.id().equals(gate.id()))
          .findFirst()
          .map(g -> g.title())
          .orElse(gate.id());
      said.put(
          new Said("gate", PageText.plain(title), PageText.plain(gate.id())),
          Marks.gate(glyphs, gate.status()));
    }
    for (ConditionResult condition : reading.conditions()) {
      said.put(
          new Said("condition", PageText.plain(condition.title()), PageText.plain(condition.id())),
          Marks.of(glyphs, condition.status()));
      for (CriterionResult criterion : condition.criteria()) {
        said.put(
            new Said(
                "criterion", PageText.plain(criterion.title()), PageText.plain(criterion.id())),
            Marks.of(glyphs, criterion.status()));
      }
    }
    return said;
  }

  /**
   * Two answers, of every reading that one of them has.
   *
   * @param before what the first is called
   * @param after what the second is called
   * @param full the reading of which everything is shown, of the others what differs, and the verdict
   */
  SideBySide pair(Assessment first, String before, Assessment second, String after, String full) {
    Map<String, ReadingResult> left = byName(first);
    Map<String, ReadingResult> right = byName(second);
    List<String> names = new ArrayList<>(left.keySet());
    right.keySet().stream().filter(name -> !left.containsKey(name)).forEach(names::add);
    List<SideBySide.Group> groups = new ArrayList<>();
    for (String name : names) {
      groups.add(
          group(name, of(first, left.get(name)), of(second, right.get(name)), name.equals(full)));
    }
    return new SideBySide("Side by side", PageText.plain(before), PageText.plain(after), groups);
  }

  private static Map<String, ReadingResult> byName(Assessment assessment) {
    Map<String, ReadingResult> readings = new LinkedHashMap<>();
    assessment.readings().forEach(reading -> readings.put(reading.reading(), reading));
    return readings;
  }

  private SideBySide.Group group(
      String reading, Map<Said, Mark> before, Map<Said, Mark> after, boolean full) {
    List<Said> order = new ArrayList<>(before.keySet());
    merge(order, after.keySet());
    Mark none = Marks.text("not asked for");
    List<SideBySide.Row> rows = new ArrayList<>();
    for (Said said : order) {
      SideBySide.Row row = new SideBySide.Row(
          said.kind(),
          said.name(),
          before.getOrDefault(said, none),
          after.getOrDefault(said, none));
      if (full || row.changed() || said.kind().equals("verdict")) {
        rows.add(row);
      }
    }
    return new SideBySide.Group("Under " + glyphs.quoted(PageText.plain(reading)), rows);
  }
}
