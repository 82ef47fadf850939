package org.statedconditions.engine.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.finding.Candidate;
import org.statedconditions.pack.Manifest;

/**
 * Which subject a fact is about: a ceasefire by its id, a mandate by its mission, a contribution and a requirement by their id
 * within a mission, a fact of a declared type by its id. A fact lies within the subject that it names in the field called
 * like that subject's kind.
 */
final class FactSubjects {
  private static final String MISSION = "mission";

  private final OwnTypes ownTypes;
  private Outline outline;
  private final List<String> parents = new ArrayList<>();

  FactSubjects(OwnTypes ownTypes) {
    this.ownTypes = ownTypes;
  }

  Outline outlineOf(Manifest manifest) {
    outline = new Outline(manifest, this::liesWithin);
    for (String kind : outline.kinds()) {
      parents.add(
          outline.kinds().stream().filter(k -> liesWithin(kind, k)).findFirst().orElse(null));
    }
    return outline;
  }

  private boolean liesWithin(String kind, String parent) {
    if (kind.equals("contribution") || kind.equals("requirement")) {
      return parent.equals(MISSION);
    }
    return !kind.equals(parent) && ownTypes.hasTextField(typeName(kind), fieldName(parent));
  }

  /** The subject that {@code fact} is about, or {@code null} if no criterion is about its kind. */
  SubjectKey own(Object fact) {
    if (fact instanceof Ceasefire c) {
      return key("ceasefire", c.id(), null);
    } else if (fact instanceof Declaration d) {
      return key("ceasefire", d.ceasefire(), null);
    } else if (fact instanceof Mandate m) {
      return key(MISSION, m.mission(), null);
    } else if (fact instanceof Contribution c) {
      return key("contribution", c.id(), c.mission());
    } else if (fact instanceof Requirement r) {
      return key("requirement", r.id(), r.mission());
    } else if (fact instanceof Candidate c) {
      return key(c.kind(), c.subject(), c.within());
    }
    String type = ownTypes.nameOf(fact);
    if (type == null) {
      return null;
    }
    int kind = outline.kindIndex(kindOf(type));
    if (kind < 0) {
      return null;
    }
    String parent = parents.get(kind);
    return new SubjectKey(
        kind,
        ownTypes.text(fact, "id"),
        parent == null ? null : ownTypes.text(fact, fieldName(parent)));
  }

  /** The subject that a fact about none that is asked about names, or {@code null}. */
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
  SubjectKey keyOf(Object fact, int kind) {
    SubjectKey own = own(fact);
    if (own != null && own.kind() == kind) {
      return own;
    }
    String named = null;
    String wanted = outline.kinds().get(kind);
    if (wanted.equals(MISSION)) {
      named = fact instanceof Contribution c
          ? c.mission()
          : fact instanceof Requirement r
              ? r.mission()
              : fact instanceof Candidate c ? c.within() : null;
    }
    if (named == null) {
      named = ownTypes.text(fact, fieldName(wanted));
    }
    return named == null ? null : new SubjectKey(kind, named, null);
  }

  private SubjectKey key(String kind, String id, String within) {
    int index = outline.kindIndex(kind);
    return index < 0 ? null : new SubjectKey(index, id, within);
  }

  /** {@code SettlementProposal} is about a {@code settlement-proposal}. */
  static String kindOf(String type) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        out.append('-');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  private static String typeName(String kind) {
    String field = fieldName(kind);
    return field.isEmpty()
        ? field
        : field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
  }

  private static String fieldName(String kind) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < kind.length(); i++) {
      char c = kind.charAt(i);
      if (c == '-' && i + 1 < kind.length()) {
        out.append(Character.toUpperCase(kind.charAt(++i)));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
