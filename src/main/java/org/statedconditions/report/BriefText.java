package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;

/** Tells one assessment in about ten lines, for a reader who knows neither the pack nor its ids. */
final class BriefText {
  private static final int COLUMN = 11;
  private static final int MOST_REASONS = 3;
  private static final int BOTH_SIDES = 2;
  private static final int MOST_UNKNOWN = 2;
  private static final int MOST_SOURCES = 2;

  private final Assessment assessment;
  private final BlockWriter out;
  private final ReadingResult shown;

  /** Throws {@link java.util.NoSuchElementException} if the options name a reading that the pack does not have. */
  BriefText(Assessment assessment, BlockWriter out) {
    this.assessment = assessment;
    this.out = out;
    shown = out.options.reading().map(assessment::reading).orElseGet(assessment::reading);
  }

  void tell() {
    out.title(AskedText.title(assessment));
    field("Asked", asked());
    field("Answer", answer());
    fields("Why", reasons());
    unknown().ifPresent(words -> field("Not known", words));
    assumed().ifPresent(words -> field("Assumed", words));
    next().ifPresent(words -> field("Next", words));
    assessment
        .note()
        .filter(note -> !note.isBlank())
        .ifPresent(note -> field("Note", note.strip()));
    out.disclaimer(assessment.pack());
  }

  private void field(String name, String text) {
    out.field(0, new Words().aside(name), COLUMN, Words.of(text));
  }

  private void fields(String name, List<Words> all) {
    String label = name;
    for (Words words : all) {
      out.field(0, new Words().aside(label), COLUMN, words);
      label = "";
    }
  }

  private String asked() {
    String known = AskedText.knownBy(assessment).map(by -> ", known by " + by).orElse("");
    String later =
        assessment.statement().isPresent() ? "" : ", in later words: nothing had been stated yet";
    return assessment.pack().title() + ", on " + date() + known + later;
  }

  private String date() {
    return Dates.of(assessment.asOf(), assessment.written());
  }

  // ---- the answer

  /** One sentence where the readings agree; else what each of them comes to, first the one by which the rest is told. */
  private String answer() {
    List<ReadingResult> all = out.options.shown(assessment);
    if (all.stream().map(ReadingResult::verdict).distinct().count() == 1) {
      return sentence(shown.verdict()) + (all.size() > 1 ? ", however they are read." : ".");
    }
    Map<Status, List<String>> others = new LinkedHashMap<>();
    for (ReadingResult reading : all) {
      if (!reading.reading().equals(shown.reading())) {
        others.computeIfAbsent(reading.verdict(), v -> new ArrayList<>()).add(reading.reading());
      }
    }
    List<String> parts = new ArrayList<>();
    List<String> same = others.remove(shown.verdict());
    parts.add(word(shown.verdict()) + " under " + shown.reading() + title(shown)
        + ", which all below follows"
        + (same == null ? "" : ", and under " + FactWords.listed(same)));
    others.forEach((verdict, of) -> parts.add(word(verdict) + " under " + FactWords.listed(of)));
    return "It depends on the reading: " + String.join("; ", parts) + ".";
  }

  private static String sentence(Status verdict) {
    return switch (verdict) {
      case MET -> "What the stated conditions ask for is in place";
      case NOT_MET -> "The stated conditions are not met";
      case CONTESTED -> "Reports contradict each other on whether the conditions are met";
      case UNDETERMINED -> "It is not known whether the stated conditions are met";
    };
  }

  private static String word(Status verdict) {
    return switch (verdict) {
      case MET -> "met";
      case NOT_MET -> "not met";
      case CONTESTED -> "disputed";
      case UNDETERMINED -> "not known";
    };
  }

  /** In brackets, what a reading goes by; empty if nobody has said. */
  private String title(ReadingResult reading) {
    return assessment
        .pack()
        .reading(reading.reading())
        .map(Reading::title)
        .filter(title -> !title.isBlank())
        .map(title -> " (" + out.glyphs.quoted(title) + ")")
        .orElse("");
  }

  // ---- why

  /** What decides the verdict, with who reports it: of each condition one thing, or of a dispute both sides. */
  private List<Words> reasons() {
    Status verdict = shown.verdict();
    Set<FindingResult> decisive = new LinkedHashSet<>();
    for (ConditionResult condition : shown.conditions()) {
      if (condition.status() == verdict) {
        condition.criteria().stream()
            .filter(criterion -> criterion.status() == verdict)
            .map(criterion -> decisive(criterion, verdict))
            .filter(of -> !of.isEmpty())
            .findFirst()
            .ifPresent(decisive::addAll);
      }
    }
    int most = verdict == Status.CONTESTED ? BOTH_SIDES : MOST_REASONS;
    // What the same sources say is told together, and the sources once.
    Map<String, List<String>> bySources = new LinkedHashMap<>();
    decisive.stream()
        .limit(most)
        .forEach(finding -> bySources
            .computeIfAbsent(sources(finding), s -> new ArrayList<>())
            .add(side(finding) + finding.rule()));
    List<Words> told = new ArrayList<>();
    bySources.forEach(
        (sources, rules) -> told.add(Words.of(String.join("; ", rules)).aside(sources)));
    return told;
  }

  private static List<FindingResult> decisive(CriterionResult criterion, Status verdict) {
    List<Status> sides = switch (verdict) {
      case MET -> List.of(Status.MET);
      case NOT_MET -> List.of(Status.NOT_MET);
      case CONTESTED -> List.of(Status.MET, Status.NOT_MET);
      case UNDETERMINED -> List.of();
    };
    return sides.stream()
        .flatMap(side -> findings(criterion).filter(f -> f.status() == side).limit(1))
        .toList();
  }

  private static Stream<FindingResult> findings(CriterionResult criterion) {
    return Stream.concat(
        criterion.subjects().stream().flatMap(subject -> subject.findings().stream()),
        criterion.completeness().map(CompletenessResult::findings).orElse(List.of()).stream());
  }

  private String side(FindingResult finding) {
    if (shown.verdict() != Status.CONTESTED) {
      return "";
    }
    return finding.status() == Status.MET ? "For: " : "Against: ";
  }

  private String sources(FindingResult finding) {
    Set<String> sources = new LinkedHashSet<>();
    for (FactRef ref : finding.facts()) {
      sources.add(
          SourceWords.brief(assessment.facts().get(ref.index()).source(), assessment.written()));
    }
    int more = sources.size() - MOST_SOURCES;
    String named = String.join("; ", sources.stream().limit(MOST_SOURCES).toList());
    return named.isEmpty() ? "" : " (" + named + (more > 0 ? "; and " + more + " more" : "") + ")";
  }

  // ---- what is open

  private Optional<String> unknown() {
    Set<String> open = new LinkedHashSet<>();
    for (Missing missing : shown.missing()) {
      if (missing.why() == Status.UNDETERMINED) {
        open.add(title(missing));
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String first = String.join("; ", open.stream().limit(MOST_UNKNOWN).toList());
    int more = open.size() - MOST_UNKNOWN;
    long asked = shown.conditions().stream().mapToLong(c -> c.criteria().size()).sum();
    return Optional.of(open.size() + " of " + asked + " points: " + first
        + (more > 0 ? "; and " + more + " more" : ""));
  }

  private String title(Missing missing) {
    return shown.conditions().stream()
        .flatMap(condition -> condition.criteria().stream())
        .filter(criterion -> criterion.id().equals(missing.criterion()))
        .findFirst()
        .map(CriterionResult::title)
        .orElse(missing.criterion());
  }

  /** What counts though no source reports it: every report says so. */
  private Optional<String> assumed() {
    NotReported notReported = NotReported.of(assessment);
    List<String> parts = new ArrayList<>();
    int inferred = notReported.inferred().size();
    if (inferred > 0) {
      parts.add(
          inferred + (inferred == 1 ? " detail" : " details") + " inferred by the file's author");
    }
    int lists = notReported.assumed().size();
    if (lists > 0) {
      parts.add("on " + lists + (lists == 1 ? " point" : " points")
          + ", that all who matter are reported");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private Optional<String> next() {
    return assessment.pack().stages().stream()
        .filter(stage -> stage.id().equals(shown.stage()))
        .findFirst()
        .map(Stage::next)
        .filter(next -> !next.isBlank())
        .map(Glyphs::sentence);
  }
}
