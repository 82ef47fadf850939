package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.report.page.SourceMap;

/** Draws which source speaks for which criterion of a reading, and which against it. */
final class SourcePicture {
  private final Glyphs glyphs;
  private final ReadingResult reading;

  SourcePicture(Glyphs glyphs, ReadingResult reading) {
    this.glyphs = glyphs;
    this.reading = reading;
  }

  private List<CriterionResult> spokenOf() {
    List<CriterionResult> criteria = new ArrayList<>();
    for (ConditionResult condition : reading.conditions()) {
      condition.criteria().stream()
          .filter(c -> !c.supportedBy().isEmpty() || !c.refutedBy().isEmpty())
          .forEach(criteria::add);
    }
    return criteria;
  }

  /** Nothing if no source speaks for or against anything. */
  Block.Drawing drawing() {
    List<CriterionResult> criteria = spokenOf();
    return new Block.Drawing(criteria.isEmpty() ? List.of() : List.of(map(criteria)), List.of());
  }

  private SourceMap map(List<CriterionResult> criteria) {
    Set<String> named = new LinkedHashSet<>();
    for (CriterionResult criterion : criteria) {
      named.addAll(criterion.supportedBy());
      named.addAll(criterion.refutedBy());
    }
    List<String> sources = List.copyOf(named);
    List<SourceMap.Judged> judged = new ArrayList<>();
    List<SourceMap.Link> links = new ArrayList<>();
    for (CriterionResult criterion : criteria) {
      int at = judged.size();
      String id = PageText.plain(criterion.id());
      judged.add(new SourceMap.Judged(
          id,
          Marks.of(glyphs, criterion.status()),
          listed(criterion.supportedBy()),
          listed(criterion.refutedBy())));
      for (String source : criterion.supportedBy()) {
        String said = PageText.plain(source) + " speaks for " + id;
        links.add(new SourceMap.Link(sources.indexOf(source), at, "met", said));
      }
      for (String source : criterion.refutedBy()) {
        String said = PageText.plain(source) + " speaks against " + id;
        links.add(new SourceMap.Link(sources.indexOf(source), at, "not-met", said));
      }
    }
    return new SourceMap(
        PageText.plain("Who supports and who refutes, under " + glyphs.quoted(reading.reading())),
        "Lines from sources to the criteria for or against which their reports speak. The same stands in the table below.",
        sources.stream().map(PageText::plain).toList(),
        judged,
        links);
  }

  private static String listed(List<String> sources) {
    return PageText.plain(String.join(", ", sources));
  }
}
