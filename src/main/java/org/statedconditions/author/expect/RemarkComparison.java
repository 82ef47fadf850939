package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.remark.Remark;
import org.statedconditions.remark.Remarks;
import org.statedconditions.scenario.Expectation.ExpectedRemark;

/** Compares remarks: those expected are all that there are. */
final class RemarkComparison {
  private final Assessment assessment;
  private final FactNames facts;
  private final DifferenceLog log;

  RemarkComparison(Assessment assessment, DifferenceLog log) {
    this.assessment = assessment;
    this.facts = new FactNames(assessment.facts());
    this.log = log;
  }

  void compare(List<ExpectedRemark> wanted) {
    Map<String, Set<FactRef>> there = new LinkedHashMap<>();
    Map<String, String> messages = new LinkedHashMap<>();
    for (Remark remark : Remarks.of(assessment)) {
      there.computeIfAbsent(remark.code().written(), c -> new TreeSet<>()).addAll(remark.facts());
      messages.putIfAbsent(remark.code().written(), remark.message());
    }
    Map<String, List<String>> about = new LinkedHashMap<>();
    Set<String> anyFact = new TreeSet<>();
    for (ExpectedRemark remark : wanted) {
      List<String> named = about.computeIfAbsent(remark.code(), c -> new ArrayList<>());
      remark.fact().ifPresentOrElse(named::add, () -> anyFact.add(remark.code()));
    }
    about.forEach((code, named) -> {
      Set<FactRef> refs = there.get(code);
      String path = "remarks/" + code;
      if (refs == null) {
        log.compare(
            path,
            "remarks",
            code,
            DifferenceLog.NONE,
            () -> there.isEmpty()
                ? "there is no remark at all"
                : "there are " + String.join(", ", there.keySet()));
      } else if (!anyFact.contains(code) && !facts.areAll(named, refs)) {
        log.compare(
            path,
            "remarks",
            code + " about " + String.join(", ", named),
            "about " + String.join(", ", facts.shown(refs)),
            () -> "");
      }
    });
    there.keySet().removeAll(about.keySet());
    there.forEach((code, refs) -> log.compare(
        "remarks",
        "remarks",
        wanted.isEmpty()
            ? DifferenceLog.NONE
            : "no other than " + String.join(", ", about.keySet()),
        code + " about " + String.join(", ", facts.shown(refs)),
        () -> messages.getOrDefault(code, "")));
  }
}
