package org.statedconditions.mutant;

/**
 * A file of a pack with one mistake in it.
 *
 * @param pack the folder of the pack
 * @param file the name of the file in it
 * @param line where the mistake was made, 1-based
 * @param last the last line that the mistake can be said to be on: that of what stands next, or of the item it is missing in
 * @param operator what kind of mistake it is
 * @param written what was changed, for reports
 * @param text the whole file
 */
record Mutant(
    String pack, String file, int line, int last, String operator, String written, String text) {

  @Override
  public String toString() {
    return pack + "/" + file + ":" + line + " " + operator + " " + written;
  }
}
