package org.statedconditions.drl.outline;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;

/**
 * All the fields that some rule or query of a pack looks at, such as {@code ceasefire.scope}, {@code mandate.elements.tasks} and
 * {@code source.reliability}. A field that is asked of a variable, whose type is not worked out here, is looked at in every type that
 * has one of that name.
 */
final class FieldsLookedAt {
  private final FieldUses uses;
  private final Set<String> fields = new TreeSet<>();

  private FieldsLookedAt(FieldUses uses) {
    this.uses = uses;
  }

  static Set<String> of(List<DrlFile> files) {
    FieldsLookedAt looked = new FieldsLookedAt(FieldUses.withNamedSubjects(files));
    for (DrlFile file : files) {
      file.rules().stream().map(DrlRule::when).forEach(looked::add);
      file.queries().stream().map(DrlQuery::when).forEach(looked::add);
    }
    return looked.fields;
  }

  private void add(List<Lhs> when) {
    fields.addAll(uses.in(when));
    when.forEach(part -> part.eachExpression(this::add));
  }

  private void add(Expr expr) {
    if (expr instanceof Expr.Access access) {
      String name = access.name().text();
      if (endsWithSource(access.target())) {
        fields.add("source." + name);
      } else if (!(access.target() instanceof Expr.Name target && target.token().is("this"))) {
        fields.addAll(uses.named(name));
      }
    }
  }

  private static boolean endsWithSource(Expr target) {
    return target instanceof Expr.Name name
        ? name.token().is("source")
        : target instanceof Expr.Access access && access.name().is("source");
  }
}
