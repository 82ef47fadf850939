package org.statedconditions.fact;

/** One part of a mandate (UN Capstone doctrine; UNSCR 1327; SIPRI fields). No source gives a pass mark for "clearly defined". */
public enum MandateElement implements Term {
  /** What the mission is for. */
  OBJECTIVE,

  /** What it is to do. */
  TASKS,

  /** Where. */
  AREA_OF_OPERATIONS,

  /** For how long. */
  DURATION,

  /** Who commands. */
  COMMAND_AND_CONTROL,

  /** Who authorises it. */
  AUTHORISING_BODY,

  /** On what legal ground. */
  LEGAL_BASIS,

  /** When force may be used. */
  RULES_OF_ENGAGEMENT,

  /** The status of the forces in the host country. */
  STATUS_OF_FORCES,

  /** When it ends. */
  EXIT_CRITERIA,

  /** Whether the host agrees. */
  HOST_CONSENT,

  /** Who pays. */
  FUNDING,

  /** Who reports to whom. */
  REPORTING;
}
