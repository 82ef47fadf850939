package org.statedconditions.remark;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactTypes;

/** Figures of nobody knows what. */
final class MissingUnits {
  private MissingUnits() {}

  static List<Remark> of(Assessment assessment) {
    List<Fact> facts = assessment.facts();
    Grouped<String> without = new Grouped<>();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      for (FactField field : FactTypes.of(fact).ownFields()) {
        if (field.get(fact) instanceof Extent extent
            && !extent.undetermined()
            && extent.unit() == null) {
          without.add(field.name(), i);
        }
      }
    }
    return without.remarks(
        RemarkCode.QUANTITY_WITHOUT_UNIT,
        field -> "A figure in `" + field + "` has no unit, so it is compared with no other figure",
        field -> Optional.of("for example `unit: personnel`"));
  }
}
