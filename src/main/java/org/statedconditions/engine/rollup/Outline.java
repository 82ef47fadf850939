package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;

/** What the roll-up has to know of a manifest, worked out once: indexes instead of names. */
public final class Outline {

  /**
   * A criterion within its condition.
   *
   * @param index the index of the criterion
   * @param members the kind of the members that it has to hold of each; -1 if it is about the condition's own subject
   * @param within whether those members lie within the condition's subject; else they are all there are
   * @param readings the indexes of the readings that ask for it
   */
  public record Part(int index, int members, boolean within, BitSet readings) {

    /** Whether the reading of that index asks for it. */
    boolean isAsked(int reading) {
      return readings.get(reading);
    }
  }

  /**
   * A condition.
   *
   * @param index its index
   * @param condition what the manifest says of it
   * @param kind the index of the kind of its subject
   * @param follows the index of the condition whose subject it is about; -1 if none
   * @param first the index of the condition that chooses the subject: the first of those that follow one another; its own if it follows none
   * @param followers the indexes of all conditions that are about the subject which it chooses, in their order; empty if it
   *     follows another one itself
   * @param parts all of its criteria
   * @param asked by reading, the criteria that the reading asks for
   * @param subjectless whether it has no criterion about a subject of its own
   */
  public record ConditionPart(
      int index,
      Condition condition,
      int kind,
      int follows,
      int first,
      List<Integer> followers,
      List<Part> parts,
      List<List<Part>> asked,
      boolean subjectless) {}

  private final Manifest manifest;
  private final List<Criterion> criteria = new ArrayList<>();
  private final Map<String, Integer> criterionIndex = new HashMap<>();
  private final List<String> kinds = new ArrayList<>();
  private final List<BitSet> criteriaOfKind = new ArrayList<>();
  private final int[] slots;
  private final List<ConditionPart> conditions = new ArrayList<>();
  private final boolean[] countedWithin;
  private final boolean[] countedOverall;
  private final BitSet[] everyCriteria;
  private final BitSet assumedComplete = new BitSet();
  private final int[] containers;
  private final List<List<ConditionPart>> conditionsOn = new ArrayList<>();
  private final int[][] requiredBy;
  private final int[][] requiredByGate;

  /** Reads {@code manifest}; {@code liesWithin} tells whether subjects of one kind lie within subjects of another. */
  public Outline(Manifest manifest, BiPredicate<String, String> liesWithin) {
    this.manifest = manifest;
    for (Condition condition : manifest.conditions()) {
      kind(condition.about());
      for (Criterion criterion : condition.criteria()) {
        criterionIndex.put(criterion.id(), criteria.size());
        criteriaOfKind.get(kind(criterion.about())).set(criteria.size());
        criteria.add(criterion);
      }
    }
    slots = new int[criteria.size()];
    for (BitSet ofKind : criteriaOfKind) {
      int slot = 0;
      for (int i = ofKind.nextSetBit(0); i >= 0; i = ofKind.nextSetBit(i + 1)) {
        slots[i] = slot++;
      }
    }
    countedWithin = new boolean[kinds.size()];
    countedOverall = new boolean[kinds.size()];
    containers = new int[kinds.size()];
    java.util.Arrays.fill(containers, -1);
    everyCriteria = new BitSet[kinds.size()];
    for (int k = 0; k < everyCriteria.length; k++) {
      everyCriteria[k] = new BitSet();
    }
    List<Condition> all = manifest.conditions();
    for (int c = 0; c < all.size(); c++) {
      conditions.add(part(c, all, liesWithin));
    }
    for (int k = 0; k < kinds.size(); k++) {
      int kind = k;
      conditionsOn.add(
          conditions.stream().filter(c -> c.kind() == kind && !c.subjectless()).toList());
    }
    requiredBy =
        manifest.stages().stream().map(stage -> indexes(stage.requires())).toArray(int[][]::new);
    requiredByGate =
        manifest.gates().stream().map(gate -> indexes(gate.requires())).toArray(int[][]::new);
  }

  private int[] indexes(List<String> ids) {
    return conditions.stream()
        .filter(c -> ids.contains(c.condition().id()))
        .mapToInt(ConditionPart::index)
        .toArray();
  }

  private ConditionPart part(
      int index, List<Condition> all, BiPredicate<String, String> liesWithin) {
    Condition condition = all.get(index);
    List<Part> parts = new ArrayList<>();
    boolean subjectless = condition.follows().isEmpty();
    for (Criterion criterion : condition.criteria()) {
      int i = criterionIndex(criterion.id());
      if (criterion.quantifier() == Quantifier.SOME) {
        parts.add(new Part(i, -1, false, readingsOf(criterion)));
        subjectless = false;
      } else {
        int kind = kind(criterion.about());
        boolean within = liesWithin.test(criterion.about(), condition.about());
        (within ? countedWithin : countedOverall)[kind] = true;
        everyCriteria[kind].set(i);
        assumedComplete.set(i, criterion.assumedComplete().isPresent());
        if (within) {
          containers[kind] = kind(condition.about());
        }
        parts.add(new Part(i, kind, within, readingsOf(criterion)));
        subjectless &= !within;
      }
    }
    List<List<Part>> asked = new ArrayList<>();
    for (int r = 0; r < manifest.readings().size(); r++) {
      int reading = r;
      asked.add(parts.stream().filter(p -> p.isAsked(reading)).toList());
    }
    int follows = follows(index, all);
    List<Integer> followers = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i != index && follows < 0 && first(i, all) == index) {
        followers.add(i);
      }
    }
    return new ConditionPart(
        index,
        condition,
        kind(condition.about()),
        follows,
        first(index, all),
        List.copyOf(followers),
        parts,
        asked,
        subjectless);
  }

  /** The index of the condition that the one of {@code index} follows; -1 if none. */
  private static int follows(int index, List<Condition> all) {
    String followed = all.get(index).follows().orElse(null);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(followed)) {
        return i;
      }
    }
    return -1;
  }

  private static int first(int index, List<Condition> all) {
    int first = index;
    for (int next = follows(index, all); next >= 0; next = follows(next, all)) {
      first = next;
    }
    return first;
  }

  private BitSet readingsOf(Criterion criterion) {
    BitSet readings = new BitSet();
    for (int r = 0; r < manifest.readings().size(); r++) {
      readings.set(r, criterion.readings().contains(manifest.readings().get(r).id()));
    }
    return readings;
  }

  private int kind(String name) {
    int known = kinds.indexOf(name);
    if (known >= 0) {
      return known;
    }
    kinds.add(name);
    criteriaOfKind.add(new BitSet());
    return kinds.size() - 1;
  }

  /** The manifest. */
  public Manifest manifest() {
    return manifest;
  }

  /** The criteria of all conditions in their order. */
  public List<Criterion> criteria() {
    return criteria;
  }

  /** The conditions in their order. */
  public List<ConditionPart> conditions() {
    return conditions;
  }

  /** The conditions about a subject of {@code kind}. */
  List<ConditionPart> conditionsOn(int kind) {
    return conditionsOn.get(kind);
  }

  /** How many stages there are. */
  int stages() {
    return requiredBy.length;
  }

  /** The indexes of the conditions that have to be met for a stage. */
  int[] requiredBy(int stage) {
    return requiredBy[stage];
  }

  /** How many gates there are. */
  int gates() {
    return requiredByGate.length;
  }

  /** The indexes of the conditions that a gate requires. */
  int[] requiredByGate(int gate) {
    return requiredByGate[gate];
  }

  /** The kinds of subjects that criteria are about. */
  public List<String> kinds() {
    return kinds;
  }

  /** The index of a kind, or -1 if no criterion is about it. */
  public int kindIndex(String name) {
    return kinds.indexOf(name);
  }

  /** The index of the criterion {@code id}, or -1 if there is none. */
  public int criterionIndex(String id) {
    return criterionIndex.getOrDefault(id, -1);
  }

  /** The criteria about subjects of {@code kind}. */
  BitSet criteriaOf(int kind) {
    return criteriaOfKind.get(kind);
  }

  /** For each criterion its place among those of its kind. */
  int[] slots() {
    return slots;
  }

  /** The criteria that have to hold of every subject of {@code kind}. */
  BitSet everyCriteriaOf(int kind) {
    return everyCriteria[kind];
  }

  /** The criteria for which the pack takes those reported to be all. */
  BitSet assumedComplete() {
    return assumedComplete;
  }

  /** The kind of the subjects within which something is asked of every subject of {@code kind}; -1 if there is none. */
  int containerOf(int kind) {
    return containers[kind];
  }

  boolean countedWithin(int kind) {
    return countedWithin[kind];
  }

  boolean countedOverall(int kind) {
    return countedOverall[kind];
  }
}
