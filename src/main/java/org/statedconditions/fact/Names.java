package org.statedconditions.fact;

import java.util.Locale;

/** One name in the forms in which rules, files and manifests write it. */
public final class Names {
  private Names() {}

  /** {@code SettlementProposal} as files write it: {@code settlementProposal}. */
  public static String smallFirst(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code settlementProposal} as rules write it: {@code SettlementProposal}. */
  public static String capitalFirst(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code SettlementProposal} as manifests write what it is about: {@code settlement-proposal}. */
  public static String kebab(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        out.append('-');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  /** {@code settlement-proposal} as a field is called that names one: {@code settlementProposal}. */
  public static String camel(String kebab) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < kebab.length(); i++) {
      char c = kebab.charAt(i);
      if (c == '-' && i + 1 < kebab.length()) {
        out.append(Character.toUpperCase(kebab.charAt(++i)));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
