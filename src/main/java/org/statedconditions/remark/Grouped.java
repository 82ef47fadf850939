package org.statedconditions.remark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.statedconditions.assessment.FactRef;

/** Reports by what is to be remarked on them: one remark for all that share it. */
final class Grouped<K> {
  private final Map<K, List<FactRef>> facts = new LinkedHashMap<>();

  void add(K key, int fact) {
    List<FactRef> of = facts.computeIfAbsent(key, k -> new ArrayList<>());
    // One report may share it several times over.
    if (of.isEmpty() || of.get(of.size() - 1).index() != fact) {
      of.add(new FactRef(fact));
    }
  }

  List<Remark> remarks(
      RemarkCode code, Function<K, String> message, Function<K, Optional<String>> hint) {
    List<Remark> remarks = new ArrayList<>();
    facts.forEach(
        (key, of) -> remarks.add(new Remark(code, message.apply(key), hint.apply(key), of)));
    return remarks;
  }
}
