package org.statedconditions.drl.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/**
 * The first of the three layers: reads the rule files of a restricted pack, as text and as Drools parses them, and refuses
 * what is not plain DRL. Nothing of a pack is compiled before it has passed. Stateless and thread-safe.
 */
public final class Gate {
  private static final Set<String> ANNOTATIONS = Set.of("criterion", "candidate", "settled");

  private final String packageName;
  private final Set<String> annotations;
  private final Allowed allowed;

  /**
   * For a pack whose rules live in the package {@code packageName}; rules may have {@code @criterion},
   * {@code @candidate} and {@code @settled}.
   */
  public Gate(String packageName) {
    this(packageName, ANNOTATIONS);
  }

  /** The same with {@code annotations}, each of which takes one text in quotes. */
  public Gate(String packageName, Set<String> annotations) {
    this.packageName = packageName;
    this.annotations = Set.copyOf(annotations);
    this.allowed = Allowed.bundled();
  }

  /** Rule files that the gate has looked at, and what it said of them. Only the gate makes these. */
  public static final class Examined {
    private final Gate gate;
    private final List<RuleFile> files;
    private final List<Problem> problems;

    private Examined(Gate gate, List<RuleFile> files, List<Problem> problems) {
      this.gate = gate;
      this.files = files;
      this.problems = problems;
    }

    /** As {@link Gate#check} gives them. */
    public List<Problem> problems() {
      return problems;
    }

    /** Whether {@code others} are these files, nothing is wrong with them, and {@code asked} would have asked for no less. */
    boolean passed(Gate asked, List<RuleFile> others) {
      return problems.isEmpty()
          && files.equals(others)
          && gate.packageName.equals(asked.packageName)
          && gate.annotations.equals(asked.annotations);
    }
  }

  /** Looks at {@code files}, so that who compiles them need not do so once more. */
  public Examined examine(List<RuleFile> files) {
    List<RuleFile> fixed = List.copyOf(files);
    return new Examined(this, fixed, check(fixed));
  }

  /** Every place of {@code files} that is not allowed, with the reason or a way out as its hint; empty if they may be compiled. */
  public List<Problem> check(List<RuleFile> files) {
    List<Problem> problems = new ArrayList<>(tooMuch(files));
    if (!problems.isEmpty()) {
      return problems;
    }
    Map<Source, Read> read = new LinkedHashMap<>();
    for (RuleFile file : files) {
      Source source = new Source(file);
      List<Token> tokens = Lexer.tokens(source);
      if (!tokens.isEmpty()) {
        Grammar grammar = new Grammar(source, tokens, allowed, packageName, annotations);
        read.put(source, new Read(grammar.read(), grammar));
      } else {
        problems.addAll(source.problems());
      }
    }
    Vocabulary vocabulary = vocabulary(read);
    read.forEach((source, file) -> {
      file.grammar().checkFields(vocabulary.types());
      file.items().forEach(i -> Conditions.check(source, allowed, vocabulary, i));
      problems.addAll(source.problems());
    });
    problems.sort(null);
    return List.copyOf(problems);
  }

  /** Where each rule, query and type of {@code files} stands, by its name; files that cannot be read are left out. */
  static Map<String, Place> places(List<RuleFile> files) {
    Map<String, Place> places = new HashMap<>();
    for (RuleFile file : files) {
      Source source = new Source(file);
      List<Token> tokens = Lexer.tokens(source);
      if (source.sound()) {
        for (Item item : new Grammar(source, tokens, Allowed.bundled(), "", ANNOTATIONS).read()) {
          places.putIfAbsent(
              item.name(), source.place(item.at().start(), item.at().end()));
        }
      }
    }
    return places;
  }

  private record Read(List<Item> items, Grammar grammar) {}

  /** Whether {@code files} are so many or so large that {@link #check} says no more than that, and nobody should read them. */
  public static boolean isTooMuch(List<RuleFile> files) {
    return !tooMuch(files).isEmpty();
  }

  private static List<Problem> tooMuch(List<RuleFile> files) {
    if (files.size() > Limits.FILES) {
      return List.of(Problem.error(
          Place.of(files.get(Limits.FILES).name()),
          "expected at most " + Limits.FILES + " rule files in a pack but were " + files.size()));
    }
    long bytes = 0;
    long words = 0;
    Set<String> names = new HashSet<>();
    for (RuleFile file : files) {
      bytes += file.text().getBytes(StandardCharsets.UTF_8).length;
      if (bytes > Limits.PACK_BYTES) {
        return List.of(Problem.error(
            Place.of(file.name()),
            "expected at most " + Limits.PACK_BYTES / 1024 + " KB of rules in a pack but is more"));
      }
      words += Size.words(file.text());
      if (words > Limits.PACK_TOKENS) {
        return List.of(Problem.error(
            Place.of(file.name()),
            "expected at most " + Limits.PACK_TOKENS
                + " words and signs in the rules of a pack but are more",
            "spread the rules over several packs"));
      }
      if (!names.add(file.name())) {
        return List.of(Problem.error(
            Place.of(file.name()), "expected each file once but this one was given twice"));
      }
    }
    return List.of();
  }

  private static Vocabulary vocabulary(Map<Source, Read> files) {
    Set<String> types = new HashSet<>();
    Set<String> queries = new HashSet<>();
    int[] rules = {0};
    files.forEach((source, file) -> file.items().forEach(item -> {
      boolean again = switch (item.kind()) {
        case TYPE -> !types.add(item.name());
        case QUERY -> !queries.add(item.name());
        case RULE -> false;
      };
      if (again) {
        source.refuse(item.at(), "the name " + item.name() + " is declared twice", null);
      }
      if (item.kind() != Item.Kind.TYPE && ++rules[0] == Limits.RULES + 1) {
        source.refuse(
            item.at(),
            "expected at most " + Limits.RULES
                + " rules and queries in a pack but this is one more",
            null);
      }
      if (types.size() == Limits.TYPES + 1 && item.kind() == Item.Kind.TYPE) {
        source.refuse(
            item.at(),
            "expected at most " + Limits.TYPES + " own types but this is one more",
            null);
      }
    }));
    return new Vocabulary(types, queries);
  }
}
