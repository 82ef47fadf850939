package org.statedconditions.engine.session;

import org.drools.base.rule.accessor.GlobalResolver;
import org.jspecify.annotations.Nullable;
import org.statedconditions.engine.model.Budget;

/**
 * The globals of one session. There are five or so, and each rule that fires asks for some: looking through them is quicker
 * than a map.
 */
final class Globals implements GlobalResolver, Budget.Owner {
  private static final int ROOM = 6;

  private @Nullable String[] names = new String[ROOM];
  private @Nullable Object[] values = new Object[ROOM];
  private int many;
  private final Budget budget = new Budget();

  /** How far the rules of the session may go. */
  @Override
  public Budget budget() {
    return budget;
  }

  @Override
  public @Nullable Object resolveGlobal(String name) {
    int place = place(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public void setGlobal(String name, Object value) {
    int place = place(name);
    if (place < 0) {
      if (many == names.length) {
        names = java.util.Arrays.copyOf(names, many * 2);
        values = java.util.Arrays.copyOf(values, many * 2);
      }
      place = many++;
      names[place] = name;
    }
    values[place] = value;
  }

  @Override
  public void removeGlobal(String name) {
    int place = place(name);
    if (place >= 0) {
      many--;
      names[place] = names[many];
      values[place] = values[many];
      names[many] = null;
      values[many] = null;
    }
  }

  @Override
  public void clear() {
    java.util.Arrays.fill(names, null);
    java.util.Arrays.fill(values, null);
    many = 0;
  }

  private int place(String name) {
    for (int i = 0; i < many; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
