package org.statedconditions.fact;

/** Where a term or a field comes from. */
public enum Reference {
  /** The guidance on ceasefires of the United Nations. */
  UN_GUIDANCE("United Nations, Guidance on Mediation of Ceasefires, 2022"),

  /** The terms of the United Nations for kinds of halts. */
  UN_GLOSSARY("United Nations, glossary of ceasefire terms for Ukraine"),

  /** The dataset of ceasefires in civil conflicts. */
  CEASEFIRE_DATASET("ETH Zurich and PRIO, Civil Conflict Ceasefire Dataset, codebook"),

  /** The law of armistices. */
  HAGUE("Hague Regulations, 1907, articles 36 to 41"),

  /** The doctrine of the United Nations for peace operations. */
  UN_CAPSTONE("United Nations, Peacekeeping Operations: Principles and Guidelines, 2008"),

  /** What the Security Council asks of mandates. */
  UNSCR_1327("United Nations Security Council, resolution 1327, 2000"),

  /** How the European Union sets up a mission. */
  EU_PLANNING(
      "European Union, crisis management: establishing decision, operation plan, launching decision"),

  /** The fields of a dataset of peace operations. */
  SIPRI("SIPRI, Multilateral Peace Operations Database"),

  /** What an auditor asks of mandates. */
  GAO("United States Government Accountability Office, GAO-19-224"),

  /** What an auditor asks of missions. */
  ECA("European Court of Auditors, special report 15/2018"),

  /** How nations are asked for forces. */
  NATO_FORCE_GENERATION("NATO, force generation and the combined joint statement of requirements"),

  /** How member states register what they can give. */
  UN_PCRS("United Nations, Peacekeeping Capability Readiness System"),

  /** Codes of countries. */
  ISO_3166("ISO 3166-1, alpha-2 codes"),

  /** Dates and times. */
  ISO_8601("ISO 8601"),

  /** Grades of sources and reports. */
  ADMIRALTY("The Admiralty grades of NATO intelligence doctrine"),

  /** No standard has a word for it. */
  OURS("This library");

  private final String title;

  Reference(String title) {
    this.title = title;
  }

  /** Its title, as the codebook prints it. */
  public String title() {
    return title;
  }
}
