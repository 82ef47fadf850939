package org.statedconditions.author.mutation;

/** Told how far a run has come. May be called by several threads. */
@FunctionalInterface
public interface Steps {
  /** Tells nobody. */
  Steps NONE = (done, of) -> {};

  /** So many of all changes have been tried. */
  void done(int done, int of);
}
