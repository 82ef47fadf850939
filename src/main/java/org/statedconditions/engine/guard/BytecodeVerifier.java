package org.statedconditions.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;

/**
 * Checks generated classes against {@code allowed-members.txt}: every method and field they use, every type they name, every
 * lambda, every supertype. Generated plumbing and what authors wrote are treated alike. Nothing of a class runs here.
 */
public final class BytecodeVerifier {
  private final String packageName;
  private final Allowed allowed;

  /** What was asked of the list: generated classes call the same few methods again and again. */
  private final Map<String, Boolean> methods = new ConcurrentHashMap<>();

  /** For classes of the package {@code packageName} and those beneath it. */
  public BytecodeVerifier(String packageName) {
    this(packageName, Allowed.bundled());
  }

  BytecodeVerifier(String packageName, Allowed allowed) {
    this.packageName = packageName;
    this.allowed = allowed;
  }

  /**
   * What is not allowed in {@code classes}, in the order of their names; empty if they may run. Fit for classes fresh from the
   * compiler and for those read back from a disk.
   *
   * @param classes the bytes of each class by its name, for example {@code org.statedconditions.rules.x.Rules0}
   */
  public List<Refusal> verify(Map<String, byte[]> classes) {
    List<Refusal> refusals = new ArrayList<>();
    new TreeMap<>(classes).forEach((name, bytes) -> refusals.addAll(verify(name, bytes)));
    return List.copyOf(refusals);
  }

  /** What is not allowed in the class of that name; empty if it may run. */
  public List<Refusal> verify(String name, byte[] bytes) {
    if (!isOurs(name)) {
      return List.of(new Refusal(name, "", "a class outside the package " + packageName));
    }
    try {
      ClassScan scan = new ClassScan(name, this, allowed);
      // Neither names for debuggers nor what the JVM's own verifier reads do anything.
      new ClassReader(bytes).accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return scan.refusals();
    } catch (RuntimeException e) {
      // ASM fails in many ways on bytes that are no class.
      return List.of(new Refusal(name, "", "bytes that are no class file of this version of Java"));
    }
  }

  /** Whether the list has the method, and not for the class alone that lists the rules if {@code isCondition}. */
  boolean allowsMethod(String owner, String method, String descriptor, boolean isCondition) {
    String asked = (isCondition ? "+" : "-") + owner + "#" + method + descriptor;
    Boolean known = methods.get(asked);
    if (known == null) {
      known = allowed.allowsMethod(owner, method, descriptor)
          && !(isCondition && allowed.isOfModelOnly(owner, method, descriptor));
      methods.put(asked, known);
    }
    return known;
  }

  /** Whether a class of that name, with dots, may come from the pack. */
  boolean isOurs(String name) {
    return name.startsWith(packageName + ".");
  }
}
