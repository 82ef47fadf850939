package org.statedconditions.remark;

import java.util.Locale;

/** What kind of remark it is. The codes are stable; the order is that in which reports print them. */
public enum RemarkCode {
  /** A contribution or requirement names a mission that no mandate in the file is about. */
  UNKNOWN_MISSION,
  /** A report of a pack's own type lies within a subject that no report in the file is about. */
  UNKNOWN_SUBJECT,
  /** A party or country is neither an ISO 3166 code nor an organisation that is known here. */
  UNKNOWN_PARTY,
  /** A figure of an extent has no unit, so that it is compared with no other. */
  QUANTITY_WITHOUT_UNIT,
  /** A source is dated after the instant asked about. */
  LATER_SOURCE,
  /** A report gives no time for which it holds, says something that may have changed since, and is old. */
  STALE_REPORT,
  /** No rule of the pack looks at what is given. */
  PLAYS_NO_PART;

  private final String written = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As reports write it: {@code unknown-mission}. */
  public String written() {
    return written;
  }
}
