package org.statedconditions.cli;

/** Which version of the program this is. */
final class Version {
  private Version() {}

  /** The version that the jar says, or {@code (development)} when run from class files. */
  static String ofThisProgram() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
