package org.statedconditions.engine.guard;

import java.util.List;
import org.kie.api.KieServices;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** With drools-mvel on the class path Drools evaluates annotations while it reads a rule file: no gate would be in time. */
final class Mvel {
  private static final List<String> MARKS = List.of(
      "org/drools/mvel/MVELConstraint.class",
      "org/drools/mvel/builder/MVELDialect.class",
      "META-INF/kie.default.mvel.properties.conf",
      "org/mvel2/MVEL.class");

  private Mvel() {}

  /** Throws {@link ProblemsException} if {@code whole}, or the loader of Drools itself, sees drools-mvel. */
  static void mustBeAbsent(ClassLoader whole, String pack) {
    for (String mark : MARKS) {
      if (whole.getResource(mark) != null
          || KieServices.class.getClassLoader().getResource(mark) != null) {
        throw new ProblemsException(
            List.of(
                Problem.error(
                    Place.of(pack),
                    "expected to run without drools-mvel but it is on the class path",
                    "it evaluates parts of rule files while they are read; take it off, or trust the pack explicitly")));
      }
    }
  }
}
