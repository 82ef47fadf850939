package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.map;
import static org.statedconditions.report.Kind.orNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** What is reported, as data: the facts of a scenario and their sources. */
final class FactData {
  static final Shape PLACE = Shape.named("place", "Where something stands.")
      .key("file", Kind.TEXT, "The file as the user named it, or as the pack does.")
      .key("line", Kind.COUNT, "The line, from 1; 0: only the file is known.");

  private static final Shape FACT = Shape.named(
          "fact", "One reported thing. What is not given is not known.")
      .key("ref", Kind.FACT, "How the rest of the answer and `--set` call it.")
      .key("number", Kind.COUNT, "How reports for people call it: [1] is the first.")
      .key("type", Kind.TEXT, "Its type, as scenario files write it.")
      .key("id", Kind.TEXT, "The subject of the report.")
      .key("values", map(Kind.VALUE), "What it reports, by field.")
      .key("from", orNull(Kind.INSTANT), "From when it holds, inclusive.")
      .key("until", orNull(Kind.INSTANT), "Until when it holds, exclusive.")
      .key("reportedOn", orNull(Kind.INSTANT), "When it became known.")
      .key("source", orNull(Kind.TEXT), "The id of its source.")
      .key(
          "inferred",
          map(Kind.TEXT),
          "The fields that whoever wrote the file concluded from the source, which does not say them, each with the reason.")
      .key("quote", orNull(Kind.TEXT), "The words of the source.")
      .key("locator", orNull(Kind.TEXT), "Where in the source.")
      .key("note", orNull(Kind.TEXT), "What else is to be said of it.")
      .key("place", orNull(PLACE), "Where it stands in the scenario file.");

  static final Shape REPORTED = Shape.named("reported", "What is reported.")
      .key("sources", list(SourceData.SOURCE), "The sources of the facts, in their order.")
      .key("facts", list(FACT), "The facts in the order of the scenario.");

  private FactData() {}

  /** The keys {@code sources} and {@code facts}; {@code lines}: as {@link org.statedconditions.assessment.Assessment#factLines}. */
  static Obj of(List<Fact> facts, Optional<String> file, List<Integer> lines) {
    Set<Source> sources = new LinkedHashSet<>();
    for (Fact fact : facts) {
      if (fact.source() != null) {
        sources.add(fact.source());
      }
    }
    return REPORTED.of(
        each(sources, SourceData::of),
        each(
            () -> IntStream.range(0, facts.size()).iterator(),
            i -> fact(
                i,
                facts.get(i),
                lines.isEmpty() || lines.get(i) == 0
                    ? null
                    : PLACE.of(file.orElse("<scenario>"), lines.get(i)))));
  }

  private static Obj fact(int index, Fact fact, @Nullable Obj place) {
    FactType type = FactTypes.of(fact);
    Map<String, Object> values = new LinkedHashMap<>();
    for (FactField field : type.ownFields()) {
      Object value = field.get(fact);
      if (value != null) {
        values.put(field.name(), value(value));
      }
    }
    return FACT.of(
        new FactRef(index),
        index + 1,
        type.key(),
        fact.id(),
        values,
        fact.from(),
        fact.until(),
        fact.reportedOn(),
        fact.source() == null ? null : fact.source().id(),
        Objects.requireNonNullElse(fact.inferred(), Map.of()),
        fact.quote(),
        fact.locator(),
        fact.note(),
        place);
  }

  /** A value of a fact or a parameter, in the words of scenario files. */
  static Object value(Object value) {
    if (value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
      return value;
    }
    Optional<RecordType> record = RecordTypes.of(value);
    if (record.isPresent()) {
      return record(record.get(), value);
    } else if (value instanceof List<?> list) {
      return items(list);
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> written = new LinkedHashMap<>();
      map.forEach((key, one) -> {
        if (one != null) {
          written.put(key instanceof Term term ? term.written() : key, value(one));
        }
      });
      return written;
    } else if (value instanceof Term term) {
      return term.written();
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return value instanceof Number ? value : value.toString();
  }

  private static <T> Each<T> items(List<T> list) {
    return each(list, FactData::value);
  }

  private static Object record(RecordType type, Object value) {
    for (Map.Entry<String, Object> word : type.words().entrySet()) {
      if (word.getValue().equals(value)) {
        return word.getKey();
      }
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    for (FactField field : type.fields()) {
      Object one = field.isWritten() ? field.get(value) : null;
      if (one != null) {
        fields.put(field.name(), value(one));
      }
    }
    return fields;
  }
}
