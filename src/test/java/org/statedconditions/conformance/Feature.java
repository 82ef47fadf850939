package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something that a file of the kit shows.
 *
 * @param name what it shows, in words: the title of the file
 * @param shows whether a scenario shows it
 */
record Feature(String name, Predicate<View> shows) {
  /** What the kit has to show, whatever else it leaves out. */
  static List<Feature> needed() {
    List<Feature> features = new ArrayList<>();
    for (Criterion criterion : Criterion.values()) {
      for (Status status : Status.values()) {
        features.add(is(criterion, status));
      }
      if (criterion.every() != Criterion.Every.ITSELF) {
        everyMember(criterion, features);
      }
    }
    for (Reading reading : Reading.values()) {
      byReading(reading, features);
    }
    return features;
  }

  /** For each criterion, that what decides which reports count, and the like, makes a difference to it. */
  static List<Feature> wanted() {
    List<Feature> features = new ArrayList<>();
    for (Variant variant : Variant.special()) {
      for (Criterion criterion : Criterion.values()) {
        features.add(new Feature(
            criterion.word() + " depends on " + variant.name(),
            view -> decides(view, variant, criterion)));
      }
    }
    for (Condition condition : List.of(Condition.CEASEFIRE, Condition.MANDATE)) {
      for (Variant variant : Variant.all()) {
        features.add(new Feature(
            "which " + condition.word() + " is reported depends on " + variant.name(),
            view -> view.strict().subject(condition) != null
                && !view.strict()
                    .subject(condition)
                    .equals(view.strictWithout(variant).subject(condition))));
      }
    }
    return features;
  }

  /** What each field brings about. */
  static List<Feature> welcome() {
    List<Feature> features = new ArrayList<>();
    for (Variant variant : Variant.fields()) {
      for (Criterion criterion : Criterion.values()) {
        for (Status status : Status.values()) {
          features.add(new Feature(
              criterion.word() + " is " + status.word() + " because of " + variant.name(),
              view ->
                  view.strict().status(criterion) == status && decides(view, variant, criterion)));
        }
      }
    }
    return features;
  }

  private static Feature is(Criterion criterion, Status status) {
    return new Feature(
        criterion.word() + " is " + status.word(),
        view -> view.strict().subject(criterion.condition()) != null
            && view.strict().status(criterion) == status);
  }

  /** Without it the same candidate has another status. */
  private static boolean decides(View view, Variant variant, Criterion criterion) {
    Answer.ByReading with = view.strict();
    Answer.ByReading without = view.strictWithout(variant);
    String subject = with.subject(criterion.condition());
    return with.status(criterion) != without.status(criterion)
        && subject != null
        && subject.equals(without.subject(criterion.condition()));
  }

  private static void everyMember(Criterion criterion, List<Feature> features) {
    String name = criterion.word() + " of several: ";
    for (Status status : Status.values()) {
      features.add(new Feature(name + "one is " + status.word() + ", another is met", view -> {
        Map<String, Status> members = members(view, criterion);
        return members.size() > 1
            && members.containsValue(Status.MET)
            && members.containsValue(status)
            && (status != Status.MET || Status.allOf(members.values()) == Status.MET);
      }));
    }
    features.add(new Feature(
        name + "each is met, and nobody says that these are all",
        view -> !members(view, criterion).isEmpty()
            && members(view, criterion).values().stream().allMatch(Status.MET::equals)
            && view.strict().status(criterion) == Status.UNDETERMINED));
    features.add(new Feature(
        name + "the failure of one on which reports differ contests",
        view -> view.strict().status(criterion) == Status.CONTESTED
            && contestedMemberFails(view, criterion)));
    features.add(new Feature(
        name + "one on which reports differ holds",
        view -> view.strict().status(criterion) == Status.MET && contestedMember(view, criterion)));
  }

  private static void byReading(Reading reading, List<Feature> features) {
    for (Status status : Status.values()) {
      features.add(new Feature(
          reading.word() + ": verdict " + status.word(),
          view -> view.reading(reading).verdict() == status));
      for (Condition condition : Condition.values()) {
        features.add(new Feature(
            reading.word() + ": " + condition.word() + " " + status.word(),
            view -> view.reading(reading).status(condition) == status));
      }
    }
    for (Stage stage : Stage.values()) {
      features.add(new Feature(
          reading.word() + ": " + stage.word(), view -> view.reading(reading).stage() == stage));
    }
    for (Condition condition : List.of(Condition.CEASEFIRE, Condition.MANDATE)) {
      for (Choice.Step step : Choice.Step.values()) {
        if (condition == Condition.MANDATE || !step.takesSeveralConditions()) {
          features.add(new Feature(
              reading.word() + ": " + condition.word() + " chosen by " + step.words(),
              view -> view.reading(reading).conditions().get(condition).chosenBy() == step));
        }
      }
    }
  }

  private static Map<String, Status> members(View view, Criterion criterion) {
    Answer.ByReading answer = view.strict();
    String mission = answer.subject(criterion.condition());
    return mission == null
        ? Map.of()
        : answer.criteria().get(criterion).subjects().get(mission).members();
  }

  private static boolean contestedMember(View view, Criterion criterion) {
    return parts(view, criterion).containsValue(Part.CONTESTED);
  }

  /** The only members that are contested are those on which reports differ, and were they not they would fail. */
  private static boolean contestedMemberFails(View view, Criterion criterion) {
    Map<String, Status> members = members(view, criterion);
    Map<String, Part> parts = parts(view, criterion);
    return members.entrySet().stream()
            .filter(member -> member.getValue() == Status.CONTESTED)
            .allMatch(member -> parts.get(member.getKey()) == Part.CONTESTED)
        && contestedMember(view, criterion);
  }

  private static Map<String, Part> parts(View view, Criterion criterion) {
    String mission = view.strict().subject(criterion.condition());
    return mission == null
        ? Map.of()
        : new BurdenSharing(view.scenario()).parts(mission, criterion.every());
  }
}
