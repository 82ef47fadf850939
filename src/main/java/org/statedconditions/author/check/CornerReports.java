package org.statedconditions.author.check;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Unit;
import org.statedconditions.fact.ValueType;

/** Reports at the corners of what files may say: nothing given, zero, the largest figures, empty lists, equal dates. */
final class CornerReports {
  private static final String ID = "report";
  private final Instant date;

  /** All dates of the reports are {@code date}. */
  CornerReports(Instant date) {
    this.date = date;
  }

  /** Where in what files may say a report lies. */
  enum Corner {
    /** Ordinary values: one, a list of one, the first of a set. */
    ORDINARY(BigDecimal.ONE),
    /** Zero and empty lists. */
    ZERO(BigDecimal.ZERO),
    /** The largest figures. */
    LARGEST(BigDecimal.TEN.pow(18));

    private final BigDecimal figure;

    Corner(BigDecimal figure) {
      this.figure = figure;
    }
  }

  /** A report that says nothing but its id. */
  Fact bare(FactType type) {
    return type.make(Map.of("id", ID));
  }

  /** A report all of whose fields lie in {@code corner}; ids that it names are those of the other reports. */
  Fact at(FactType type, Corner corner) {
    Fact report = bare(type);
    for (FactField field : type.fields()) {
      report = with(report, field, corner);
    }
    return report;
  }

  /** The same report with one field at a corner, where it has one. */
  Fact with(Fact report, FactField field, Corner corner) {
    Object value = isOfEveryFact(field) ? null : value(field.type(), corner);
    if (value == null) {
      return report;
    }
    try {
      return field.with(report, value);
    } catch (IllegalArgumentException e) {
      // Files cannot say that either.
      return report;
    }
  }

  private static boolean isOfEveryFact(FactField field) {
    return List.of("id", "source", "from", "until", "reportedOn").contains(field.name());
  }

  private @Nullable Object value(ValueType type, Corner corner) {
    if (type instanceof ValueType.Decimal || type instanceof ValueType.WholeNumber) {
      return figure(type, corner);
    } else if (type instanceof ValueType.Time) {
      return date;
    } else if (type instanceof ValueType.Flag) {
      return true;
    } else if (type instanceof ValueType.OneOf one) {
      return one.choices().values().iterator().next();
    } else if (type instanceof ValueType.Text text) {
      return text.form().fits(ID) ? ID : "FR";
    } else if (type instanceof ValueType.ListOf list) {
      Object item = corner == Corner.ZERO ? null : value(list.item(), corner);
      return item == null ? List.of() : List.of(item);
    } else if (type.javaClass() == Extent.class) {
      return Extent.of(corner.figure.longValue(), Unit.PERSONNEL);
    }
    return null;
  }

  private static @Nullable Object figure(ValueType type, Corner corner) {
    Object held = type.held(corner.figure);
    if (type.mismatch(held).isEmpty()) {
      return held;
    }
    return type instanceof ValueType.WholeNumber whole
        ? type.held(corner == Corner.LARGEST ? whole.most() : whole.least())
        : null;
  }

  /** The reports without those, and without the fields, that it does not take for something to happen. */
  static List<Fact> smallest(List<Fact> reports, Predicate<List<Fact>> happens) {
    List<Fact> left = new ArrayList<>(reports);
    for (Fact report : reports) {
      List<Fact> without = new ArrayList<>(left);
      without.remove(report);
      if (happens.test(without)) {
        left = without;
      }
    }
    for (int i = 0; i < left.size(); i++) {
      for (FactField field : FactTypes.of(left.get(i)).fields()) {
        Fact less = isOfEveryFact(field) ? left.get(i) : without(left.get(i), field);
        List<Fact> tried = new ArrayList<>(left);
        tried.set(i, less);
        if (!less.equals(left.get(i)) && happens.test(tried)) {
          left = tried;
        }
      }
    }
    return left;
  }

  private static Fact without(Fact report, FactField field) {
    try {
      return field.with(report, null);
    } catch (IllegalArgumentException | NullPointerException e) {
      // A report has to give it.
      return report;
    }
  }
}
