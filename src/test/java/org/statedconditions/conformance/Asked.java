package org.statedconditions.conformance;

/** Short ways for tests to ask the oracle about a scenario written as text. */
final class Asked {
  private final Answer answer;

  private Asked(Answer answer) {
    this.answer = answer;
  }

  /** A scenario of 1 June 2026, given its facts; the facts are indented as lists are. */
  static Asked about(String facts) {
    return of("asOf: 2026-06-01\nfacts:\n" + facts);
  }

  static Asked of(String yaml) {
    return of(ScenarioReader.read(yaml));
  }

  static Asked of(Scenario scenario) {
    return new Asked(Oracle.answer(scenario));
  }

  Answer.ByReading literal() {
    return answer.reading(Reading.LITERAL);
  }

  Answer.ByReading customary() {
    return answer.reading(Reading.CUSTOMARY);
  }

  Answer.ByReading strict() {
    return answer.reading(Reading.STRICT);
  }

  String status(Criterion criterion) {
    return strict().status(criterion).word();
  }

  String verdicts() {
    return literal().verdict().word() + ", " + customary().verdict().word() + ", "
        + strict().verdict().word();
  }
}
