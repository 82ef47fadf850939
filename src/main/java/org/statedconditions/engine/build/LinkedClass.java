package org.statedconditions.engine.build;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Passes a class on with direct calls in place of what would be linked at run time, and gathers the lambdas that need classes. */
final class LinkedClass extends ClassVisitor {
  private final Map<String, LambdaClass> lambdas = new LinkedHashMap<>();
  private final RecordMethods records = new RecordMethods();
  private final Concatenations concatenations = new Concatenations();
  private String name;
  private String nestHost;
  private boolean changed;

  LinkedClass(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  boolean isChanged() {
    return changed;
  }

  /** The class whose nest it is in, often itself. */
  String nestHost() {
    return nestHost;
  }

  Collection<LambdaClass> lambdas() {
    return lambdas.values();
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] faces) {
    this.name = name;
    nestHost = name;
    records.in(name);
    concatenations.in(name, (access & Opcodes.ACC_INTERFACE) != 0);
    super.visit(version, access, name, signature, parent, faces);
  }

  @Override
  public void visitNestHost(String host) {
    nestHost = host;
    super.visitNestHost(host);
  }

  @Override
  public void visitInnerClass(String inner, String outer, String simpleName, int access) {
    if (inner.equals(name)) {
      records.calledSimply(simpleName);
    }
    super.visitInnerClass(inner, outer, simpleName, access);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String signature, String[] exceptions) {
    return new MethodVisitor(
        Opcodes.ASM9, super.visitMethod(access, method, descriptor, signature, exceptions)) {
      @Override
      public void visitInvokeDynamicInsn(
          String called, String types, Handle bootstrap, Object... arguments) {
        if (RecordMethods.isOne(bootstrap)) {
          changed = true;
          records.call(mv, called, arguments);
          return;
        }
        if (Concatenations.isOne(bootstrap, arguments)) {
          changed = true;
          concatenations.call(mv, types, arguments);
          return;
        }
        Optional<LambdaSite> site = LambdaSite.of(called, types, bootstrap, arguments);
        if (site.isEmpty()) {
          super.visitInvokeDynamicInsn(called, types, bootstrap, arguments);
          return;
        }
        changed = true;
        lambdas
            .computeIfAbsent(
                site.get().shape(), s -> new LambdaClass(name + "$Lambdas" + lambdas.size()))
            .call(mv, site.get());
      }
    };
  }

  @Override
  public void visitEnd() {
    records.writeTo(cv);
    concatenations.writeTo(cv);
    super.visitEnd();
  }
}
