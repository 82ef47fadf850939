package org.statedconditions.drl.check.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.statedconditions.drl.syntax.DrlAnnotation;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.ManifestPlaces;
import org.statedconditions.pack.Parameter;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * Criteria and parameters that the rules agree to call otherwise than the manifest does: several places name one that it does
 * not have, and nobody names the one that it has and that is nearly the same. The manifest is then what is misspelt, and that
 * is one problem, not one in each rule.
 *
 * @param criteria by what the rules say, what the manifest says
 * @param parameters by what the rules say, what the manifest says
 * @param mistyped by the name of a parameter, the method that all of several places read it with, which does not fit its default
 */
public record Misnamed(
    Map<String, String> criteria, Map<String, String> parameters, Map<String, String> mistyped) {

  /** Each of the one is held against each of the other: more would take long. */
  private static final int MOST = 500;

  private static final Map<String, String> SHAPES = Map.of(
      "number", "a number",
      "date", "a date",
      "flag", "true or false",
      "texts", "a list of texts",
      "text", "a text");

  public static Misnamed of(
      Manifest manifest, Set<ManifestPart> unread, Collection<DrlFile> files) {
    Map<String, Integer> claimed = new TreeMap<>();
    Map<String, Integer> read = new TreeMap<>();
    Map<String, Set<String>> readers = new TreeMap<>();
    for (DrlFile file : files) {
      for (DrlRule rule : file.rules()) {
        for (DrlAnnotation annotation : rule.annotations()) {
          if (annotation.wellFormed() && annotation.name().equals("criterion")) {
            claimed.merge(annotation.value(), 1, Integer::sum);
          }
        }
      }
      Consumer<Expr> parameters = expr -> {
        if (expr instanceof Expr.Call call
            && call.target() instanceof Expr.Name target
            && target.token().is("parameters")
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Expr.Literal name
            && name.token().literalText()) {
          read.merge(name.token().content(), 1, Integer::sum);
          readers
              .computeIfAbsent(name.token().content(), key -> new TreeSet<>())
              .add(call.name().text());
        }
      };
      file.rules().forEach(r -> r.when().forEach(part -> part.eachExpression(parameters)));
      file.queries().forEach(q -> q.when().forEach(part -> part.eachExpression(parameters)));
    }
    List<String> criteria = manifest.conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .map(Criterion::id)
        .toList();
    return new Misnamed(
        unread.contains(ManifestPart.CONDITIONS) ? Map.of() : pairs(claimed, criteria),
        unread.contains(ManifestPart.PARAMETERS)
            ? Map.of()
            : pairs(read, manifest.parameters().stream().map(Parameter::name).toList()),
        mistyped(manifest, read, readers));
  }

  private static Map<String, String> mistyped(
      Manifest manifest, Map<String, Integer> read, Map<String, Set<String>> readers) {
    Map<String, String> mistyped = new TreeMap<>();
    for (Parameter parameter : manifest.parameters()) {
      Set<String> methods = readers.getOrDefault(parameter.name(), Set.of());
      if (read.getOrDefault(parameter.name(), 0) > 1
          && methods.size() == 1
          && SHAPES.containsKey(methods.iterator().next())
          && !methods.contains(reader(parameter))) {
        mistyped.put(parameter.name(), methods.iterator().next());
      }
    }
    return mistyped;
  }

  /** The method that reads a parameter of its type. */
  public static String reader(Parameter parameter) {
    return parameter.type().reader();
  }

  private static Map<String, String> pairs(Map<String, Integer> named, List<String> defined) {
    List<String> unnamed = new ArrayList<>(defined);
    unnamed.removeAll(named.keySet());
    Map<String, String> pairs = new LinkedHashMap<>();
    if (named.size() > MOST || unnamed.size() > MOST) {
      return pairs;
    }
    named.forEach((name, times) -> {
      String near = times > 1 && !defined.contains(name) ? DidYouMean.nearest(name, unnamed) : null;
      if (near != null) {
        unnamed.remove(near);
        pairs.put(name, near);
      }
    });
    return pairs;
  }

  /** One problem for each, in the manifest. */
  public List<Problem> problems(Manifest manifest, ManifestPlaces places) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> conditions = manifest.conditions().stream()
        .flatMap(c -> c.criteria().stream().map(k -> Map.entry(k.id(), c)))
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().id(), (a, b) -> a));
    criteria.forEach((rules, here) -> problems.add(Problem.error(
        ProblemCode.UNKNOWN_NAME,
        places.of("conditions." + conditions.get(here) + ".criteria." + here),
        "expected the id of a criterion that rules decide but was `" + here + "`",
        "several rules decide `" + rules + "`, which is not here")));
    parameters.forEach((rules, here) -> problems.add(Problem.error(
        ProblemCode.UNKNOWN_PARAMETER,
        places.of("parameters." + here),
        "expected the name of a parameter that rules read but was `" + here + "`",
        "several rules read `" + rules + "`, which is not here")));
    mistyped.forEach((name, method) -> problems.add(Problem.error(
        ProblemCode.WRONG_PARAMETER,
        places.of("parameters." + name + ".default"),
        "expected " + SHAPES.get(method) + " for `default` but was "
            + SHAPES.get(reader(manifest.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow())),
        "all rules read it with `parameters." + method + "`"
            + (method.equals("date") ? "; a date is written such as 2025-11-27" : ""))));
    return problems;
  }
}
