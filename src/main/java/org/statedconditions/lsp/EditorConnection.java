package org.statedconditions.lsp;

import java.io.InputStream;
import java.io.OutputStream;

/** Speaks with an editor as a language server. */
public final class EditorConnection {
  private EditorConnection() {}

  /**
   * Speaks with one editor until it says that it is over or the stream ends.
   *
   * @return whether the editor asked to shut down before it went
   */
  public static boolean serve(InputStream in, OutputStream out) throws InterruptedException {
    return StatedConditionsServer.serve(in, out);
  }
}
