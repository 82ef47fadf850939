package org.statedconditions.question.change;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Document;
import org.statedconditions.document.Moment;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ParameterOverride;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.ScenarioReader;

/** A scenario while it is being changed: its facts, its parameters and when it is asked about. */
final class Editing {
  private static final int MOST_NAMED = 12;
  private static final String PARAMETERS = "parameters.";

  private final FactFields fields;
  private final ZoneId zone;
  private final Map<String, Source> sources;
  private final List<Fact> facts;
  private final List<Integer> origins = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final List<EditStep> steps = new ArrayList<>();
  private final int originally;
  private int added;
  private final Manifest manifest;
  private final Map<String, Object> parameters;
  private final Map<Instant, String> written = new HashMap<>();
  private Instant asOf;
  private Optional<Instant> knownBy;

  /** {@code parameters}: what the scenario overrides. */
  Editing(
      FactFields fields,
      Map<String, Source> sources,
      Assessment before,
      Map<String, Object> parameters) {
    this(
        fields,
        sources,
        before.facts(),
        before.pack(),
        before.asOf(),
        before.knownBy(),
        parameters);
  }

  Editing(
      FactFields fields,
      Map<String, Source> sources,
      List<Fact> before,
      Manifest pack,
      Instant asOf,
      Optional<Instant> knownBy,
      Map<String, Object> parameters) {
    this.fields = fields;
    zone = fields.zone();
    manifest = pack;
    this.parameters = new LinkedHashMap<>(parameters);
    this.sources = sources;
    facts = new ArrayList<>(before);
    for (int i = 0; i < facts.size(); i++) {
      origins.add(i);
      numbers.add(i);
    }
    originally = facts.size();
    this.asOf = asOf;
    this.knownBy = knownBy;
  }

  /** What the edits made so far have come to, one after the other. */
  List<EditStep> steps() {
    return steps;
  }

  List<Fact> facts() {
    return facts;
  }

  /** For each fact the place that it had at first, or -1 for one that was added. */
  List<Integer> origins() {
    return origins;
  }

  /** What is overridden now. */
  Map<String, Object> parameters() {
    return parameters;
  }

  /** How edits write instants that they give with an offset. */
  Map<Instant, String> written() {
    return written;
  }

  Instant asOf() {
    return asOf;
  }

  Optional<Instant> knownBy() {
    return knownBy;
  }

  /** Throws {@link ProblemsException} with all that is wrong with any of {@code edits}. */
  void makeAll(Edits edits) {
    List<Problem> problems = new ArrayList<>();
    for (Edit edit : edits.list()) {
      try {
        make(edit);
      } catch (ProblemsException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }

  private void make(Edit edit) {
    switch (edit.kind()) {
      case SET -> set(edit);
      case REMOVE -> remove(edit);
      case ADD -> add(edit);
    }
  }

  private void set(Edit edit) {
    String text = edit.text();
    int equals = text.indexOf('=');
    if (text.startsWith("asOf=")) {
      asOf = moment(edit, equals + 1);
      steps.add(new EditStep.Head("asOf", Optional.of(text.substring(equals + 1))));
    } else if (text.startsWith("knownBy=")) {
      boolean none = text.substring(equals + 1).isBlank();
      knownBy = none ? Optional.empty() : Optional.of(moment(edit, equals + 1));
      steps.add(new EditStep.Head("knownBy", given(text, equals + 1)));
    } else if (equals < 0) {
      throw EditProblems.at(
          edit, 0, text.length(), "expected SUBJECT.FIELD=VALUE but was `" + text + "`", null);
    } else if (text.startsWith(PARAMETERS)) {
      setParameter(edit, equals);
    } else {
      setField(edit);
    }
  }

  private Instant moment(Edit edit, int start) {
    Document document = document(edit, start);
    Optional<Moment> moment = document.root().flatMap(new Binder(document.problems())::moment);
    EditProblems.throwIfAny(document, edit, start);
    Instant instant = moment.orElseThrow().in(zone);
    if (moment.get().hasOffset() || !zone.equals(ZoneOffset.UTC)) {
      written.put(instant, moment.get().written());
    }
    return instant;
  }

  private void setParameter(Edit edit, int equals) {
    int start = PARAMETERS.length();
    String name = edit.text().substring(start, equals).strip();
    Optional<Object> given = Optional.empty();
    if (!edit.text().substring(equals + 1).isBlank()) {
      Document document = document(edit, equals + 1);
      given = ScenarioReader.parameter(document);
      EditProblems.throwIfAny(document, edit, equals + 1);
    }
    Object value = given.orElseGet(() -> manifest.defaults().getOrDefault(name, ""));
    Optional<Problem> mistake = ParameterOverride.mistake(
        manifest,
        name,
        value,
        EditProblems.place(edit, start, equals),
        EditProblems.place(edit, equals + 1, edit.text().length()));
    if (mistake.isPresent()) {
      throw new ProblemsException(List.of(mistake.get()));
    }
    if (given.isPresent()) {
      parameters.put(name, value);
    } else {
      parameters.remove(name);
    }
    steps.add(new EditStep.Parameter(name, given(edit.text(), equals + 1)));
  }

  /** What stands behind an equals sign, as it is written; empty for nothing. */
  private static Optional<String> given(String text, int start) {
    return Optional.of(text.substring(start)).filter(value -> !value.isBlank());
  }

  private static Document document(Edit edit, int start) {
    return Document.parse("--" + edit.kind().written(), edit.text().substring(start));
  }

  private void setField(Edit edit) {
    String text = edit.text();
    String address = addressed(text);
    if (address == null) {
      throw unknownSubject(edit, subjectMeant(text));
    }
    int start = address.length() + 1;
    int equals = text.indexOf('=', start);
    if (equals < 0) {
      throw EditProblems.at(
          edit,
          start,
          text.length(),
          "expected FIELD=VALUE but was `" + text.substring(start) + "`",
          null);
    }
    String field = text.substring(start, equals).strip();
    List<Integer> reports = having(edit, places(address), field, start);
    String type = FactFields.type(facts.get(reports.get(0)));
    Optional<Object> value = value(edit, type, field, equals + 1);
    List<Integer> giving = reports.stream()
        .filter(i -> FactFields.value(facts.get(i), field).isPresent())
        .toList();
    if (giving.isEmpty() && value.isEmpty()) {
      throw EditProblems.at(
          edit,
          start,
          equals,
          "expected a field that some report on " + address + " gives but none gives `" + field
              + "`",
          null);
    }
    for (int i : value.isEmpty() ? giving : targets(giving, reports)) {
      try {
        Fact changed = fields.with(facts.get(i), field, value);
        facts.set(i, value.isEmpty() ? withoutReason(changed, field) : changed);
      } catch (IllegalArgumentException e) {
        throw EditProblems.at(
            edit, equals + 1, text.length(), String.valueOf(e.getMessage()), null);
      }
      steps.add(new EditStep.Give(numbers.get(i), field, given(text, equals + 1)));
    }
  }

  /** What is not given any more is not inferred either. */
  private Fact withoutReason(Fact fact, String field) {
    if (fact.inferred() == null) {
      return fact;
    }
    Map<String, String> left = new LinkedHashMap<>(fact.inferred());
    left.keySet().removeIf(path -> path.equals(field) || path.startsWith(field + "."));
    return fields.with(fact, "inferred", left.isEmpty() ? Optional.empty() : Optional.of(left));
  }

  /** The subject or fact that a text begins with, the longest one of them; {@code null} if it is none. */
  private @Nullable String addressed(String text) {
    String found = null;
    for (String name : names()) {
      if (text.startsWith(name)
          && text.startsWith(".", name.length())
          && (found == null || name.length() > found.length())) {
        found = name;
      }
    }
    return found;
  }

  private Set<String> names() {
    Set<String> names = subjects();
    for (int origin : origins) {
      if (origin >= 0) {
        names.add("facts[" + origin + "]");
      }
    }
    return names;
  }

  private Set<String> subjects() {
    Set<String> subjects = new LinkedHashSet<>();
    for (Fact fact : facts) {
      subjects.add(fact.id());
      subjects.add(FactFields.subject(fact));
    }
    return subjects;
  }

  /** What stands before the field in a text whose subject is unknown. */
  private static String subjectMeant(String text) {
    String path = text.substring(0, text.indexOf('='));
    int elements = path.lastIndexOf(".elements.");
    int point = elements > 0 ? elements : path.lastIndexOf('.');
    return point > 0 ? path.substring(0, point) : path;
  }

  private ProblemsException unknownSubject(Edit edit, String meant) {
    String near = DidYouMean.hint(meant, subjects());
    String message;
    if (meant.matches("facts\\[\\d+]")) {
      message = originally == 0
          ? "expected a fact but the scenario has none"
          : "expected one of facts[0] to facts[" + (originally - 1)
              + "] that is still there but was `" + meant + "`";
      near = null;
    } else {
      message = "expected a subject that the scenario reports on but was `" + meant + "`";
    }
    String all = subjects().isEmpty()
        ? "it has no facts; add one"
        : "its subjects are "
            + subjects().stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
            + (subjects().size() > MOST_NAMED ? " and others" : "");
    return EditProblems.at(edit, 0, meant.length(), message, near != null ? near : all);
  }

  /** The places of the facts that a subject or {@code facts[N]} names. */
  private List<Integer> places(String address) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      if (facts.get(i).id().equals(address) || FactFields.subject(facts.get(i)).equals(address)) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      places.add(origins.indexOf(
          Integer.parseInt(address.substring("facts[".length(), address.length() - 1))));
    }
    return places;
  }

  /** Those of the reports that can give the field; they have to be about one and the same thing. */
  private List<Integer> having(Edit edit, List<Integer> places, String field, int start) {
    Set<String> known = new LinkedHashSet<>();
    Set<String> types = new LinkedHashSet<>();
    List<Integer> having = new ArrayList<>();
    Set<Object> things = new LinkedHashSet<>();
    for (int i : places) {
      Fact fact = facts.get(i);
      List<String> names = fields.names(FactFields.type(fact));
      known.addAll(names);
      types.add(fields.described(FactFields.type(fact)));
      if (names.contains(field)) {
        having.add(i);
        things.add(
            List.of(FactFields.type(fact), FactFields.value(fact, "mission").orElse(fact.id())));
      }
    }
    if (having.isEmpty()) {
      String near = DidYouMean.hint(field, known);
      throw EditProblems.at(
          edit,
          start,
          start + field.length(),
          "expected a key of " + String.join(" or ", types) + " but was `" + field + "`",
          near != null ? near : "its keys are " + String.join(", ", known));
    } else if (things.size() > 1) {
      String which = having.stream()
          .map(i -> origins.get(i) < 0 ? null : "facts[" + origins.get(i) + "]")
          .filter(name -> name != null)
          .collect(Collectors.joining(", "));
      throw EditProblems.at(
          edit,
          0,
          start - 1,
          "expected one subject but several are called `" + edit.text().substring(0, start - 1)
              + "`",
          which.isEmpty() ? null : "say which report is meant: " + which);
    }
    return having;
  }

  private Optional<Object> value(Edit edit, String type, String field, int start) {
    if (edit.text().substring(start).isBlank()) {
      return Optional.empty();
    }
    Document document = document(edit, start);
    Optional<Object> value = fields.read(type, field, document, sources.values(), written);
    EditProblems.throwIfAny(document, edit, start);
    return Optional.of(value.orElseThrow());
  }

  /** Those that give the field; where none of them counts, the last one that does as well. */
  private Set<Integer> targets(List<Integer> giving, List<Integer> reports) {
    Set<Integer> targets = new LinkedHashSet<>(giving);
    if (giving.stream().noneMatch(this::counts)) {
      reports.stream().filter(this::counts).reduce((first, later) -> later).ifPresent(targets::add);
    }
    return targets.isEmpty() ? Set.of(reports.get(reports.size() - 1)) : targets;
  }

  /** Whether a report holds and is known at the instant asked about. */
  private boolean counts(int report) {
    Fact fact = facts.get(report);
    boolean holds = (fact.from() == null || !fact.from().isAfter(asOf))
        && (fact.until() == null || fact.until().isAfter(asOf));
    boolean known =
        knownBy.isEmpty() || fact.reportedOn() == null || !fact.reportedOn().isAfter(knownBy.get());
    return holds && known;
  }

  private void remove(Edit edit) {
    String name = edit.text().strip();
    if (!names().contains(name)) {
      throw unknownSubject(edit, name);
    }
    List<Integer> places = List.copyOf(new TreeSet<>(places(name)));
    for (int k = places.size() - 1; k >= 0; k--) {
      int place = places.get(k);
      facts.remove(place);
      origins.remove(place);
      steps.add(new EditStep.Remove(numbers.remove(place)));
    }
  }

  private void add(Edit edit) {
    Document document = document(edit, 0);
    Optional<Fact> fact = fields.read(document, sources.values(), written);
    EditProblems.throwIfAny(document, edit, 0);
    facts.add(fact.orElseThrow());
    origins.add(-1);
    numbers.add(originally + added);
    steps.add(new EditStep.Add(originally + added, edit.text()));
    added++;
  }
}
