package org.statedconditions.engine.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;

/**
 * Shows the rules of a restricted pack the listed classes only. The parent of the loader that builds them and of the one that
 * runs them. Resources stay visible: the compiler reads class files that the rules can never load.
 */
public final class FilteringClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader whole;
  private final Allowed allowed;

  /** Shows of {@code whole} what {@code allowed-members.txt} lists. */
  public FilteringClassLoader(ClassLoader whole) {
    this(whole, Allowed.bundled());
  }

  FilteringClassLoader(ClassLoader whole, Allowed allowed) {
    // Without a parent: nothing is to be found past the list.
    super(null);
    this.whole = whole;
    this.allowed = allowed;
  }

  /** Throws {@link ClassNotFoundException} for a class that is not on the list, whether or not there is one. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Bounded.stopIfGivenUp();
    if (!allowed.shows(name)) {
      throw new ClassNotFoundException(
          name + " is not on the list of what restricted rules may use");
    }
    return Class.forName(name, false, whole);
  }

  @Override
  public URL getResource(String name) {
    return whole.getResource(name);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return whole.getResources(name);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    Bounded.stopIfGivenUp();
    return whole.getResourceAsStream(name);
  }
}
