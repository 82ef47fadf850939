package org.statedconditions.engine.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.engine.rollup.Board;
import org.statedconditions.engine.rollup.CandidateStatus;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;

/** Every status that an evaluation has concluded, without the reasons: a look at it is cheap. */
// Ordinals only index the written names in memory; none is stored.
@SuppressWarnings("EnumOrdinal")
public final class StatusSheet {
  private static final String[] WRITTEN =
      Arrays.stream(Status.values()).map(Status::written).toArray(String[]::new);

  private final Outline outline;
  private final EngineSession evaluation;
  private final List<Aspect> aspects = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();
  private @Nullable SubjectKey[][] chosen;
  private @Nullable SubjectKey[][] chosenBefore;

  /**
   * How an aspect is read; {@code condition} is -1 for verdict, stage and gates, {@code part} {@code null} for a condition, {@code
   * gate} -1 for whatever is none.
   */
  private record Look(int reading, int condition, Outline.@Nullable Part part, int gate) {
    Look(int reading, int condition, Outline.@Nullable Part part) {
      this(reading, condition, part, -1);
    }
  }

  /** A sheet for {@code evaluation}. */
  public StatusSheet(Outline outline, EngineSession evaluation) {
    this.outline = outline;
    this.evaluation = evaluation;
    List<Reading> readings = outline.manifest().readings();
    for (int r = 0; r < readings.size(); r++) {
      String id = readings.get(r).id();
      add(id, Aspect.Kind.VERDICT, "verdict", new Look(r, -1, null));
      add(id, Aspect.Kind.STAGE, "stage", new Look(r, -1, null));
      for (int g = 0; g < outline.manifest().gates().size(); g++) {
        String gate = outline.manifest().gates().get(g).id();
        add(id, Aspect.Kind.GATE, gate, new Look(r, -1, null, g));
      }
      for (Outline.ConditionPart condition : outline.conditions()) {
        add(
            id,
            Aspect.Kind.CONDITION,
            condition.condition().id(),
            new Look(r, condition.index(), null));
        for (Outline.Part part : condition.asked().get(r)) {
          add(
              id,
              Aspect.Kind.CRITERION,
              outline.criteria().get(part.index()).id(),
              new Look(r, condition.index(), part));
        }
      }
    }
    chosen = new SubjectKey[outline.conditions().size()][readings.size()];
    chosenBefore = chosen;
  }

  private void add(String reading, Aspect.Kind kind, String id, Look look) {
    aspects.add(new Aspect(reading, kind, id));
    looks.add(look);
  }

  /** What there is to look at, by readings and conditions. */
  public List<Aspect> aspects() {
    return List.copyOf(aspects);
  }

  /** What the evaluation says now of each aspect: a status as written, or the id of a stage. */
  public List<String> read() {
    Board board = evaluation.board();
    chosenBefore = chosen;
    chosen = new SubjectKey[chosen.length][];
    for (int c = 0; c < chosen.length; c++) {
      chosen[c] = new SubjectKey[outline.manifest().readings().size()];
      for (int r = 0; r < chosen[c].length; r++) {
        CandidateStatus standing = board.condition(c, r).chosen();
        chosen[c][r] = standing == null || standing.subject() == null
            ? null
            : standing.subject().key();
      }
    }
    String[] values = new String[looks.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(board, aspects.get(i).kind(), looks.get(i));
    }
    return List.of(values);
  }

  /** The subject that each condition looked at when last read, at its place among the aspects; else empty. */
  public List<Optional<String>> subjects() {
    List<Optional<String>> subjects = new ArrayList<>(looks.size());
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      SubjectKey key = aspects.get(i).kind() == Aspect.Kind.CONDITION
          ? chosen[look.condition()][look.reading()]
          : null;
      subjects.add(key == null ? Optional.empty() : Optional.of(key.id()));
    }
    return subjects;
  }

  private static String value(Board board, Aspect.Kind kind, Look look) {
    return switch (kind) {
      case VERDICT -> WRITTEN[board.verdict(look.reading()).status().ordinal()];
      case GATE -> WRITTEN[board.verdict(look.reading()).gate(look.gate()).ordinal()];
      case STAGE -> board.verdict(look.reading()).stage();
      case CONDITION ->
        WRITTEN[board.condition(look.condition(), look.reading()).status().ordinal()];
      case CRITERION -> {
        CandidateStatus standing =
            board.condition(look.condition(), look.reading()).chosen();
        yield WRITTEN[
            board
                .status(
                    Objects.requireNonNull(look.part(), "a criterion is a part"),
                    standing == null ? null : standing.subject())
                .ordinal()];
      }
    };
  }

  /**
   * Those of {@code touched} that bear on an aspect: findings on their subject have come or gone, and the aspect is about
   * that subject, before or after the last move.
   */
  public List<Integer> bearingOn(int aspect, List<Integer> touched) {
    Set<SubjectKey> noted = evaluation.board().noted();
    List<Integer> bearing = new ArrayList<>();
    for (int place : touched) {
      SubjectKey key = evaluation.subjectOf(place);
      if (key != null && noted.contains(key) && isAbout(aspect, key)) {
        bearing.add(place);
      }
    }
    return bearing;
  }

  private boolean isAbout(int aspect, SubjectKey key) {
    Look look = looks.get(aspect);
    for (Outline.ConditionPart condition : outline.conditions()) {
      int c = condition.index();
      if ((look.condition() < 0 || look.condition() == c)
          && (isAbout(key, chosen[c][look.reading()])
              || isAbout(key, chosenBefore[c][look.reading()])
              || countedOverall(condition, key))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbout(SubjectKey key, SubjectKey subject) {
    return subject != null && (key.equals(subject) || subject.id().equals(key.within()));
  }

  private static boolean countedOverall(Outline.ConditionPart condition, SubjectKey key) {
    return condition.parts().stream().anyMatch(p -> p.members() == key.kind() && !p.within());
  }
}
