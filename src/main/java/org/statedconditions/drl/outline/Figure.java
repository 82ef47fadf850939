package org.statedconditions.drl.outline;

import java.math.BigDecimal;
import java.util.Optional;
import org.statedconditions.drl.syntax.Token;

/** Reads the figures that rules write. */
final class Figure {
  /** What rules write is shorter, and longer ones take long to read. */
  private static final int LONGEST = 40;

  private Figure() {}

  /** The figure, whatever letter says its type; empty if the token is none. */
  static Optional<BigDecimal> of(Token token) {
    if (token.kind() != Token.Kind.NUMBER) {
      return Optional.empty();
    }
    String written = token.text();
    if (written.length() > LONGEST || written.indexOf('e') >= 0 || written.indexOf('E') >= 0) {
      return Optional.empty();
    }
    int end = written.length();
    boolean suffix = end > 1 && "LlBbIFfDd".indexOf(written.charAt(end - 1)) >= 0;
    try {
      return Optional.of(
          new BigDecimal(written.substring(0, suffix ? end - 1 : end).replace("_", "")));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
