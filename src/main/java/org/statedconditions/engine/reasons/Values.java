package org.statedconditions.engine.reasons;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.engine.session.OwnTypes;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.DeclaredTerm;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;

/** Reads fields of facts, and puts values into the words of scenario files. Only ever looks at data. */
final class Values {
  /** What could not be read. */
  static final Object UNKNOWN = new Object() {
    @Override
    public String toString() {
      return "unknown";
    }
  };

  private static final String OURS = "org.statedconditions.";

  private final OwnTypes ownTypes;

  Values(OwnTypes ownTypes) {
    this.ownTypes = ownTypes;
  }

  /** The value of a field; {@link #UNKNOWN} if there is none of that name. */
  Object field(Object target, String name) {
    if (target == null || target == UNKNOWN) {
      return UNKNOWN;
    }
    if (ownTypes.has(target, name)) {
      return ownTypes.value(target, name);
    }
    if (target instanceof Collection<?> several) {
      return switch (name) {
        case "size" -> several.size();
        case "empty", "isEmpty" -> several.isEmpty();
        default -> UNKNOWN;
      };
    }
    if (target instanceof Number number) {
      return switch (name) {
        case "intValue", "longValue", "doubleValue" -> number;
        default -> UNKNOWN;
      };
    }
    if (!target.getClass().isRecord() || !target.getClass().getName().startsWith(OURS)) {
      return UNKNOWN;
    }
    try {
      Method accessor = target.getClass().getMethod(name);
      return Modifier.isStatic(accessor.getModifiers()) ? UNKNOWN : accessor.invoke(target);
    } catch (ReflectiveOperationException e) {
      return UNKNOWN;
    }
  }

  /** A constant of a type of ours, an enum's among them; {@link #UNKNOWN} if there is none. */
  Object constant(String type, String name) {
    Optional<DeclaredTerm> declared = ownTypes.term(type, name);
    if (declared.isPresent()) {
      return declared.get();
    }
    try {
      return Class.forName(Fact.class.getPackageName() + "." + type).getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      return UNKNOWN;
    }
  }

  Object element(Object list, Object index) {
    if (list instanceof List<?> several && index instanceof Number at) {
      int i = at.intValue();
      return i >= 0 && i < several.size() ? several.get(i) : UNKNOWN;
    }
    return list instanceof Map<?, ?> map ? map.get(index) : UNKNOWN;
  }

  /** The value as scenario files write it: a text, a number, a truth value, an instant, or a list of those. */
  static Optional<Object> shown(Object value) {
    return Optional.ofNullable(words(value));
  }

  private static Object words(Object value) {
    if (value instanceof Term term) {
      return term.written();
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (value instanceof Collection<?> several) {
      List<Object> list = new ArrayList<>();
      several.forEach(v -> list.add(v == null ? "not given" : words(v)));
      return List.copyOf(list);
    } else if (value instanceof Extent extent) {
      return extent.undetermined()
          ? "undetermined"
          : extent.quantity().toPlainString() + (extent.unit() == null ? "" : " " + extent.unit());
    } else if (value instanceof Source source) {
      return source.id();
    } else if (value instanceof Declaration d) {
      return d.party()
          + (d.accepts() == null ? " declares" : d.accepts() ? " accepts" : " refuses");
    } else if (value instanceof Fact fact) {
      return fact.id();
    }
    return value;
  }
}
