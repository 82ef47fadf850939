package org.statedconditions.engine.guard;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.DrlCompiler;
import org.statedconditions.engine.compile.Prelude;
import org.statedconditions.engine.compile.RulesNotBuiltException;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/**
 * Compiles a pack that nobody vouches for: the text passes {@link Gate}, the compiler and the rules see through {@link
 * FilteringClassLoader} only, and each class passes {@link BytecodeVerifier} before it is defined. Nothing of the pack runs here.
 * This is verification against an allow-list, defence in depth, and no sandbox for hostile tenants: memory, time within the
 * limits and wrong findings are not covered.
 */
public final class RestrictedBuild {
  private RestrictedBuild() {}

  /**
   * The verified classes of the pack {@code id}, to be run by {@link #loader}. Ends within seven seconds of work, whatever the files hold.
   *
   * @param files the pack's rule files
   * @param rollUp the engine's own rules, which are trusted text but verified like the rest
   * @param whole sees the fact types, the engine and Drools
   * @throws ProblemsException if something is not allowed, with every problem
   * @throws RulesNotBuiltException if all is allowed but the rules do not compile
   */
  public static CompiledRules compile(
      String id, List<RuleFile> files, List<RuleFile> rollUp, ClassLoader whole)
      throws RulesNotBuiltException {
    return compile(Optional.empty(), id, files, rollUp, whole, Limits.WORK);
  }

  /**
   * The same, where the files have cost {@code spent} of a processor before: they get as much less now. If just these files were
   * {@code examined} and passed, they do not pass the gate a second time.
   */
  public static CompiledRules compileAfter(
      Duration spent,
      Optional<Gate.Examined> examined,
      String id,
      List<RuleFile> files,
      List<RuleFile> rollUp,
      ClassLoader whole)
      throws RulesNotBuiltException {
    Duration left = Limits.WORK.minus(spent);
    return compile(
        examined,
        id,
        files,
        rollUp,
        whole,
        left.compareTo(Limits.LEAST_WORK) > 0 ? left : Limits.LEAST_WORK);
  }

  static CompiledRules compile(
      Optional<Gate.Examined> examined,
      String id,
      List<RuleFile> files,
      List<RuleFile> rollUp,
      ClassLoader whole,
      Duration work)
      throws RulesNotBuiltException {
    Mvel.mustBeAbsent(whole, id);
    Duration wait = Limits.waitAt(
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
    List<RuleFile> fixed = List.copyOf(files);
    try {
      Optional<CompiledRules> compiled =
          Bounded.run(() -> build(examined, id, fixed, rollUp, whole), work, wait);
      return compiled.orElseThrow(() -> new ProblemsException(List.of(Problem.error(
          Place.of(id),
          "expected rules that compile within " + work.toSeconds()
              + " seconds but these took longer",
          "write shorter conditions with less nesting, or spread the rules over several packs"))));
    } catch (ExecutionException e) {
      throw failure(id, e.getCause());
    }
  }

  /** Reads the list of what is allowed, which takes its time, so that it is there when it is asked. */
  public static void prepare() {
    Allowed.bundled();
  }

  /** A class loader to run what {@link #compile} returned, or what was kept of it on a disk: verifies it again. */
  public static ClassLoader loader(String id, Map<String, byte[]> classes, ClassLoader whole) {
    Mvel.mustBeAbsent(whole, id);
    return new VerifiedClassLoader(classes, new BytecodeVerifier(Prelude.packageOf(id)), whole);
  }

  private static CompiledRules build(
      Optional<Gate.Examined> examined,
      String id,
      List<RuleFile> files,
      List<RuleFile> rollUp,
      ClassLoader whole)
      throws RulesNotBuiltException {
    Gate gate = new Gate(Prelude.packageOf(id));
    if (!examined.map(e -> e.passed(gate, files)).orElse(false)) {
      List<Problem> problems = gate.check(files);
      if (!problems.isEmpty()) {
        throw new ProblemsException(problems);
      }
    }
    BytecodeVerifier verifier = new BytecodeVerifier(Prelude.packageOf(id));
    VerifyingProjectClassLoader loader = new VerifyingProjectClassLoader(whole, verifier);
    CompiledRules compiled;
    try {
      compiled = DrlCompiler.compile(id, files, rollUp, loader);
    } catch (RulesNotBuiltException | RuntimeException e) {
      if (!loader.refused().isEmpty()) {
        throw new ProblemsException(problems(id, files, loader.refused(), Map.of()));
      }
      throw e;
    }
    Map<String, byte[]> ours = new HashMap<>();
    compiled.classes().forEach((name, bytes) -> {
      // The build also describes itself in a class of its own, which nobody needs.
      if (verifier.isOurs(name)) {
        ours.put(name, bytes);
      }
    });
    List<Refusal> refusals = verifier.verify(ours);
    if (!refusals.isEmpty()) {
      throw new ProblemsException(problems(id, files, refusals, ours));
    }
    return new CompiledRules(ours, compiled.model());
  }

  private static List<Problem> problems(
      String id, List<RuleFile> files, List<Refusal> refusals, Map<String, byte[]> classes) {
    Origins origins = new Origins(classes);
    Map<String, Place> places = Gate.places(files);
    Map<String, Problem> problems = new TreeMap<>();
    for (Refusal refusal : refusals) {
      Optional<String> rule = origins.ruleOf(refusal);
      Place place = rule.map(places::get)
          .or(() -> Optional.ofNullable(places.get(simpleName(refusal.className()))))
          .orElse(Place.of(id));
      String message = rule.map(r -> "the rule \"" + r + "\" uses ").orElse("the rules use ")
          + refusal.what() + ", which is not allowed";
      problems.putIfAbsent(
          place + message,
          Problem.error(
              place,
              message,
              "rules may use what org/statedconditions/engine/guard/allowed-members.txt lists"));
    }
    return problems.values().stream().sorted().toList();
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static RuntimeException failure(String id, Throwable cause)
      throws RulesNotBuiltException {
    if (cause instanceof RulesNotBuiltException notBuilt) {
      throw notBuilt;
    }
    if (cause instanceof ProblemsException problems) {
      throw problems;
    }
    if (cause instanceof StackOverflowError
        || cause instanceof OutOfMemoryError
        || cause instanceof LinkageError) {
      return new ProblemsException(List.of(Problem.error(
          Place.of(id),
          "expected rules that the compiler can take in but it gave up on these ("
              + cause.getClass().getSimpleName() + ")",
          "write shorter conditions with less nesting")));
    }
    return new IllegalStateException(
        "the rules of the pack " + id + " could not be compiled", cause);
  }
}
