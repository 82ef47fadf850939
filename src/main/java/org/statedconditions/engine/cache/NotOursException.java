package org.statedconditions.engine.cache;

import java.io.IOException;

/** A file or a folder that this user did not make, or that others could have changed. */
final class NotOursException extends IOException {
  private static final long serialVersionUID = 1L;

  NotOursException(String message) {
    super(message);
  }
}
