package org.statedconditions.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.finding.Candidate;
import org.statedconditions.pack.Manifest;

/**
 * Which subject a fact is about: a ceasefire by its id, a mandate by its mission, a contribution and a requirement by their id
 * within a mission, a fact of a declared type by its id. A fact lies within the subject that it names in the field called
 * like that subject's kind.
 */
final class FactSubjects {
  private static final String MISSION = "mission";

  private final DeclaredTypes declaredTypes;
  private final Outline outline;
  private final List<@Nullable String> parents = new ArrayList<>();

  FactSubjects(DeclaredTypes declaredTypes, Manifest manifest) {
    this.declaredTypes = declaredTypes;
    outline = new Outline(manifest, this::liesWithin);
    for (String kind : outline.kinds()) {
      parents.add(
          outline.kinds().stream().filter(k -> liesWithin(kind, k)).findFirst().orElse(null));
    }
  }

  /** The manifest with indexes. */
  Outline outline() {
    return outline;
  }

  private boolean liesWithin(String kind, String parent) {
    return Stream.concat(FactTypes.BUILT_IN.stream(), declaredTypes.types().stream())
        .anyMatch(type -> type.kind().equals(kind) && type.naming(parent).isPresent());
  }

  /** The subject that {@code object} is about, or {@code null} if no criterion is about its kind. */
  @Nullable
  SubjectKey own(Object object) {
    if (object instanceof Declaration d) {
      return key("ceasefire", d.ceasefire(), null);
    } else if (object instanceof Candidate c) {
      return key(c.kind(), c.subject(), c.within());
    }
    Fact fact = factOf(object);
    if (fact == null) {
      return null;
    }
    FactType type = FactTypes.of(fact);
    int kind = outline.kindIndex(type.kind());
    if (kind < 0) {
      return null;
    }
    return new SubjectKey(kind, type.subject(fact), within(type, fact, parents.get(kind)));
  }

  /** What a built-in fact is about lies within its mission, whether anything is asked about that or not. */
  private static @Nullable String within(FactType type, Fact fact, @Nullable String parent) {
    String named = parent == null ? MISSION : parent;
    return parent == null && type.declared() ? null : named(type, fact, named);
  }

  private static @Nullable Fact factOf(Object object) {
    return object instanceof Fact fact ? fact : DeclaredTypes.factOf(object);
  }

  private static @Nullable String named(FactType type, Fact fact, String kind) {
    return type.naming(kind).map(field -> (String) field.get(fact)).orElse(null);
  }

  /** The subject that a fact about none that is asked about names, or {@code null}. */
  @Nullable
  SubjectKey named(Object fact) {
    for (int kind = 0; kind < outline.kinds().size(); kind++) {
      SubjectKey named = keyOf(fact, kind);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /** The subject of {@code kind} that {@code fact} is about or names, or {@code null} if it names none. */
  @Nullable
  SubjectKey keyOf(Object fact, int kind) {
    SubjectKey own = own(fact);
    if (own != null && own.kind() == kind) {
      return own;
    }
    String wanted = outline.kinds().get(kind);
    Fact about = factOf(fact);
    String named = null;
    if (about != null) {
      named = named(FactTypes.of(about), about, wanted);
    } else if (fact instanceof Candidate c && wanted.equals(MISSION)) {
      named = c.within();
    }
    return named == null ? null : new SubjectKey(kind, named, null);
  }

  private @Nullable SubjectKey key(String kind, @Nullable String id, @Nullable String within) {
    int index = outline.kindIndex(kind);
    return index < 0 || id == null ? null : new SubjectKey(index, id, within);
  }
}
