package org.statedconditions.drl.check.names;

import java.util.Set;

/** Words that are taken, so that nothing in a pack may be called that. */
public final class Words {
  /** Words that Java gives a meaning. */
  public static final Set<String> JAVA = Set.of(
      ("abstract assert boolean break byte case catch char class const continue default do double else enum extends false"
              + " final finally float for goto if implements import instanceof int interface long native new null package"
              + " private protected public return short static strictfp super switch synchronized this throw throws"
              + " transient true try void volatile while")
          .split(" ", -1));

  /** Words that a rule file is made of. */
  public static final Set<String> OF_RULES =
      Set.of("end", "rule", "query", "declare", "when", "then", "not", "exists", "eval");

  /** Words that Drools or the engine give a meaning. */
  public static final Set<String> OF_DROOLS = Set.of(
      ("acc accumulate action and asOf auto collect contains declare dialect drools end entry eval excludes exists"
              + " findings forall from function global groupby in init insert insertLogical kcontext lock logicalInsert"
              + " matches memberOf modify not or over parameters query result retract reverse rule soundslike str"
              + " template then traitable unit update when window")
          .split(" ", -1));

  private Words() {}
}
