package org.statedconditions.drl.check;

import java.util.List;

/** A class whose initialiser leaves a mark: what a pack must never reach. */
public final class Tripwire {
  public static final boolean TRIPPED = trip();
  public static final List<String> ALL = List.of();

  private Tripwire() {}

  private static boolean trip() {
    System.setProperty(Attacks.MARKER, "tripped");
    return true;
  }
}
