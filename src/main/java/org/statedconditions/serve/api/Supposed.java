package org.statedconditions.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.statedconditions.Session;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.Point;
import org.statedconditions.document.Node;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/**
 * What a request supposes of criteria that nothing decides: {@code "suppose": {"ceasefire.lasting": "met"}}. What is supposed of a
 * criterion is supposed of each candidate for which it is undetermined; of a new candidate only where there is no such other one.
 */
final class Supposed {
  private static final Map<String, Status> STATUSES =
      Map.of(Status.MET.written(), Status.MET, Status.NOT_MET.written(), Status.NOT_MET);

  /** By the id of the criterion. */
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private final Map<String, Status> statuses = new LinkedHashMap<>();

  /** Reads {@code suppose}; what is wrong with it is told when the body is checked. */
  static Supposed in(Body body) {
    Supposed supposed = new Supposed();
    body.node("suppose")
        .flatMap(node -> body.binder().anyFields(node, "statuses by criterion"))
        .ifPresent(fields -> fields
            .mapping()
            .entries()
            .forEach(entry -> body.binder().oneOf(entry.value(), STATUSES).ifPresent(status -> {
              supposed.nodes.put(entry.key().text(), entry.key());
              supposed.statuses.put(entry.key().text(), status);
            })));
    return supposed;
  }

  boolean isNothing() {
    return statuses.isEmpty();
  }

  /** The answer, whose note says in every form what is supposed. Throws {@link ProblemsException} for a criterion that is none. */
  Assessment assess(Enquiry asked, Scenario scenario, Set<FactRef> setAside) {
    String said = statuses.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().written().replace('-', ' '))
        .collect(Collectors.joining(", ", "Supposed and not reported: ", "."));
    String note = scenario.note().map(own -> own + "\n" + said).orElse(said);
    try (Session session = asked.pack().open(scenario.noting(note))) {
      session.moveTo(asked.asOf(), asked.knownBy()).setAside(setAside);
      return session.suppose(points(session.points())).assessment();
    }
  }

  private Map<Integer, Optional<Status>> points(List<Point> all) {
    Map<Integer, Optional<Status>> supposed = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    statuses.forEach((criterion, status) -> {
      List<Integer> of = indexes(all, criterion);
      if (of.isEmpty()) {
        Set<String> known = all.stream().map(Point::criterion).collect(Collectors.toSet());
        Node node = Objects.requireNonNull(nodes.get(criterion));
        problems.add(Problem.error(
            ProblemCode.UNKNOWN_NAME,
            node.place(),
            "expected a criterion of the pack but was " + node.described(),
            DidYouMean.hint(criterion, known)));
      }
      List<Integer> reported =
          of.stream().filter(point -> !all.get(point).supposed()).toList();
      for (int point : reported.isEmpty() ? of : reported) {
        supposed.put(point, Optional.of(status));
      }
    });
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
    return supposed;
  }

  /** Those of a criterion that nothing decides, or all of it if there are none. */
  private static List<Integer> indexes(List<Point> all, String criterion) {
    List<Integer> of = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).criterion().equals(criterion)) {
        of.add(i);
        if (all.get(i).status() == Status.UNDETERMINED) {
          open.add(i);
        }
      }
    }
    return open.isEmpty() ? of : open;
  }
}
