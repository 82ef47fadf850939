package org.statedconditions.drl.check.names;

import java.util.List;

/** The types of literals, and the one of what is not known. */
public final class Basic {
  /** Of a value of which nothing is known. */
  public static final Type UNKNOWN = new Type.Unknown();

  /** Of {@code null}. */
  public static final Type NULL = new Type.Null();

  /** Of texts. */
  public static final Type TEXT = new Type.Java(String.class, List.of());

  /** Of numbers. */
  public static final Type NUMBER = new Type.Java(Number.class, List.of());

  /** Of true and false. */
  public static final Type BOOLEAN = new Type.Java(Boolean.class, List.of());

  private Basic() {}
}
