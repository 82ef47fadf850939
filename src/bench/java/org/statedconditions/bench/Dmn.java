package org.statedconditions.bench;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.statedconditions.finding.Status;

/** The task in DMN: a decision for each criterion, each condition and the verdict, over maps as for CEL. */
final class Dmn implements Engine {
  private static final List<String> CRITERIA = List.of(
      "truceInForce",
      "truceGeneral",
      "truceHolding",
      "missionSet",
      "missionObjective",
      "missionTasks",
      "missionDuration",
      "sharesConfirmed",
      "sharesCaveats",
      "sharesFunded");

  private final DMNRuntime runtime;
  private final DMNModel model;
  private final Map<Input, Map<String, Object>> variables = new IdentityHashMap<>();

  Dmn(List<Input> inputs) {
    runtime = DMNRuntimeBuilder.fromDefaults()
        .buildConfiguration()
        .fromResources(List.of(
            ResourceFactory.newClassPathResource("ten-criteria.dmn", Dmn.class.getClassLoader())))
        .getOrElseThrow(IllegalStateException::new);
    model = runtime.getModels().get(0);
    inputs.forEach(input -> variables.put(input, AsMaps.of(input)));
  }

  @Override
  public Object run(Input input) {
    DMNContext context = runtime.newContext();
    variables.get(input).forEach(context::set);
    DMNContext decided = runtime.evaluateAll(model, context).getContext();
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < CRITERIA.size(); i++) {
      if (status(decided, CRITERIA.get(i)) != Status.MET) {
        failed.add(Answer.CRITERIA.get(i));
      }
    }
    return new Answer(
        status(decided, "verdict"),
        List.of(
            status(decided, "truceCondition"),
            status(decided, "missionCondition"),
            status(decided, "sharesCondition")),
        failed);
  }

  private static Status status(DMNContext decided, String name) {
    return Status.valueOf((String) decided.get(name));
  }

  @Override
  public Answer read(Object given) {
    return (Answer) given;
  }
}
