package org.statedconditions.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Term;

/** Says in words what a fact reports: every field that is given, by its name in scenario files. */
final class FactWords {
  /** What stands before the value of a field, where that is not the name of the field in words. */
  private static final Map<String, String> LEADS = Map.of(
      "parties", "between ",
      "declarations", "",
      "ceasefireClass", "class ",
      "country", "",
      "task", "task: ",
      "what", "");

  /** What a field says that is true or false, where it does not say its name and yes or no. */
  private static final Map<String, List<String>> YES_AND_NO = Map.of(
      "participantsNamed",
          List.of("participants named", "participants not settled or not disclosed"),
      "requirementsNamed", List.of("requirements named", "requirements not all named"),
      "caveatsDeclared", List.of("caveats declared", "caveats not declared"),
      "fundingDeclared", List.of("funding declared", "funding not declared"),
      "critical", List.of("critical", "not critical"));

  /** What is said before the other fields, which follow in their order; those of declared types by name. */
  private static final List<String> FIRST =
      List.of("ceasefire.status", "mandate.mission", "mandate.phase", "mandate.elements");

  private final Map<String, String> said = new LinkedHashMap<>();
  private final Map<String, List<String>> terms = new LinkedHashMap<>();

  private final Map<Instant, String> written;

  private FactWords(Map<Instant, String> written) {
    this.written = written;
  }

  /** What {@code fact} says, field by field, without its subject and source; {@code nothing more} if only those are given. */
  static String of(Fact fact) {
    return of(fact, Map.of());
  }

  /** The same; {@code written}: how the scenario writes an instant that it gives with an offset. */
  static String of(Fact fact, Map<Instant, String> written) {
    return joined(read(fact, written).said.values());
  }

  /** The same without the time for which the report is valid and the day on which it became known. */
  static String undated(Fact fact, Map<Instant, String> written) {
    Map<String, String> said = read(fact, written).said;
    said.keySet().removeAll(List.of("from", "until", "reportedOn"));
    return joined(said.values());
  }

  /**
   * The part of it that a criterion is plainly about: what the fact gives under the criterion's own name, be it a field or an
   * element of a mandate; empty if there is no such thing.
   */
  static Optional<String> named(Fact fact, String criterion, Map<Instant, String> written) {
    return withCountry(read(fact, written).said, keys(criterion));
  }

  /** The same without the country that a contribution is of. */
  static Optional<String> part(Fact fact, String criterion, Map<Instant, String> written) {
    Map<String, String> said = read(fact, written).said;
    List<String> parts =
        keys(criterion).stream().filter(said::containsKey).map(said::get).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(joined(parts));
  }

  private static Set<String> keys(String criterion) {
    String name = lastPart(criterion);
    Set<String> keys = new LinkedHashSet<>(List.of(name, camelCase(name)));
    // What files give under other names.
    if (name.equals(MandateElement.AUTHORISING_BODY.written())) {
      keys.add("authorisedBy");
    } else if (name.equals(MandateElement.LEGAL_BASIS.written())) {
      keys.add("instrument");
    } else if (name.equals("quantity")) {
      keys.add("extent");
    }
    return keys;
  }

  /** The fields of which the criterion's name is a value: {@code status} for {@code confirmed}; empty if there is none. */
  static Optional<String> valued(Fact fact, String criterion, Map<Instant, String> written) {
    FactWords words = read(fact, written);
    Set<String> keys = new LinkedHashSet<>();
    words.terms.forEach((field, values) -> {
      if (values.contains(lastPart(criterion))) {
        keys.add(field);
      }
    });
    return withCountry(words.said, keys);
  }

  private static Optional<String> withCountry(Map<String, String> said, Set<String> keys) {
    Set<String> parts = new LinkedHashSet<>();
    keys.stream().filter(said::containsKey).map(said::get).forEach(parts::add);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (said.containsKey("country")) {
      return Optional.of(said.get("country") + "; " + joined(parts));
    }
    return Optional.of(joined(parts));
  }

  private static String lastPart(String criterion) {
    return criterion.substring(criterion.lastIndexOf('.') + 1);
  }

  private static String joined(Collection<String> parts) {
    return parts.isEmpty() ? "nothing more" : String.join("; ", parts);
  }

  private static FactWords read(Fact fact, Map<Instant, String> written) {
    FactWords words = new FactWords(written);
    FactType type = FactTypes.of(fact);
    List<FactField> fields = new ArrayList<>(type.ownFields());
    fields.sort(
        type.declared()
            ? Comparator.comparing(FactField::name)
            : Comparator.comparingInt(field -> place(type, field)));
    for (FactField field : fields) {
      Object value = field.get(fact);
      // The subject of a report stands beside it, and what it lies within above it.
      boolean isSubject =
          type.identifies(field) && (fact.id().equals(value) || !type.kind().equals(field.name()));
      if (value != null && !isSubject) {
        words.put(field.name(), value);
      }
    }
    words.put("from", "report valid from ", fact.from());
    words.put("until", "report valid until ", fact.until());
    words.put("reportedOn", "reported on ", fact.reportedOn());
    return words;
  }

  private static int place(FactType type, FactField field) {
    int first = FIRST.indexOf(type.key() + "." + field.name());
    return first < 0 ? FIRST.size() : first;
  }

  private void put(String field, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, state) -> {
        String part = ((Term) key).written();
        put(part, part + Words.TIE, state);
      });
    } else if (value instanceof Boolean yes && YES_AND_NO.containsKey(field)) {
      said.put(field, YES_AND_NO.get(field).get(yes ? 0 : 1));
    } else if (field.equals("lead") && value.equals(Requirement.NOBODY)) {
      said.put(field, "nobody leads it");
    } else {
      put(field, LEADS.getOrDefault(field, spaced(field) + " "), value);
    }
  }

  private String declaration(Declaration d) {
    return d.party()
        + Words.TIE
        + d.word()
        + (d.condition() == null ? "" : ": " + d.condition())
        + (d.on() == null ? "" : " (" + Dates.of(d.on(), written) + ")");
  }

  private void put(String field, String lead, @Nullable Object value) {
    if (value != null) {
      said.put(field, lead + value(value));
      if (value instanceof Enum<?> constant) {
        terms.put(
            field,
            Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                .map(this::value)
                .toList());
      }
    }
  }

  private String value(Object value) {
    if (value instanceof Term term) {
      return term.written();
    } else if (value instanceof Instant instant) {
      return Dates.of(instant, written);
    } else if (value instanceof Extent extent) {
      return extent.words(FactWords::number, String.valueOf(Words.TIE));
    } else if (value instanceof BigDecimal number) {
      return number(number);
    } else if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    } else if (value instanceof Declaration declaration) {
      return declaration(declaration);
    } else if (value instanceof Collection<?> many) {
      if (many.stream().anyMatch(one -> RecordTypes.of(one).isPresent())) {
        boolean words = many.stream().anyMatch(Declaration.class::isInstance);
        return many.stream().map(this::value).collect(Collectors.joining(words ? ", " : "; "));
      }
      return listed(many.stream().map(this::value).toList());
    }
    return RecordTypes.of(value).map(record -> parts(record, value)).orElseGet(value::toString);
  }

  /** What a record gives, such as a resolution or a count of violations. */
  private String parts(RecordType record, Object value) {
    List<String> parts = new ArrayList<>();
    for (FactField field : record.fields()) {
      Object part = field.get(value);
      if (part != null) {
        parts.add(spaced(field.name()) + " " + value(part));
      }
    }
    return String.join(", ", parts);
  }

  /** In full where that is readable: a figure such as 1E+9999999 would fill the memory. */
  private static String number(BigDecimal number) {
    if (Math.abs((long) number.scale()) > 20) {
      return number.toString();
    }
    String plain = number.toPlainString();
    int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    int start = plain.startsWith("-") ? 1 : 0;
    if (end - start > 4) {
      for (int i = end - 3; i > start; i -= 3) {
        out.insert(i, ',');
      }
    }
    return out.toString();
  }

  /** {@code RU and UA}; {@code FR, GB and TR}. */
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The same, of which at most so many are named: {@code FR, GB and 3 more}. */
  static String listed(int most, List<String> names) {
    return names.size() <= most
        ? listed(names)
        : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }

  /** {@code effectiveFrom} becomes {@code effective from}. */
  static String spaced(String camelCase) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      out.append(capital && !out.isEmpty() ? " " : "").append(capital ? (char) (c + 32) : c);
    }
    return out.toString();
  }

  private static String camelCase(String kebabCase) {
    StringBuilder out = new StringBuilder();
    boolean up = false;
    for (int i = 0; i < kebabCase.length(); i++) {
      char c = kebabCase.charAt(i);
      if (c == '-') {
        up = true;
      } else {
        out.append(up && c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        up = false;
      }
    }
    return out.toString();
  }
}
