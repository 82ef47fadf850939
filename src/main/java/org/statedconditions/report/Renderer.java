package org.statedconditions.report;

import java.io.IOException;

/** Writes the blocks of reports in one form, as they come. */
interface Renderer {
  void write(Block block) throws IOException;

  /** Writes what is left. */
  void end() throws IOException;
}
