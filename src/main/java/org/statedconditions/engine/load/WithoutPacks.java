package org.statedconditions.engine.load;

import java.io.InputStream;
import java.net.URL;

/**
 * Everything but the rules of packs that are compiled already: a type that a pack declares would be taken from them, as it
 * was, instead of being compiled anew.
 */
final class WithoutPacks extends ClassLoader {
  private static final String CLASSES = "org.statedconditions.rules.";
  private static final String FILES = CLASSES.replace('.', '/');

  static {
    registerAsParallelCapable();
  }

  WithoutPacks(ClassLoader whole) {
    super(whole);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(CLASSES)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }

  @Override
  public URL getResource(String name) {
    return isClass(name) ? null : super.getResource(name);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return isClass(name) ? null : super.getResourceAsStream(name);
  }

  private static boolean isClass(String name) {
    return name.startsWith(FILES) && name.endsWith(".class");
  }
}
