package org.statedconditions.engine.guard;

import java.util.List;
import java.util.Map;

/** Runs the classes of a restricted pack: they were verified, and see the listed classes only. */
public final class VerifiedClassLoader extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  /**
   * Verifies {@code classes}, the bytes of each by its name, before any of them is defined. Throws {@link
   * RefusedClassException} if one of them may not run.
   */
  public VerifiedClassLoader(
      Map<String, byte[]> classes, BytecodeVerifier verifier, ClassLoader whole) {
    super(new FilteringClassLoader(whole));
    // The bytes are copied before they are looked at: nobody can exchange them in between.
    Map<String, byte[]> copy = new java.util.HashMap<>();
    classes.forEach((name, bytes) -> copy.put(name, bytes.clone()));
    List<Refusal> refusals = verifier.verify(copy);
    if (!refusals.isEmpty()) {
      throw new RefusedClassException(refusals);
    }
    this.classes = Map.copyOf(copy);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
