package org.statedconditions.engine.model;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;
import org.statedconditions.problem.Place;

/**
 * All functions of one {@code accumulate}, as one for Drools: of several it loses constraints, and values that are not known it
 * cannot take back. What is accumulated is an array with a value for each function, or the match itself.
 */
final class GatherFunction implements AccumulateFunction<GatherFunction.Tallies> {
  private final List<Part.Function> functions;
  private final String rule;
  private final Place place;
  private final boolean passesOver;

  /** What is counted in one session. */
  static final class Tallies implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient Tally[] tallies;
    /** Why values could not be worked out that are there. */
    private final transient List<EvaluationFault> faults = new ArrayList<>(0);

    private Tallies(Tally[] tallies) {
      this.tallies = tallies;
    }
  }

  /** {@code passesOver}: whoever reads a result that cannot be worked out fails, and not the whole session. */
  GatherFunction(List<Part.Function> functions, String rule, Place place, boolean passesOver) {
    this.functions = functions;
    this.rule = rule;
    this.place = place;
    this.passesOver = passesOver;
  }

  private Tally[] start() {
    return functions.stream().map(f -> f.tally().start()).toArray(Tally[]::new);
  }

  @Override
  public Tallies createContext() {
    return new Tallies(start());
  }

  @Override
  public void init(Tallies context) {
    context.tallies = start();
    context.faults.clear();
  }

  @Override
  public void accumulate(Tallies context, Object value) {
    each(context, value, true);
  }

  @Override
  public void reverse(Tallies context, Object value) {
    each(context, value, false);
  }

  private void each(Tallies context, Object match, boolean comes) {
    for (int i = 0; i < context.tallies.length; i++) {
      Object value = match instanceof Object[] values ? values[i] : match;
      if (value instanceof EvaluationFault fault) {
        failed(context.faults, fault, comes);
      } else if (value != null && value != Formula.UNKNOWN) {
        if (comes) {
          context.tallies[i].add(value);
        } else {
          context.tallies[i].remove(value);
        }
      }
    }
  }

  private static void failed(List<EvaluationFault> faults, EvaluationFault fault, boolean comes) {
    if (comes) {
      faults.add(fault);
      return;
    }
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).isSame(fault)) {
        faults.remove(i);
        return;
      }
    }
  }

  @Override
  public Object getResult(Tallies context) {
    if (!context.faults.isEmpty()) {
      return Gathered.failed(EvaluationFault.ofAll(context.faults));
    }
    try {
      return result(context.tallies);
    } catch (ArithmeticException e) {
      EvaluationFault fault = new EvaluationFault(
          "what is accumulated cannot be worked out: " + e.getMessage(), rule, place, null, e);
      if (passesOver) {
        return Gathered.failed(fault);
      }
      throw fault;
    }
  }

  /** What the functions give; {@link Gathered#NOTHING} if one of them gives nothing. */
  private static Gathered result(Tally[] tallies) {
    Object[] results = new Object[tallies.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = tallies[i].result();
      if (results[i] == null) {
        return Gathered.NOTHING;
      }
    }
    return new Gathered(results);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Gathered.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("sessions are not serialised");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("sessions are not serialised");
  }
}
