package org.statedconditions.bench;

import dev.cel.bundle.CelFactory;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.finding.Status;

/** The task in CEL: a program for each criterion over maps, in which what is unknown is missing; the roll-up in Java. */
final class Cel implements Engine {
  private static final Status[] STATUSES = {Status.UNDETERMINED, Status.NOT_MET, Status.MET};

  private final List<CelRuntime.Program> programs = new ArrayList<>();
  private final Map<Input, Map<String, Object>> variables = new IdentityHashMap<>();

  Cel(List<Input> inputs) {
    var map = MapType.create(SimpleType.STRING, SimpleType.DYN);
    var cel = CelFactory.standardCelBuilder()
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addVar("truce", map)
        .addVar("mission", map)
        .addVar("shares", ListType.create(map))
        .build();
    try {
      for (String source : List.of(
          one("truce.status", "IN_FORCE"),
          one("truce.scope", "GENERAL"),
          one("truce.compliance", "HOLDING"),
          one("mission.phase", "ESTABLISHED"),
          one("mission.objective", "ADOPTED"),
          one("mission.tasks", "ADOPTED"),
          one("mission.duration", "ADOPTED"),
          every("status", "\"CONFIRMED\""),
          every("caveats", "true"),
          every("funding", "true"))) {
        programs.add(cel.createProgram(cel.compile(source).getAst()));
      }
    } catch (CelValidationException | CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    inputs.forEach(input -> variables.put(input, AsMaps.of(input)));
  }

  private static String one(String field, String value) {
    return "!has(" + field + ") ? 0 : " + field + " == \"" + value + "\" ? 2 : 1";
  }

  private static String every(String field, String value) {
    return "shares.exists(s, has(s." + field + ") && s." + field + " != " + value + ") ? 1 : "
        + "shares.exists(s, !has(s." + field + ")) ? 0 : 2";
  }

  @Override
  public Object run(Input input) {
    Map<String, Object> given = variables.get(input);
    Status[] criteria = new Status[10];
    try {
      for (int i = 0; i < criteria.length; i++) {
        criteria[i] = STATUSES[((Long) programs.get(i).eval(given)).intValue()];
      }
    } catch (CelEvaluationException e) {
      throw new IllegalStateException(e);
    }
    return Answer.of(criteria);
  }

  @Override
  public Answer read(Object given) {
    return (Answer) given;
  }
}
