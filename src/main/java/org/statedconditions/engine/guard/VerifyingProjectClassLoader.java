package org.statedconditions.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.drools.wiring.dynamic.DynamicProjectClassLoader;

/**
 * The class loader to build a restricted pack with. It shows the listed classes only and lets a generated class in only after
 * it has been verified; every other one throws {@link RefusedClassException}.
 */
public final class VerifyingProjectClassLoader extends DynamicProjectClassLoader {
  /** The class in which the build describes what it built; no rule sees it. */
  private static final String DESCRIPTION = "org.drools.project.model.";

  private final BytecodeVerifier verifier;
  private final List<Refusal> refused = new ArrayList<>();

  /** For the pack whose classes {@code verifier} knows; {@code whole} sees the fact types and Drools. */
  public VerifyingProjectClassLoader(ClassLoader whole, BytecodeVerifier verifier) {
    super(new FilteringClassLoader(whole), null);
    this.verifier = verifier;
  }

  /** What was not let in until now. */
  public List<Refusal> refused() {
    synchronized (refused) {
      return List.copyOf(refused);
    }
  }

  @Override
  public void storeClass(String name, String resourceName, byte[] bytecode) {
    verified(name, bytecode);
    super.storeClass(name, resourceName, bytecode);
  }

  @Override
  public Class<?> writeClass(String name, byte[] bytecode) {
    verified(name, bytecode);
    return super.writeClass(name, bytecode);
  }

  @Override
  public void initFrom(ProjectClassLoader other) {
    Map<String, byte[]> store = other.getStore();
    if (store != null) {
      store.forEach((file, bytes) -> verified(className(file), bytes));
    }
    super.initFrom(other);
  }

  private static String className(String file) {
    String name =
        file.endsWith(".class") ? file.substring(0, file.length() - ".class".length()) : file;
    return name.replace('/', '.');
  }

  private void verified(String name, byte[] bytecode) {
    Bounded.stopIfGivenUp();
    String dotted = name.replace('/', '.');
    List<Refusal> refusals = dotted.startsWith(DESCRIPTION)
        ? List.of(new Refusal(dotted, "", "a class of the build, which rules never need"))
        : verifier.verify(dotted, bytecode);
    if (!refusals.isEmpty()) {
      synchronized (refused) {
        refused.addAll(refusals);
      }
      throw new RefusedClassException(refusals);
    }
  }
}
