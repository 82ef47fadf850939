package org.statedconditions.remark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Codes;
import org.statedconditions.fact.CountryNames;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.TextForm;
import org.statedconditions.fact.ValueType;
import org.statedconditions.problem.DidYouMean;

/**
 * Parties that are no country's code and no organisation that is known here. One that the scenario itself asks for in a
 * parameter is meant as it is written.
 */
final class UnknownParties {
  /** Organisations by their own short names, those that were party to an arrangement or mediated one. */
  private static final Set<String> ORGANISATIONS = Set.of(
      "UN", "NATO", "EU", "OSCE", "AU", "CIS", "CSTO", "ECOWAS", "IGAD", "OAS", "ASEAN", "OIC",
      "GCC", "OTS", "WEU", "IAEA", "ICRC");

  private UnknownParties() {}

  static List<Remark> of(Assessment assessment) {
    List<Fact> facts = assessment.facts();
    Set<Object> askedFor = new HashSet<>();
    for (Object value : assessment.parameters().values()) {
      if (value instanceof List<?> list) {
        askedFor.addAll(list);
      } else {
        askedFor.add(value);
      }
    }
    Grouped<String> unknown = new Grouped<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      int place = i;
      for (FactField field : FactTypes.of(fact).ownFields()) {
        each(field.type(), field.get(fact), party -> {
          if (!Codes.isCountry(party)
              && !ORGANISATIONS.contains(party)
              && !askedFor.contains(party)) {
            unknown.add(party, place);
          }
        });
      }
    }
    return unknown.remarks(
        RemarkCode.UNKNOWN_PARTY,
        party -> "`" + party
            + "` is no country's code (ISO 3166-1 alpha-2) and no organisation that is known here",
        UnknownParties::hint);
  }

  /** Hands over each party in {@code value}, which is of {@code type}. */
  private static void each(ValueType type, @Nullable Object value, Consumer<String> parties) {
    if (value == null) {
      return;
    } else if (type instanceof ValueType.Text text && text.form() == TextForm.PARTY) {
      parties.accept((String) value);
    } else if (type instanceof ValueType.ListOf list) {
      ((List<?>) value).forEach(item -> each(list.item(), item, parties));
    } else if (type instanceof ValueType.Structure structure) {
      structure.record().fields().forEach(f -> each(f.type(), f.get(value), parties));
    }
  }

  private static Optional<String> hint(String party) {
    Optional<String> meant = CountryNames.code(party)
        .or(() -> Optional.ofNullable(DidYouMean.nearest(party, ORGANISATIONS)));
    return meant.map(code -> "did you mean `" + code + "`?");
  }
}
