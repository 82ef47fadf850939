package org.statedconditions.question.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.scenario.Scenario;

/** Packs and scenarios made at random: the smallest changes are those that trying every change finds. */
class GeneratedPacksTest {
  private static final int PACKS = Integer.getInteger("packs", 8);
  private static final int SCENARIOS = Integer.getInteger("scenarios", 40);
  private static final long FIRST = Long.getLong("first", 1);

  @TempDir
  Path folder;

  private int towards;
  private int away;
  private int several;
  private int looking;
  private int cutOff;

  @Test
  void the_sets_are_those_that_trying_everything_finds() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + PACKS; seed++) {
      GeneratedPack pack = GeneratedPack.of(folder, seed);
      for (int i = 0; i < SCENARIOS; i++) {
        Scenario scenario = pack.scenario(i);
        for (Reading reading : pack.evaluator().pack().manifest().readings()) {
          compare(pack, scenario, reading.id()).ifPresent(wrong::add);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(towards).as("towards met").isGreaterThan(100);
    assertThat(away).as("away from met").isGreaterThan(50);
    assertThat(several).as("with several sets").isGreaterThan(50);
    assertThat(looking).as("where rules look at what was chosen").isGreaterThan(50);
    assertThat(cutOff).as("that were cut off").isZero();
  }

  private Optional<String> compare(GeneratedPack pack, Scenario scenario, String reading) {
    SmallestChanges found = SmallestChanges.of(
        pack.evaluator(), scenario, scenario.asOf().orElseThrow(), Optional.empty(), reading);
    Optional<Set<Set<Point>>> expected = TryingEverything.of(pack.evaluator(), scenario, reading);
    if (expected.isEmpty()) {
      return Optional.empty();
    }
    if (!found.all()) {
      cutOff++;
      return Optional.empty();
    }
    if (found.verdict() == Status.MET) {
      away++;
    } else {
      towards++;
    }
    several += expected.get().size() > 1 ? 1 : 0;
    looking += pack.anyLooking() ? 1 : 0;
    Set<Set<Point>> sets = new HashSet<>();
    found.sets().forEach(set -> sets.add(new HashSet<>(set)));
    if (sets.size() == found.sets().size() && sets.equals(expected.get())) {
      return Optional.empty();
    }
    return Optional.of("%s under %s of %s, %s: %s but expected %s"
        .formatted(
            scenario.facts(),
            reading,
            pack.evaluator().pack().manifest().id(),
            found.verdict(),
            shown(sets),
            shown(expected.get())));
  }

  private static List<String> shown(Set<Set<Point>> sets) {
    return sets.stream()
        .map(set -> set.stream()
            .map(p -> p.criterion() + "@" + p.candidate().orElse(p.supposed() ? "new" : ""))
            .sorted()
            .toList()
            .toString())
        .sorted()
        .toList();
  }
}
