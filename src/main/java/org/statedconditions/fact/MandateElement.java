package org.statedconditions.fact;

/** One part of a mandate. No source gives a pass mark for "clearly defined". */
public enum MandateElement implements Term {
  OBJECTIVE(Meaning.of(
      Reference.UN_CAPSTONE,
      "What the mission is to achieve.",
      "objectives",
      "aim",
      "goal",
      "purpose")),

  TASKS(Meaning.of(
      Reference.UN_CAPSTONE,
      "What the mission is to do.",
      "task",
      "duties",
      "responsibilities",
      "task-definition")),

  AREA_OF_OPERATIONS(
      Meaning.of(Reference.SIPRI, "Where the mission works.", "area", "where", "ao", "geography")),

  DURATION(Meaning.of(
      Reference.SIPRI, "For how long the mission is set up.", "term", "how-long", "time-limit")),

  COMMAND_AND_CONTROL(Meaning.of(
      Reference.UN_CAPSTONE,
      "Who commands the mission, and through which chain.",
      "command",
      "c2",
      "chain-of-command")),

  AUTHORISING_BODY(Meaning.of(
      Reference.SIPRI,
      "Which body authorises the mission.",
      "authority",
      "authorizing-body",
      "authorised-by")),

  LEGAL_BASIS(Meaning.of(
      Reference.EU_PLANNING,
      "On what legal ground the mission stands.",
      "law",
      "legal-ground",
      "basis")),

  RULES_OF_ENGAGEMENT(
      Meaning.of(Reference.UN_CAPSTONE, "When the mission may use force.", "roe", "engagement")),

  STATUS_OF_FORCES(Meaning.of(
      Reference.EU_PLANNING,
      "What law applies to the forces in the host country.",
      "sofa",
      "status-of-forces-agreement")),

  EXIT_CRITERIA(Meaning.of(
      Reference.GAO,
      "What has to be reached for the mission to end.",
      "exit",
      "exit-strategy",
      "end-state")),

  HOST_CONSENT(
      Meaning.of(Reference.UN_CAPSTONE, "Whether the host country agrees.", "consent", "host")),

  FUNDING(Meaning.of(Reference.ECA, "Who pays for the mission.", "budget", "money", "financing")),

  REPORTING(
      Meaning.of(Reference.UNSCR_1327, "To whom and how often the mission reports.", "reports"));

  private final Meaning meaning;

  MandateElement(Meaning meaning) {
    this.meaning = meaning;
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
