package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drools.model.PatternDSL;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.PredicateInformation;
import org.statedconditions.engine.rollup.AllOf;
import org.statedconditions.engine.rollup.EveryMember;
import org.statedconditions.engine.rollup.Questions;
import org.statedconditions.engine.rollup.Sets;
import org.statedconditions.engine.rollup.Tallies;
import org.statedconditions.engine.rollup.Verdicts;
import org.statedconditions.finding.Status;

/** SPIKE: the rules of roll-up.drl, written with the model's own language. */
@SuppressWarnings({"unchecked", "rawtypes"})
final class RollUpModel {
  private RollUpModel() {}

  /** That a set is not empty, or that questions follow. */
  private static final class Asks extends Val.Cond {
    private final int which;

    Asks(int which) {
      this.which = which;
    }

    @Override
    boolean test(Object s, Object a, Object b, Object c) {
      return switch (which) {
        case 30 -> !((Questions) s).isFollowing();
        case 31 -> ((Questions) s).isFollowing();
        default -> !set(which, s).isEmpty();
      };
    }
  }

  private static BitSet set(int which, Object s) {
    return switch (which) {
      case 0 -> ((Tallies) s).getBothWays();
      case 1 -> ((Tallies) s).getOnlyMet();
      case 2 -> ((Tallies) s).getOnlyNotMet();
      case 3 -> ((Tallies) s).getDoubtful();
      case 4 -> ((Tallies) s).getSilent();
      case 5 -> ((EveryMember) s).getOfNobody();
      case 6 -> ((EveryMember) s).getNotMetOfOne();
      case 7 -> ((EveryMember) s).getContestedOfOne();
      case 8 -> ((EveryMember) s).getOpenOfOne();
      case 9 -> ((EveryMember) s).getAll();
      case 10 -> ((AllOf) s).getNotMetOfOne();
      case 11 -> ((AllOf) s).getContestedOfOne();
      case 12 -> ((AllOf) s).getOpenOfOne();
      case 13 -> ((AllOf) s).getAll();
      case 14 -> ((Questions) s).getMetBySome();
      case 15 -> ((Questions) s).getContestedOfSome();
      case 16 -> ((Questions) s).getOpenOfSome();
      case 17 -> ((Questions) s).getNotMetBySome();
      case 18 -> ((Questions) s).getWithoutCandidate();
      case 19 -> ((Verdicts) s).getMetSteps();
      default -> ((Verdicts) s).getPassedSteps();
    };
  }

  private static final String[] NAMES = {
    "bothWays", "onlyMet", "onlyNotMet", "doubtful", "silent", "ofNobody", "notMetOfOne", "contestedOfOne",
    "openOfOne", "all", "notMetOfOne", "contestedOfOne", "openOfOne", "all", "metBySome", "contestedOfSome",
    "openOfSome", "notMetBySome", "withoutCandidate", "metSteps", "passedSteps"
  };

  /** Concludes a status of a set, less others. */
  private static final class Then implements Block1<Object> {
    private static final long serialVersionUID = 1L;
    private final Status status;
    private final int set;
    private final int[] but;

    Then(Status status, int set, int... but) {
      this.status = status;
      this.set = set;
      this.but = but;
    }

    @Override
    public void execute(Object s) {
      if (status == null && set == 19) {
        Verdicts verdicts = (Verdicts) s;
        verdicts.reach(Sets.but(verdicts.getMetSteps(), verdicts.getPassedSteps()));
        return;
      } else if (status == null) {
        Questions asked = (Questions) s;
        asked.conclude(Status.MET, asked.getMetBySome());
        asked.conclude(Status.CONTESTED, asked.getContestedOfSome());
        asked.conclude(Status.UNDETERMINED, asked.getOpenOfSome());
        asked.conclude(Status.NOT_MET, asked.getNotMetBySome());
        return;
      }
      BitSet points = set(set, s);
      if (but.length == 1 && but[0] == -1) {
        points = Sets.both(points, ((Tallies) s).getDoubtful());
      } else if (but.length > 0) {
        BitSet[] others = new BitSet[but.length];
        for (int i = 0; i < others.length; i++) {
          others[i] = set(but[i], s);
        }
        points = Sets.but(points, others);
      }
      if (s instanceof Tallies t) {
        t.conclude(status, points);
      } else if (s instanceof EveryMember e) {
        e.conclude(status, points);
      } else if (s instanceof AllOf a) {
        a.conclude(status, points);
      } else {
        ((Questions) s).conclude(status, points);
      }
    }
  }

  static List<Rule> rules(String pkg) {
    List<Rule> all = new ArrayList<>();
    Class<?> t = Tallies.class;
    all.add(rule(pkg, "a criterion that findings speak of both ways is contested", t, new Then(Status.CONTESTED, 0), 0));
    all.add(rule(pkg, "a criterion that findings say holds, and none says does not, is met", t, new Then(Status.MET, 1), 1));
    all.add(rule(pkg, "a criterion that findings say does not hold, and none says does, is not met", t, new Then(Status.NOT_MET, 2, 3), 2));
    all.add(rule(pkg, "where reports differ on whether a subject counts at all, its failures contest and do not refute", t, new Then(Status.CONTESTED, 2, -1), 2, 3));
    all.add(rule(pkg, "a criterion that no finding speaks of is undetermined, for unknown is neither yes nor no", t, new Then(Status.UNDETERMINED, 4), 4));
    t = EveryMember.class;
    all.add(rule(pkg, "what has to hold of every one is undetermined where there is none", t, new Then(Status.UNDETERMINED, 5), 5));
    all.add(rule(pkg, "what has to hold of every one is not met if it is not met of one", t, new Then(Status.NOT_MET, 6), 6));
    all.add(rule(pkg, "else it is contested if it is contested of one", t, new Then(Status.CONTESTED, 7, 6), 7));
    all.add(rule(pkg, "else it is undetermined if it is undetermined of one", t, new Then(Status.UNDETERMINED, 8, 6, 7), 8));
    all.add(rule(pkg, "else, if there is one, it is met of every one", t, new Then(Status.MET, 9, 5, 6, 7, 8)));
    t = AllOf.class;
    all.add(rule(pkg, "all of them are not met if one is not met", t, new Then(Status.NOT_MET, 10), 10));
    all.add(rule(pkg, "else all of them are contested if one is contested", t, new Then(Status.CONTESTED, 11, 10), 11));
    all.add(rule(pkg, "else all of them are undetermined if one is undetermined", t, new Then(Status.UNDETERMINED, 12, 10, 11), 12));
    all.add(rule(pkg, "else all of them are met", t, new Then(Status.MET, 13, 10, 11, 12)));
    t = Questions.class;
    all.add(rule(pkg, "a condition is met if some candidate meets it", t, new Then(Status.MET, 14), 30, 14));
    all.add(rule(pkg, "else a condition is contested if it is contested of some candidate", t, new Then(Status.CONTESTED, 15, 14), 30, 15));
    all.add(rule(pkg, "else a condition is undetermined if it is undetermined of some candidate", t, new Then(Status.UNDETERMINED, 16, 14, 15), 30, 16));
    all.add(rule(pkg, "else a condition is not met, if there are candidates and none of them meets it", t, new Then(Status.NOT_MET, 17, 14, 15, 16), 30, 17));
    all.add(rule(pkg, "a condition without any candidate is undetermined", t, new Then(Status.UNDETERMINED, 18), 30, 18));
    all.add(rule(pkg, "a condition that follows another is decided by the subject which that one chose", t, new Then(null, 14), 31));
    all.add(rule(pkg, "a condition that follows another is undetermined as long as that one has no candidate", t, new Then(Status.UNDETERMINED, 18), 31, 18));
    all.add(rule(pkg, "the stage reached is the last one all of whose conditions are met", Verdicts.class, new Then(null, 19), 19));
    return all;
  }

  private static Rule rule(String pkg, String name, Class<?> type, Then then, int... asks) {
    Variable variable = PatternDSL.declarationOf((Class) type, "$it");
    PatternDSL.PatternDef def = PatternDSL.pattern(variable);
    for (int ask : asks) {
      String property = ask >= 30 ? "following" : NAMES[ask];
      String text = ask >= 30 ? "following == " + (ask == 31) : "!" + property + ".empty";
      String id = type.getSimpleName() + "|" + text;
      def.expr(id, new Val.Test1(new Asks(ask), id, new PredicateInformation(text, name, "roll-up.drl")), PatternDSL.reactOn(property));
    }
    return PatternDSL.rule(pkg, "roll-up: " + name).build(def, PatternDSL.on(variable).execute(then));
  }
}
