package org.statedconditions.serve.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.statedconditions.Evaluator;
import org.statedconditions.document.Moment;
import org.statedconditions.document.Node;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioFile;
import org.statedconditions.scenario.ScenarioReader;

/** Reads what a request asks: {@code scenario}, {@code pack} or {@code packs}, {@code asOf}, {@code knownBy}, {@code reading}. */
final class EnquiryReader {
  /** How problems name the scenario, and its key. */
  static final String SCENARIO = "scenario";

  private final Packs packs;

  EnquiryReader(Packs packs) {
    this.packs = packs;
  }

  /** A scenario of a request, whose packs are known and whose facts are not read yet. */
  private record Given(String name, ScenarioFile file) {}

  /** One scenario asked of one pack. */
  Enquiry one(Body body) {
    return many(body, true).get(0);
  }

  /** One scenario asked of each pack. */
  List<Enquiry> many(Body body) {
    return many(body, false);
  }

  private List<Enquiry> many(Body body, boolean one) {
    Optional<Node> node = body.fields().required(SCENARIO);
    Optional<Moment> asOf = body.moment("asOf");
    Optional<Moment> knownBy = body.moment("knownBy");
    List<Node> named = packNodes(body);
    Optional<Given> given = node.flatMap(n -> given(body, n, SCENARIO));
    body.check();
    return ask(
        body, given.orElseThrow(), named, one, asOf.map(List::of).orElse(List.of()), knownBy);
  }

  /** Scenarios asked of each pack at each instant. */
  List<Enquiry> matrix(Body body) {
    List<Node> nodes = body.nodes("scenarios");
    if (nodes.isEmpty()) {
      body.fields()
          .required("scenarios")
          .ifPresent(n -> body.binder().wrong(n, "at least one scenario", null));
    }
    List<Moment> times = body.oneOrMore("asOf", body.binder()::moment);
    Optional<Moment> knownBy = body.moment("knownBy");
    List<Node> named = packNodes(body);
    List<Given> given = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      given(body, nodes.get(i), "scenarios[" + i + "]").ifPresent(given::add);
    }
    body.check();
    List<Enquiry> all = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Given scenario : given) {
      try {
        all.addAll(ask(body, scenario, named, false, times, knownBy));
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    throwIfAny(problems);
    return all;
  }

  private static void throwIfAny(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems.stream().distinct().toList());
    }
  }

  private static List<Node> packNodes(Body body) {
    List<Node> nodes = new ArrayList<>(body.nodes("packs"));
    body.node("pack").ifPresent(nodes::add);
    return nodes;
  }

  private static Optional<Given> given(Body body, Node node, String name) {
    ScenarioReader reader = ScenarioReader.standard().upTo(Integer.MAX_VALUE);
    if (node instanceof Node.Scalar text && text.style() == Node.Style.QUOTED) {
      return Optional.of(
          new Given(name, reader.open(name, text.text().getBytes(StandardCharsets.UTF_8), 1)));
    }
    if (node instanceof Node.Mapping) {
      return Optional.of(new Given(name, reader.open(name, node)));
    }
    body.binder().wrong(node, "a scenario, as a text or as an object", null);
    return Optional.empty();
  }

  private List<Enquiry> ask(
      Body body,
      Given given,
      List<Node> named,
      boolean one,
      List<Moment> times,
      Optional<Moment> knownBy) {
    List<Evaluator> asked = asked(body, given, named, one);
    Scenario scenario = given.file().read(reader(asked));
    List<Instant> instants = new ArrayList<>();
    times.forEach(time -> instants.add(time.in(scenario.timeZone())));
    if (instants.isEmpty()) {
      instants.add(scenario
          .asOf()
          .orElseThrow(() -> new ProblemsException(List.of(Problem.error(
              ProblemCode.MISSING_AS_OF,
              Place.of(given.name()),
              "expected `asOf` in the scenario or in the request but was neither")))));
    }
    Optional<Instant> known =
        knownBy.map(moment -> moment.in(scenario.timeZone())).or(scenario::knownBy);
    List<Moment> shown = new ArrayList<>(times);
    knownBy.ifPresent(shown::add);
    Scenario asWritten = shown(scenario, shown);
    List<Enquiry> enquiries = new ArrayList<>();
    for (Evaluator pack : asked) {
      for (Instant instant : instants) {
        enquiries.add(new Enquiry(pack, asWritten, instant, known));
      }
    }
    return enquiries;
  }

  /** The packs that the request names, else those that the scenario's {@code expect} names, else the default one. */
  private List<Evaluator> asked(Body body, Given given, List<Node> named, boolean one) {
    if (!named.isEmpty()) {
      List<Evaluator> asked = named.stream().map(node -> pack(body, node)).toList();
      body.check();
      return asked;
    }
    Set<String> expected = new LinkedHashSet<>(given.file().packsExpected());
    expected.retainAll(packs.ids());
    return expected.isEmpty()
        ? List.of(packs.named(Packs.DEFAULT_PACK))
        : expected.stream().limit(one ? 1 : Long.MAX_VALUE).map(packs::named).toList();
  }

  /** The pack that is asked about the scenario {@code text}, which need not be readable. */
  Evaluator packOf(Body body, String text) {
    ScenarioFile file =
        ScenarioReader.standard().open(SCENARIO, text.getBytes(StandardCharsets.UTF_8), 1);
    return asked(body, new Given(SCENARIO, file), packNodes(body), true).get(0);
  }

  /** One scenario and the pack that is asked about it, whenever. */
  record Undated(Evaluator pack, Scenario scenario) {}

  /** One scenario asked of one pack, at no instant of its own. */
  Undated undated(Body body) {
    Optional<Node> node = body.fields().required(SCENARIO);
    List<Node> named = packNodes(body);
    Optional<Given> given = node.flatMap(n -> given(body, n, SCENARIO));
    body.check();
    List<Evaluator> asked = asked(body, given.orElseThrow(), named, true);
    return new Undated(asked.get(0), given.get().file().read(reader(asked)));
  }

  /** {@code scenario} with those of {@code moments} that UTC would not show so shown as the request has them. */
  static Scenario shown(Scenario scenario, List<Moment> moments) {
    Scenario shown = scenario;
    for (Moment moment : moments) {
      if (moment.hasOffset() || !scenario.timeZone().equals(ZoneOffset.UTC)) {
        shown = shown.written(moment.in(scenario.timeZone()), moment.written());
      }
    }
    return shown;
  }

  /** Reads the fact types of all {@code packs}; where two declare one of the same name, that of the first counts. */
  private static ScenarioReader reader(List<Evaluator> packs) {
    Map<String, FactType> types = new TreeMap<>();
    packs.forEach(
        pack -> pack.declaredTypes().forEach(type -> types.putIfAbsent(type.name(), type)));
    return ScenarioReader.withTypes(List.copyOf(types.values())).upTo(Integer.MAX_VALUE);
  }

  /** A pack by its id, or by its files. */
  Evaluator pack(Body body, Node node) {
    if (node instanceof Node.Mapping) {
      return packs.of("pack", files(body, node));
    }
    return packs.named(id(body, node));
  }

  /** The id of a pack that there is. */
  String id(Body body, Node node) {
    Optional<String> id = body.binder().text(node, "the id of a pack, or its files");
    body.check();
    if (!packs.ids().contains(id.orElseThrow())) {
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.UNKNOWN_PACK,
          node.place(),
          "expected the id of a pack (" + String.join(", ", packs.ids()) + ") but was "
              + node.described(),
          DidYouMean.hint(id.get(), packs.ids()))));
    }
    return id.get();
  }

  /** The files of a pack by name, such as {@code {"files": {"pack.yaml": "…", "x.drl": "…", "cases/a.yaml": "…"}}}. */
  Map<String, String> files(Body body, Node node) {
    Map<String, String> files = body.binder()
        .fields(node, "a pack", List.of("files"))
        .flatMap(fields -> fields.required("files"))
        .map(read -> body.textsByKey(read, "the files of a pack by name"))
        .orElse(new LinkedHashMap<>());
    body.check();
    return files;
  }

  /** The reading asked for, which has to be one of some pack that is asked. */
  static Optional<String> reading(Body body, List<Enquiry> enquiries) {
    return readings(body, "reading", enquiries.stream().map(Enquiry::pack).toList()).stream()
        .findFirst();
  }

  /** The readings that {@code key} names, one or several. */
  static List<String> readings(Body body, String key, List<Evaluator> asked) {
    Set<String> known = new LinkedHashSet<>();
    asked.forEach(
        pack -> pack.pack().manifest().readings().stream().map(Reading::id).forEach(known::add));
    List<String> readings = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Node node : body.nodes(key)) {
      Optional<String> reading = body.binder().text(node);
      body.check();
      if (!known.contains(reading.orElseThrow())) {
        problems.add(Problem.error(
            ProblemCode.UNKNOWN_READING,
            node.place(),
            "expected a reading of the pack (" + String.join(", ", known) + ") but was "
                + node.described(),
            DidYouMean.hint(reading.get(), known)));
      }
      readings.add(reading.get());
    }
    throwIfAny(problems);
    return readings;
  }
}
