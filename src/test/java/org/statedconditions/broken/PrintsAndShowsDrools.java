package org.statedconditions.broken;

import java.util.List;
import org.kie.api.KieBase;

/** Breaks the rules of the architecture on purpose, to show that they notice. */
public class PrintsAndShowsDrools {

  /** Shows a type of Drools and prints. */
  public KieBase returned() {
    System.out.println("returned");
    return hidden();
  }

  /** Shows a type of Drools inside of another. */
  public void inAList(List<? extends KieBase> bases) {
    bases.clear();
  }

  KieBase hidden() {
    return null;
  }
}
