package org.statedconditions.engine.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.statedconditions.pack.RuleFile;

/** The rules of {@code rules/core}, which are compiled into every pack. */
public final class RollUp {
  private static final String RESOURCE = "/org/statedconditions/rules/core/roll-up.drl";

  private RollUp() {}

  /** The files. */
  public static List<RuleFile> files() {
    try (InputStream in = RollUp.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the library's own rules are missing: " + RESOURCE);
      }
      return List.of(
          new RuleFile("roll-up.drl", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
