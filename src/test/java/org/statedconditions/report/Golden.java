package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Compares with a file under {@code src/test/resources/golden}. After an intended change run the tests once with {@code
 * -Dgolden.write=true}, and read the difference before committing it.
 */
public final class Golden {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private Golden() {}

  /** Digests stand as {@code <sha256>} in the files: they differ with every change to a pack, and say nothing to a reader. */
  public static void assertSame(String name, String text) {
    String actual = DIGEST.matcher(text).replaceAll("<sha256>");
    Path file = Path.of("src/test/resources/golden/report", name);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
