package org.statedconditions.author.mutation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.FieldPath;
import org.statedconditions.fact.ValueType;

/**
 * Reports that differ a little from those of a case: a field that rules look at has another value, or none, or another report on
 * the same or another subject says otherwise. The values are those of closed sets and those that the cases give.
 */
final class Variations {
  /** So many values of a field are taken from the cases. */
  private static final int MOST_VALUES = 12;

  private final List<String> fields;
  private final Map<String, Set<Object>> given = new HashMap<>();

  /**
   * Variations in {@code fields}, such as {@code ceasefire.scope}.
   *
   * @param cases the facts of cases, of which values are taken
   */
  Variations(List<String> fields, List<List<Fact>> cases) {
    this.fields = fields;
    for (List<Fact> facts : cases) {
      for (Fact fact : facts) {
        for (FieldPath path : paths(FactTypes.of(fact))) {
          Object value = path.get(fact);
          Set<Object> values = values(FactTypes.of(fact), path);
          if (value != null && values.size() < MOST_VALUES) {
            values.add(value);
          }
        }
      }
    }
  }

  private List<FieldPath> paths(FactType type) {
    List<FieldPath> paths = new ArrayList<>();
    String prefix = type.key() + ".";
    for (String field : fields) {
      if (field.startsWith(prefix)) {
        type.path(field.substring(prefix.length()))
            .filter(path -> !type.identifies(path.field()))
            .ifPresent(paths::add);
      }
    }
    return paths;
  }

  private Set<Object> values(FactType type, FieldPath path) {
    return given.computeIfAbsent(type.key() + "." + path.name(), p -> {
      Set<Object> values = new LinkedHashSet<>();
      if (path.type() instanceof ValueType.OneOf one) {
        values.addAll(one.choices().values());
      } else if (path.type() instanceof ValueType.Flag) {
        values.addAll(List.of(true, false));
      }
      return values;
    });
  }

  /** The first variation of {@code facts} that {@code differs}; empty if none of {@code most} does. */
  Optional<List<Fact>> first(
      List<Fact> facts, Instant asOf, int most, Predicate<List<Fact>> differs) {
    int left = most;
    for (List<Fact> variation : of(facts, asOf)) {
      if (left-- <= 0) {
        return Optional.empty();
      } else if (differs.test(variation)) {
        return Optional.of(variation);
      }
    }
    return Optional.empty();
  }

  private List<List<Fact>> of(List<Fact> facts, Instant asOf) {
    List<List<Fact>> all = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      int at = i;
      Fact fact = facts.get(i);
      FactType type = FactTypes.of(fact);
      all.add(without(facts, i));
      for (Fact moved : onOtherSubjects(fact, facts)) {
        all.add(plus(facts, moved));
        all.add(replaced(facts, at, moved));
      }
      for (FieldPath path : paths(type)) {
        Set<@Nullable Object> values = new LinkedHashSet<>(values(type, path));
        if (path.type() instanceof ValueType.Time) {
          values.add(asOf);
          values.add(asOf.minusSeconds(1));
          values.add(asOf.plusSeconds(1));
        }
        values.add(null);
        for (Object value : values) {
          with(fact, path, value).filter(f -> !f.equals(fact)).ifPresent(f -> {
            all.add(replaced(facts, at, f));
            if (value != null) {
              onlyThat(fact, path, value).ifPresent(other -> all.add(plus(facts, other)));
            }
            onOtherSubjects(f, facts).forEach(other -> all.add(plus(facts, other)));
          });
        }
      }
    }
    return all;
  }

  static List<Fact> without(List<Fact> facts, int place) {
    List<Fact> fewer = new ArrayList<>(facts);
    fewer.remove(place);
    return fewer;
  }

  static List<Fact> replaced(List<Fact> facts, int place, Fact fact) {
    List<Fact> replaced = new ArrayList<>(facts);
    replaced.set(place, fact);
    return replaced;
  }

  private static List<Fact> plus(List<Fact> facts, Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    return more;
  }

  private static Optional<Fact> with(Fact fact, FieldPath path, @Nullable Object value) {
    try {
      return Optional.of(path.with(fact, value));
    } catch (IllegalArgumentException | NullPointerException e) {
      // Files cannot say that either.
      return Optional.empty();
    }
  }

  /** The same report on another subject, or on one that lies within another. */
  private static List<Fact> onOtherSubjects(Fact fact, List<Fact> facts) {
    FactType type = FactTypes.of(fact);
    Set<Object> subjects = new LinkedHashSet<>();
    facts.forEach(f -> subjects.add(FactTypes.of(f).subject(f)));
    List<Fact> moved = new ArrayList<>();
    for (FactField field : type.fields()) {
      Object named = field.get(fact);
      if (named instanceof String text && (type.identifies(field) || subjects.contains(named))) {
        try {
          moved.add(field.with(fact, text + "-2"));
        } catch (IllegalArgumentException e) {
          // A text of another form, such as the code of a country.
        }
      }
    }
    return moved;
  }

  /** Another report on the same subject, without a source, that says nothing else. */
  private static Optional<Fact> onlyThat(Fact fact, FieldPath path, Object value) {
    FactType type = FactTypes.of(fact);
    Map<String, Object> identity = new HashMap<>();
    for (FactField field : type.fields()) {
      Object named = field.get(fact);
      if (type.identifies(field) && named != null) {
        identity.put(field.name(), named);
      }
    }
    return with(type.make(identity), path, value);
  }
}
