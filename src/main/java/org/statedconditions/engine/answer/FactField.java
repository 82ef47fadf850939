package org.statedconditions.engine.answer;

import java.lang.reflect.Method;
import java.util.function.Predicate;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Requirement;

/** A field that rules look at, by the name that scenario files and rules use. How it is read is worked out once. */
final class FactField implements Predicate<Fact> {
  private static final String ELEMENTS = "elements.";

  private final String written;
  private final String type;
  private final String name;
  private final Class<? extends Fact> of;
  private final Method accessor;
  private final MandateElement element;

  private FactField(String written) {
    this.written = written;
    int point = written.indexOf('.');
    type = written.substring(0, point);
    name = written.substring(point + 1);
    of = builtIn(type);
    element = of == Mandate.class && name.startsWith(ELEMENTS) ? element(name) : null;
    accessor = of == null || name.startsWith(ELEMENTS) ? null : accessor(of, name);
  }

  /** {@code written}: type and field, for example {@code ceasefire.status}. */
  static FactField of(String written) {
    return new FactField(written);
  }

  private static Class<? extends Fact> builtIn(String type) {
    return switch (type) {
      case "ceasefire" -> Ceasefire.class;
      case "mandate" -> Mandate.class;
      case "contribution" -> Contribution.class;
      case "requirement" -> Requirement.class;
      default -> null;
    };
  }

  private static MandateElement element(String name) {
    for (MandateElement element : MandateElement.values()) {
      if (element.written().equals(name.substring(ELEMENTS.length()))) {
        return element;
      }
    }
    return null;
  }

  private static Method accessor(Class<?> type, String field) {
    try {
      return type.getMethod(field);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a fact has no field of that name: " + field, e);
    }
  }

  /** Type and name as the rules' users write them. */
  String written() {
    return written;
  }

  /** Whether {@code fact} is of the type that has the field. */
  boolean isOf(Fact fact) {
    return of == null ? fact instanceof OwnFact own && isCalled(own.type()) : fact.getClass() == of;
  }

  /** {@code SettlementProposal} is written {@code settlementProposal}. */
  private boolean isCalled(String ownType) {
    return ownType.length() == type.length()
        && Character.toLowerCase(ownType.charAt(0)) == type.charAt(0)
        && ownType.regionMatches(1, type, 1, type.length() - 1);
  }

  /** Whether {@code fact} is of the type that has the field, and gives it. */
  @Override
  public boolean test(Fact fact) {
    if (!isOf(fact)) {
      return false;
    } else if (fact instanceof OwnFact own) {
      return own.values().get(name) != null;
    } else if (accessor == null) {
      return element != null && ((Mandate) fact).element(element) != null;
    }
    try {
      return accessor.invoke(fact) != null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a field of a fact cannot be read: " + written, e);
    }
  }
}
