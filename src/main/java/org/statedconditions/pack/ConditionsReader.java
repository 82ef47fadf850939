package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.statedconditions.document.Node;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads the conditions and their criteria, and checks them against the clauses, the readings and each other. */
final class ConditionsReader {
  private static final List<String> CONDITION =
      List.of("id", "title", "clause", "about", "after", "follows", "criteria");
  private static final List<String> CRITERION =
      List.of("id", "title", "basis", "readings", "about", "quantifier", "assume", "reason");
  private static final Map<String, Basis> BASES = bases();
  /** What older packs say of what is quoted. */
  private static final String STATED = "stated";

  private static final Map<String, Boolean> ASSUMPTIONS = Map.of("complete", true);
  private static final Map<String, Quantifier> QUANTIFIERS = new TreeMap<>(Map.of(
      Quantifier.SOME.written(), Quantifier.SOME, Quantifier.EVERY.written(), Quantifier.EVERY));
  // An expectation of a case has these beside the ids of conditions.
  private static final Set<String> RESERVED = Set.of("verdict", "stage");

  private final ManifestLog log;
  private final Mentions clausesNamed;
  private final Mentions readingsNamed;
  private final List<String> clauses = new ArrayList<>();
  private final Set<String> context = new HashSet<>();
  private final List<String> readings;
  private final Map<String, String> weaker = new HashMap<>();
  private final Map<String, Entries> byId = new LinkedHashMap<>();
  private final Set<String> criteria = new HashSet<>();
  private final Mentions named;

  /**
   * {@code clausesNamed} and {@code readingsNamed} are told what the conditions name, {@code named} which there are and which of
   * them name each other.
   */
  ConditionsReader(
      ManifestLog log,
      List<Statement> statements,
      List<Reading> readings,
      Mentions clausesNamed,
      Mentions readingsNamed,
      Mentions named) {
    this.log = log;
    this.named = named;
    this.clausesNamed = clausesNamed;
    this.readingsNamed = readingsNamed;
    this.readings = readings.stream().map(Reading::id).toList();
    readings.forEach(r -> r.extendsReading().ifPresent(other -> weaker.put(r.id(), other)));
    for (Statement statement : statements) {
      for (Clause clause : statement.clauses()) {
        (clause.context() ? context : clauses).add(clause.id());
      }
    }
  }

  /** The conditions. */
  List<Condition> read(Entries pack) {
    List<Condition> conditions = new ArrayList<>();
    List<Node> items = pack.items("conditions");
    for (Node item : items) {
      Entries.of(item, "a condition", CONDITION, log)
          .flatMap(this::condition)
          .ifPresent(conditions::add);
    }
    if (items.isEmpty()) {
      log.unread(ManifestPart.KINDS);
    }
    if (conditions.size() < items.size() || items.isEmpty()) {
      log.unread(ManifestPart.CONDITIONS);
    }
    checkLinks(conditions);
    return conditions;
  }

  private Optional<Condition> condition(Entries entries) {
    Optional<String> id = entries.id("id").map(written -> asItsCriteria(entries, written));
    boolean isNew = id.isPresent() && byId.putIfAbsent(id.get(), entries) == null;
    if (id.isPresent() && !isNew) {
      repeated(entries, "a condition", id.get());
    } else if (id.isPresent() && RESERVED.contains(id.get())) {
      log.error(
          ProblemCode.WRONG_ID,
          entries.spot("id"),
          "expected an id other than verdict and stage but was `" + id.get() + "`",
          "in what a case expects these two mean something else");
    }
    String path = "conditions." + id.orElse("");
    if (isNew) {
      entries.at(path, entries.spot("id"));
      named.define(id.get(), entries.spot("id"));
    }
    if (!isNew) {
      named.defineIllegibly();
    }
    String title = entries.text("title").orElse("");
    String clause = entries.text("clause").orElse("");
    checkClause(entries, clause);
    Optional<String> about = entries.required("about").flatMap(node -> kind(entries, node));
    if (about.isEmpty()) {
      log.unread(ManifestPart.KINDS);
    }
    List<String> after =
        List.copyOf(entries.optionalTexts("after", "the id of a condition").keySet());
    Optional<String> follows = entries.optionalText("follows");
    List<Criterion> read = new ArrayList<>();
    List<Node> items = entries.items("criteria");
    for (Node item : items) {
      Entries.of(item, "a criterion", CRITERION, log)
          .flatMap(criterion -> criterion(criterion, isNew ? id : Optional.empty(), about, path))
          .ifPresent(read::add);
    }
    if (read.size() < items.size() || items.isEmpty()) {
      log.unread(ManifestPart.CONDITIONS);
    }
    return isNew
        ? Optional.of(
            new Condition(id.get(), title, clause, about.orElse(""), after, follows, read))
        : Optional.empty();
  }

  /**
   * The id of a condition. Where it has several criteria and all of them begin with another one, that is taken to be meant:
   * one problem, not one for each criterion.
   */
  private String asItsCriteria(Entries entries, String written) {
    Set<String> starts = new HashSet<>();
    int count = 0;
    if (entries.node("criteria").orElse(null) instanceof Node.Items list) {
      for (Node item : list.items()) {
        String criterion = idOf(item);
        int point = criterion.indexOf('.');
        starts.add(point < 0 ? "" : criterion.substring(0, point));
        count++;
      }
    }
    String start = starts.size() == 1 ? starts.iterator().next() : written;
    if (count < 2 || start.equals(written) || !Ids.isId(start) || byId.containsKey(start)) {
      return written;
    }
    log.error(
        ProblemCode.WRONG_ID,
        entries.spot("id"),
        "expected an id that the ids of its criteria start with but was `" + written + "`",
        "they start with `" + start + ".`");
    return start;
  }

  private static String idOf(Node criterion) {
    if (criterion instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.key().text().equals("id") && entry.value() instanceof Node.Scalar id) {
          return id.text();
        }
      }
    }
    return "";
  }

  private void checkClause(Entries entries, String clause) {
    if (clause.isEmpty()) {
      return;
    }
    if (!context.contains(clause) || clauses.contains(clause)) {
      clausesNamed.name(clause, entries.spot("clause"));
    } else {
      log.error(
          ProblemCode.CONFLICTING_ENTRIES,
          entries.spot("clause"),
          "expected a clause that asks for something but `" + clause + "` is context",
          "context is never a condition");
    }
  }

  /** What something is about: one of the built-in kinds or the name of a declared type; which, the rules decide. */
  private Optional<String> kind(Entries entries, Node node) {
    Optional<String> kind = entries.text(node, "a kind of subject in kebab-case");
    if (kind.isPresent() && !Ids.isId(kind.get())) {
      log.notKebab("a kind of subject in kebab-case", kind.get(), node);
      return Optional.empty();
    }
    return kind;
  }

  private Optional<Criterion> criterion(
      Entries entries, Optional<String> condition, Optional<String> about, String path) {
    Optional<String> id = entries.text("id");
    id.ifPresent(text -> checkCriterionId(entries, text, condition));
    id.ifPresent(text -> entries.at(path + ".criteria." + text, entries.spot("id")));
    String title = entries.text("title").orElse("");
    Optional<Basis> basis = basis(entries);
    Map<String, Node> asking = entries.optionalTexts("readings", "the id of a reading");
    if (entries.node("readings").filter(node -> !(node instanceof Node.Items)).isPresent()) {
      log.unread(ManifestPart.READINGS);
    }
    asking.forEach((reading, node) -> readingsNamed.name(reading, node.spot()));
    Optional<String> own = entries.node("about").flatMap(node -> kind(entries, node));
    if (own.isEmpty() && (entries.node("about").isPresent() || entries.missesMisspelt("about"))) {
      log.unread(ManifestPart.KINDS);
    }
    Optional<Quantifier> given = entries.oneOf("quantifier", QUANTIFIERS);
    Quantifier quantifier = given.orElse(Quantifier.SOME);
    boolean some = quantifier == Quantifier.SOME
        && given.isPresent() == entries.node("quantifier").isPresent()
        && !entries.missesMisspelt("quantifier");
    if (given.isPresent() != entries.node("quantifier").isPresent()
        || entries.missesMisspelt("quantifier")) {
      log.unread(ManifestPart.KINDS);
    }
    boolean ofOthers = own.isPresent() && about.isPresent() && !own.equals(about);
    if (ofOthers && some) {
      log.error(
          ProblemCode.CONFLICTING_ENTRIES,
          entries.spot(entries.node("quantifier").isPresent() ? "quantifier" : "about"),
          "expected the quantifier `every`, for the criterion is about a "
              + own.get()
              + " and its condition about a "
              + about.get()
              + ", but was `some`",
          "a criterion with `some` is about the subject of its condition");
    }
    return id.map(text -> new Criterion(
        text,
        title,
        basis.orElse(Basis.READING),
        expanded(asking.keySet()),
        own.or(() -> about).orElse(""),
        quantifier,
        assumedComplete(entries, some && !ofOthers)));
  }

  private static Map<String, Basis> bases() {
    Map<String, Basis> bases = new LinkedHashMap<>();
    for (Basis basis : Basis.values()) {
      bases.put(basis.written(), basis);
    }
    return bases;
  }

  private static Optional<Basis> basis(Entries entries) {
    Node written = entries.required("basis").orElse(null);
    return written instanceof Node.Scalar scalar && scalar.text().equals(STATED)
        ? Optional.of(Basis.QUOTED)
        : entries.oneOf("basis", BASES);
  }

  /** Why those reported are taken to be all; empty if the criterion does not say so. */
  private Optional<String> assumedComplete(Entries entries, boolean some) {
    boolean assumed = entries.oneOf("assume", ASSUMPTIONS).orElse(false);
    if (entries.node("assume").isEmpty()) {
      if (entries.node("reason").isPresent() && !entries.missesMisspelt("assume")) {
        log.error(
            ProblemCode.CONFLICTING_ENTRIES,
            entries.spot("reason"),
            "expected a reason beside `assume: complete` but was one for nothing",
            null);
      }
      return Optional.empty();
    }
    Optional<String> reason = entries.text("reason");
    if (assumed && some) {
      log.error(
          ProblemCode.CONFLICTING_ENTRIES,
          entries.spot("assume"),
          "expected `assume` where something has to hold of `every` one but was beside `some`",
          "whether those reported are all matters only there");
    }
    return assumed ? reason : Optional.empty();
  }

  private void checkCriterionId(Entries entries, String id, Optional<String> condition) {
    if (!criteria.add(id)) {
      repeated(entries, "a criterion", id);
      // One of the two was probably meant to be another.
      log.unread(ManifestPart.CONDITIONS);
    }
    if (condition.isEmpty()) {
      return;
    }
    String start = condition.get() + ".";
    if (!id.startsWith(start) || !Ids.isId(id.substring(start.length()))) {
      log.unread(ManifestPart.CONDITIONS);
    }
    if (!id.startsWith(start)) {
      String last = id.substring(id.lastIndexOf('.') + 1);
      log.error(
          ProblemCode.WRONG_ID,
          entries.spot("id"),
          "expected an id that starts with `" + start + "` but was `" + id + "`",
          Ids.isId(last) ? "did you mean `" + start + last + "`?" : null);
    } else if (!Ids.isId(id.substring(start.length()))) {
      log.error(
          ProblemCode.WRONG_ID,
          entries.spot("id"),
          "expected `" + start + "` and then a name in kebab-case but was `" + id + "`",
          null);
    }
  }

  /** The readings that ask for a criterion: the named ones and those that extend one of them, in the manifest's order. */
  private List<String> expanded(Set<String> named) {
    List<String> asking = new ArrayList<>();
    for (String reading : readings) {
      Set<String> seen = new LinkedHashSet<>();
      for (String at = reading; at != null && seen.add(at); at = weaker.get(at)) {
        if (named.contains(at)) {
          asking.add(reading);
          break;
        }
      }
    }
    return asking;
  }

  private void checkLinks(List<Condition> conditions) {
    Map<String, List<String>> after = new HashMap<>();
    Map<String, List<String>> follows = new HashMap<>();
    Map<String, Condition> known = new HashMap<>();
    for (Condition condition : conditions) {
      after.put(condition.id(), condition.after());
      follows.put(condition.id(), condition.follows().stream().toList());
      known.put(condition.id(), condition);
    }
    for (Condition condition : conditions) {
      Entries entries = Objects.requireNonNull(byId.get(condition.id()), condition.id());
      entriesOf(entries, "after").forEach((id, node) -> named.name(id, node.spot()));
      condition.follows().ifPresent(id -> named.name(id, entries.spot("follows")));
      circle(
          entries, "after", "a condition that does not come after itself", condition.id(), after);
      circle(
          entries, "follows", "a condition that does not follow itself", condition.id(), follows);
      condition
          .follows()
          .map(known::get)
          .filter(other -> !other.about().isEmpty() && !condition.about().isEmpty())
          .filter(other -> !other.about().equals(condition.about()))
          // Nearly the same: one of the two is misspelt, which is reported when the fact types are
          // known.
          .filter(other -> DidYouMean.nearest(other.about(), List.of(condition.about())) == null)
          .ifPresent(other -> log.error(
              ProblemCode.CONFLICTING_ENTRIES,
              entries.spot("about"),
              "expected `"
                  + other.about()
                  + "`, which the condition is about that this one follows, but was `"
                  + condition.about()
                  + "`",
              null));
    }
  }

  private static Map<String, Node> entriesOf(Entries entries, String key) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    if (entries.node(key).orElse(null) instanceof Node.Items list) {
      for (Node item : list.items()) {
        if (item instanceof Node.Scalar scalar && !scalar.isNothing()) {
          nodes.putIfAbsent(scalar.text().strip(), item);
        }
      }
    }
    return nodes;
  }

  private void circle(
      Entries entries, String key, String expected, String id, Map<String, List<String>> next) {
    Circles.through(id, next)
        .ifPresent(way -> log.error(
            ProblemCode.WRONG_VALUE,
            entries.spot(key),
            "expected " + expected + " but was " + way,
            null));
  }

  private void repeated(Entries entries, String what, String id) {
    log.error(
        ProblemCode.DUPLICATE_ID,
        entries.spot("id"),
        "expected an id of its own for " + what + " but was `" + id + "` again",
        null);
  }
}
