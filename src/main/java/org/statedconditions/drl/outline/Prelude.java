package org.statedconditions.drl.outline;

/** Where the rules of a pack live. */
public final class Prelude {
  private Prelude() {}

  /** The package that the rules of the pack {@code id} live in. */
  public static String packageOf(String id) {
    return "org.statedconditions.rules." + id.replace('-', '_');
  }
}
