package org.statedconditions.author.mutant;

/**
 * A file of a pack with one mistake in it.
 *
 * @param pack the folder of the pack
 * @param file the name of the file in it
 * @param line where the mistake was made, 1-based
 * @param also another line that the mistake is as much on: the second of two lines that are alike, the one on which the thing
 *     begins in which something is missing; the same line where there is none
 * @param last the last line that the mistake can be said to be on: that of what stands next, or of the item it is missing in
 * @param operator what kind of mistake it is
 * @param written what was changed, for reports
 * @param answer a phrase that what is said of it has to hold; empty where any will do
 * @param text the whole file
 */
record Mutant(
    String pack,
    String file,
    int line,
    int also,
    int last,
    String operator,
    String written,
    String answer,
    String text) {

  /** One of which anything may be said. */
  Mutant(
      String pack,
      String file,
      int line,
      int also,
      int last,
      String operator,
      String written,
      String text) {
    this(pack, file, line, also, last, operator, written, "", text);
  }

  Mutant alsoOn(int other) {
    return new Mutant(pack, file, line, other, last, operator, written, answer, text);
  }

  @Override
  public String toString() {
    return pack + "/" + file + ":" + line + " " + operator + " " + written;
  }
}
