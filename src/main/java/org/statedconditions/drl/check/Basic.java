package org.statedconditions.drl.check;

import java.util.List;

/** The types of literals, and the one of what is not known. */
final class Basic {
  static final Type UNKNOWN = new Type.Unknown();
  static final Type NULL = new Type.Null();
  static final Type TEXT = new Type.Java(String.class, List.of());
  static final Type NUMBER = new Type.Java(Number.class, List.of());
  static final Type BOOLEAN = new Type.Java(Boolean.class, List.of());

  private Basic() {}
}
