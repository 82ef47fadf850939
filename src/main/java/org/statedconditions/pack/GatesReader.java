package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Node;
import org.statedconditions.problem.ProblemCode;

/** Reads what waits for which conditions. */
final class GatesReader {
  private static final List<String> KEYS = List.of("id", "title", "clause", "requires");

  private final ManifestLog log;
  private final Mentions clausesNamed;
  private final Mentions conditionsNamed;
  private final Set<String> context = new HashSet<>();

  /** {@code clausesNamed} and {@code conditionsNamed} are told what the gates name. */
  GatesReader(
      ManifestLog log,
      List<Statement> statements,
      Mentions clausesNamed,
      Mentions conditionsNamed) {
    this.log = log;
    this.clausesNamed = clausesNamed;
    this.conditionsNamed = conditionsNamed;
    for (Statement statement : statements) {
      statement.clauses().stream().filter(Clause::context).forEach(c -> context.add(c.id()));
    }
  }

  List<Gate> read(Entries pack) {
    Set<String> ids = new HashSet<>();
    List<Gate> gates = new ArrayList<>();
    for (Node item : pack.optionalItems("gates")) {
      Entries.of(item, "a gate", KEYS, log)
          .flatMap(entries -> gate(entries, ids))
          .ifPresent(gates::add);
    }
    return gates;
  }

  private Optional<Gate> gate(Entries entries, Set<String> ids) {
    Optional<String> id = entries.id("id");
    String title = entries.text("title").orElse("");
    String clause = entries.text("clause").orElse("");
    // A clause that asks for nothing may well say what waits: as context it is known, too.
    if (!clause.isEmpty() && !context.contains(clause)) {
      clausesNamed.name(clause, entries.spot("clause"));
    }
    entries.items("requires");
    Map<String, Node> requires = entries.optionalTexts("requires", "the id of a condition");
    requires.forEach((condition, node) -> conditionsNamed.name(condition, node.spot()));
    if (id.isPresent() && !ids.add(id.get())) {
      log.error(
          ProblemCode.DUPLICATE_ID,
          entries.spot("id"),
          "expected an id of its own for a gate but was `" + id.get() + "` again",
          null);
      return Optional.empty();
    }
    id.ifPresent(text -> entries.at("gates." + text, entries.spot("id")));
    return id.map(text -> new Gate(text, title, clause, List.copyOf(requires.keySet())));
  }
}
