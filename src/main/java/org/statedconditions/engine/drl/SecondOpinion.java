package org.statedconditions.engine.drl;

/** Asks the parser that will read the rules. */
final class SecondOpinion {
  SecondOpinion(DrlFile file, LanguageLevel level) {}

  void apply() {}
}
