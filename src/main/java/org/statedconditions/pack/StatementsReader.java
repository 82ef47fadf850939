package org.statedconditions.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Source;
import org.statedconditions.problem.ProblemCode;

/** Reads the dated versions of a statement. */
final class StatementsReader {
  private static final List<String> STATEMENT =
      List.of("id", "date", "title", "sources", "clauses");
  private static final List<String> CLAUSE = List.of("id", "paraphrase", "context");
  private static final List<String> SOURCE = List.of(
      "id",
      "publisher",
      "title",
      "date",
      "url",
      "attribution",
      "reliability",
      "credibility",
      "quote",
      "locator",
      "note");
  private static final Map<String, Attribution> ATTRIBUTIONS =
      byName(Attribution::written, Attribution.values());
  private static final Map<String, String> RELIABILITIES =
      byName(grade -> grade, "A", "B", "C", "D", "E", "F");
  private static final Map<String, Integer> CREDIBILITIES =
      byName(String::valueOf, 1, 2, 3, 4, 5, 6);

  private final ManifestLog log;
  private final Mentions named;

  /** {@code named} is told which clauses there are. */
  StatementsReader(ManifestLog log, Mentions named) {
    this.log = log;
    this.named = named;
  }

  List<Statement> read(Entries pack) {
    Set<String> ids = new HashSet<>();
    Set<Instant> dates = new HashSet<>();
    List<Statement> statements = new ArrayList<>();
    for (Node item : pack.items("statements")) {
      Entries.of(item, "a statement", STATEMENT, log)
          .ifPresent(e -> statements.add(statement(e, ids, dates)));
    }
    return statements;
  }

  private Statement statement(Entries entries, Set<String> ids, Set<Instant> dates) {
    entries.required("date");
    Optional<Instant> date = entries.date("date");
    if (date.isPresent() && !dates.add(date.get())) {
      log.error(
          ProblemCode.DUPLICATE_ID,
          entries.spot("date"),
          "expected a date of its own for a statement but was one given before",
          null);
    }
    String id = id(entries, ids, date.isPresent());
    String path = "statements." + id;
    entries.at(path, entries.spot(entries.node("id").isPresent() ? "id" : "date"));
    String title = entries.text("title").orElse("");
    return new Statement(
        id, date.orElse(Instant.EPOCH), title, sources(entries, path), clauses(entries, path));
  }

  private String id(Entries entries, Set<String> ids, boolean dated) {
    boolean named = entries.node("id").isPresent();
    String key = named ? "id" : "date";
    String written = entries.optionalText(key).orElse("");
    String id = named || written.length() < 10 ? written : written.substring(0, 10);
    if (named && !written.isEmpty() && !Ids.isName(id)) {
      log.expected(
          "an id of letters, digits, points and hyphens", entries.node(key).orElseThrow());
    } else if (!id.isEmpty() && (named || dated) && !ids.add(id)) {
      log.error(
          ProblemCode.DUPLICATE_ID,
          entries.spot(key),
          "expected an id of its own for a statement but was `" + id + "` again",
          named ? null : "give it an `id`; without one its date is its id");
    }
    return id;
  }

  private List<Clause> clauses(Entries statement, String path) {
    Set<String> ids = new HashSet<>();
    List<Clause> clauses = new ArrayList<>();
    for (Node item : statement.items("clauses")) {
      Optional<Entries> found = Entries.of(item, "a clause", CLAUSE, log);
      if (found.isPresent()) {
        Entries entries = found.get();
        Optional<String> id = entries.id("id");
        String paraphrase = entries.text("paraphrase").orElse("");
        boolean context = entries.flag("context");
        if (id.isEmpty()) {
          named.defineIllegibly();
        }
        if (id.isPresent()) {
          if (!ids.add(id.get())) {
            // It was meant to be another, which a condition may name.
            named.defineIllegibly();
            log.error(
                ProblemCode.DUPLICATE_ID,
                entries.spot("id"),
                "expected an id of its own for a clause but was `" + id.get() + "` again",
                null);
          }
          entries.at(path + ".clauses." + id.get(), entries.spot("id"));
          if (!context) {
            named.define(id.get(), entries.spot("id"));
          }
          clauses.add(new Clause(id.get(), paraphrase, context));
        }
      }
    }
    return clauses;
  }

  private List<Source> sources(Entries statement, String path) {
    Set<String> ids = new HashSet<>();
    List<Source> sources = new ArrayList<>();
    for (Node item : statement.optionalItems("sources")) {
      Optional<Entries> found = Entries.of(item, "a source", SOURCE, log);
      if (found.isPresent()) {
        Entries entries = found.get();
        Optional<String> id = entries.text("id");
        if (id.isPresent()) {
          if (!ids.add(id.get())) {
            log.error(
                ProblemCode.DUPLICATE_ID,
                entries.spot("id"),
                "expected an id of its own for a source but was `" + id.get() + "` again",
                null);
          }
          entries.at(path + ".sources." + id.get(), entries.spot("id"));
        }
        sources.add(source(entries, id.orElse("unnamed")));
      }
    }
    return sources;
  }

  private Source source(Entries entries, String id) {
    Optional<String> url = entries.optionalText("url");
    if (url.isPresent() && !url.get().matches("https?://\\S+")) {
      log.expected(
          "a URL that begins with https:// or http://", entries.node("url").orElseThrow());
      url = Optional.empty();
    }
    return new Source(
        id,
        entries.optionalText("publisher").orElse(null),
        entries.optionalText("title").orElse(null),
        entries.date("date").orElse(null),
        url.orElse(null),
        entries.oneOf("attribution", ATTRIBUTIONS).orElse(null),
        entries.oneOf("reliability", RELIABILITIES).orElse(null),
        entries.oneOf("credibility", CREDIBILITIES).orElse(null),
        entries.optionalText("quote").orElse(null),
        entries.optionalText("locator").orElse(null),
        entries.optionalText("note").orElse(null));
  }

  @SafeVarargs
  private static <T> Map<String, T> byName(Function<T, String> name, T... values) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (T value : values) {
      byName.put(name.apply(value), value);
    }
    return byName;
  }
}
