package org.statedconditions.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The secret that tells an entry of this user on this machine from any other. */
final class SealKey {
  private static final int LENGTH = 32;

  private SealKey() {}

  /**
   * The key in {@code file}, made if it is missing. One that others could have read, or that is damaged, is replaced: what was
   * sealed with it is then compiled anew. Throws {@link NotOursException} if its folder is not this user's alone to write.
   */
  static byte[] of(Path file) throws IOException {
    Path folder = OwnFiles.folder(file.toAbsolutePath().getParent());
    Path here = folder.resolve(file.getFileName());
    if (Files.exists(here, LinkOption.NOFOLLOW_LINKS)) {
      try {
        OwnFiles.mustBeSecret(here);
        byte[] key = OwnFiles.read(here, LENGTH);
        if (key.length == LENGTH) {
          return key;
        }
      } catch (NotOursException e) {
        Files.delete(here);
      }
    }
    byte[] fresh = new byte[LENGTH];
    new SecureRandom().nextBytes(fresh);
    OwnFiles.write(here, fresh);
    // Another process may have been quicker; that both then use the same one is worth the reading.
    return OwnFiles.read(here, LENGTH);
  }
}
