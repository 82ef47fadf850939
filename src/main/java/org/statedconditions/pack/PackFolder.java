package org.statedconditions.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.statedconditions.problem.ProblemsException;

/** Where the files of a pack lie. What is read from it, and how, does not depend on the kind of place. */
interface PackFolder {

  /** The folder itself if it lies in the file system. */
  Optional<Path> directory();

  /** How messages name the file {@code name}; the folder itself for an empty name. */
  String shown(String name);

  /**
   * The names, relative to the folder and sorted, of the files that lie directly in the subfolder {@code within} (empty:
   * in the folder itself). Hidden ones are left out. Empty where there is no such subfolder.
   */
  List<String> names(String within);

  /**
   * The bytes of the file {@code name}. Throws {@link ProblemsException} if it cannot be read, does not lie in the folder,
   * or is longer than {@code limit}.
   */
  byte[] read(String name, int limit);
}
