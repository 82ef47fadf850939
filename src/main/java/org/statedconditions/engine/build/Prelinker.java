package org.statedconditions.engine.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes out what the compiler leaves to be linked when the program runs: classes for lambdas and method references, the
 * methods of records and those that put strings together. The JVM makes a hidden class for each lambda that it comes by, which was more than a quarter of a short
 * run. Runs when the project is built, after the compiler; a class that has been through it comes out of it as it is.
 */
public final class Prelinker {
  private static final String ROOT = "org/statedconditions";

  /** Holds what is generated from rules, which is linked already. */
  private static final String RULES = ROOT + "/rules";

  private final Map<String, byte[]> before;
  private final Map<String, byte[]> after = new TreeMap<>();
  private final Map<String, Set<String>> membersOfHosts = new HashMap<>();

  private Prelinker(Map<String, byte[]> classes) {
    before = classes;
  }

  /** Takes the folder of the compiled classes. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, byte[]> before = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(ROOT))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith(RULES + "/")) {
          before.put(
              name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
        }
      }
    }
    link(before).forEach((name, bytes) -> {
      try {
        Files.write(folder.resolve(name + ".class"), bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** Those of {@code classes} that are changed, and new ones; all by their names with slashes. */
  static Map<String, byte[]> link(Map<String, byte[]> classes) {
    Prelinker linker = new Prelinker(classes);
    classes.forEach(linker::link);
    linker.membersOfHosts.forEach(linker::join);
    return linker.after;
  }

  private void link(String name, byte[] bytes) {
    ClassWriter writer = new ClassWriter(0);
    LinkedClass linked = new LinkedClass(writer);
    new ClassReader(bytes).accept(linked, 0);
    if (!linked.isChanged()) {
      return;
    }
    after.put(name, writer.toByteArray());
    for (LambdaClass lambdas : linked.lambdas()) {
      after.put(lambdas.internalName(), lambdas.bytes(linked.nestHost()));
      membersOfHosts
          .computeIfAbsent(linked.nestHost(), n -> new TreeSet<>())
          .add(lambdas.internalName());
    }
  }

  /** Only the members of its nest may use what is private in a class. */
  private void join(String host, Set<String> members) {
    byte[] bytes = after.getOrDefault(host, before.get(host));
    ClassWriter writer = new ClassWriter(0);
    TreeSet<String> missing = new TreeSet<>(members);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public void visitNestMember(String member) {
                missing.remove(member);
                super.visitNestMember(member);
              }

              @Override
              public void visitEnd() {
                List.copyOf(missing).forEach(super::visitNestMember);
                super.visitEnd();
              }
            },
            0);
    after.put(host, writer.toByteArray());
  }
}
