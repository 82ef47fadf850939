package org.statedconditions.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Who runs this process. */
final class ThisUser {
  /** Belongs, where there is such a thing, to whoever runs the process, also to a user without a name. */
  private static final Path PROCESS = Path.of("/proc/self");

  private ThisUser() {}

  static boolean owns(Path path) throws IOException {
    String owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).getName();
    if (Files.exists(PROCESS)) {
      return owner.equals(Files.getOwner(PROCESS).getName());
    }
    String user = System.getProperty("user.name", "");
    // On Windows the domain stands before the name, and administrators own what they make together.
    String name = owner.substring(owner.lastIndexOf('\\') + 1);
    return name.equals(user) || owner.endsWith("\\Administrators");
  }
}
