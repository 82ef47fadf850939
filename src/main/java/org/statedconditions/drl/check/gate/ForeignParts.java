package org.statedconditions.drl.check.gate;

import java.util.Map;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Foreign;

/** Refuses what Drools' language has and this one has not. */
final class ForeignParts {
  /** Why something is not allowed, and what to do instead. */
  private static final Map<String, String> FOREIGN = Map.ofEntries(
      Map.entry("function", "a rule's `then` is one call and needs none"),
      Map.entry("dialect", "there is one way to write conditions"),
      Map.entry("unit", "the rules of a pack belong together by their folder"),
      Map.entry("expander", "rules are written in one language"),
      Map.entry("declare enum", "declare types with plain fields"),
      Map.entry("declare type", "write `declare` and the name"),
      Map.entry("declare trait", "declare types with plain fields"),
      Map.entry("declare entry", "all facts are in one place"),
      Map.entry("declare window", "conditions look at all facts"),
      Map.entry("a package in a type's name", "types are declared in the pack's own package"),
      Map.entry("extends", "repeat the fields"),
      Map.entry("an initial value", "what is not given is unknown"),
      Map.entry("@", "only rules have annotations"),
      Map.entry(":=", "a variable is bound with `:`"),
      Map.entry("$x : (", "write one rule for each of several patterns"),
      Map.entry("eval", "write the condition inside a pattern"),
      Map.entry("acc", "write `accumulate`"),
      Map.entry("groupby", "write `accumulate`"),
      Map.entry("(and", "write `and` between the patterns"),
      Map.entry("(or", "write `or` between the patterns"),
      Map.entry("over", "conditions look at all facts"),
      Map.entry("init", "accumulate with a function such as `count`"),
      Map.entry("entry-point", "all facts are in one place"),
      Map.entry("window", "conditions look at all facts"),
      Map.entry("?", "write one rule for each case"),
      Map.entry("?.", "write `!.`"),
      Map.entry("new", "rules make no objects"));

  private ForeignParts() {}

  static void refuse(DrlFile file, Refusals refusals) {
    for (Foreign foreign : file.foreign()) {
      String what =
          foreign.what().equals("$x : (") ? "a variable for several patterns" : foreign.what();
      boolean word = !what.startsWith("a");
      refusals.refuse(
          foreign.start(),
          foreign.end(),
          (word ? "`" + what + "`" : what) + " is not allowed",
          FOREIGN.get(foreign.what()));
    }
    for (DrlFile.Global global : file.globals()) {
      refusals.refuse(
          global.start(),
          global.start() + "global".length(),
          "`global` is not allowed",
          "`findings`, `parameters`, `asOf` and `actorCode` are there without being declared");
    }
  }
}
