package org.statedconditions.engine.build;

/** Has a method that a class beneath has too. */
class Above {
  String name() {
    return "above";
  }
}
