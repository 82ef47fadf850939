package org.statedconditions.engine.rollup;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names a subject.
 *
 * @param kind the index of its kind in the outline
 * @param id its id
 * @param within the id of the subject that it lies within, or {@code null}
 */
public record SubjectKey(int kind, String id, @Nullable String within) {
  // Written out: tables look for these all the time, and what Java makes has to be linked first.
  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectKey key
        && kind == key.kind
        && id.equals(key.id)
        && Objects.equals(within, key.within);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * kind + id.hashCode()) + Objects.hashCode(within);
  }
}
