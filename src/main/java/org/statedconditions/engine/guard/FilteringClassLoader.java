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
  /**
   * What the JDK (up to 21) itself writes accessors with once a constructor or a method has been called by reflection some
   * fifteen times; it asks the loader of the class that is called. No rule can name them: see {@link BytecodeVerifier}.
   */
  private static final java.util.Set<String> REFLECTION = java.util.Set.of(
      "jdk.internal.reflect.MagicAccessorImpl",
      "jdk.internal.reflect.MethodAccessorImpl",
      "jdk.internal.reflect.ConstructorAccessorImpl",
      "jdk.internal.reflect.SerializationConstructorAccessorImpl");

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
    if (REFLECTION.contains(name)) {
      return Class.forName(name, false, null);
    }
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
