package org.statedconditions.scenario;

import java.math.BigDecimal;
import org.statedconditions.document.Node;

/** Figures that mean thousands to some readers and a fraction to others: {@code 5.000}, {@code 5,000}. */
final class Thousands {
  private Thousands() {}

  /** Whether a figure is written so that a point or comma may be either: three digits follow it, and one to three stand before. */
  static boolean areDoubtful(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      return false;
    }
    String[] groups = scalar.text().split("[.,]", -1);
    if (groups.length < 2
        || groups[0].isEmpty()
        || groups[0].length() > 3
        || !isDigits(groups[0])) {
      return false;
    }
    for (int i = 1; i < groups.length; i++) {
      if (groups[i].length() != 3 || !isDigits(groups[i])) {
        return false;
      }
    }
    return true;
  }

  /** Both readings of such a figure. */
  static String readings(Node node) {
    String text = ((Node.Scalar) node).text();
    String thousands = text.replace(".", "").replace(",", "");
    if (text.length() - thousands.length() > 1) {
      return "did you mean `" + thousands + "`?";
    }
    BigDecimal fraction = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
    String plain = fraction.scale() == 3
        ? fraction.toPlainString() + "0"
        : fraction.setScale(Math.max(0, fraction.scale())).toPlainString();
    return "did you mean `" + thousands + "` or `" + plain + "`?";
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
