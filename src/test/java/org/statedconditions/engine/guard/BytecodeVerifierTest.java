package org.statedconditions.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class BytecodeVerifierTest {
  private static final String NAME = "org.statedconditions.rules.tried.LambdaPredicate1";
  private final BytecodeVerifier verifier =
      new BytecodeVerifier("org.statedconditions.rules.tried");

  private static byte[] type(
      String superName, int access, String method, Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, NAME.replace('.', '/'), null, superName, null);
    MethodVisitor body = writer.visitMethod(access, method, "()V", null, null);
    if ((access & Opcodes.ACC_NATIVE) == 0) {
      body.visitCode();
      code.accept(body);
      body.visitInsn(Opcodes.RETURN);
      body.visitMaxs(0, 0);
    }
    body.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private List<String> refused(Consumer<MethodVisitor> code) {
    return what(type("java/lang/Object", Opcodes.ACC_PUBLIC, "test", code));
  }

  private List<String> what(byte[] bytes) {
    return verifier.verify(NAME, bytes).stream().map(Refusal::what).toList();
  }

  @Test
  void lets_a_class_pass_that_uses_listed_members_only() {
    assertThat(refused(m -> {
          m.visitLdcInsn("x");
          m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
          m.visitInsn(Opcodes.POP);
        }))
        .isEmpty();
  }

  @Test
  void refuses_members_that_are_not_listed_even_of_listed_types() {
    assertThat(refused(m -> {
          m.visitLdcInsn("x");
          m.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, "java/lang/String", "intern", "()Ljava/lang/String;", false);
          m.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
          m.visitInsn(Opcodes.POP);
          m.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
          m.visitInsn(Opcodes.POP);
        }))
        .containsExactly(
            "java.lang.String#intern()", "java.lang.Object#getClass()", "java.lang.System#out");
  }

  @Test
  void refuses_getClass_by_way_of_its_own_classes_too() {
    assertThat(refused(m -> {
          m.visitVarInsn(Opcodes.ALOAD, 0);
          m.visitMethodInsn(
              Opcodes.INVOKEVIRTUAL,
              NAME.replace('.', '/'),
              "getClass",
              "()Ljava/lang/Class;",
              false);
          m.visitInsn(Opcodes.POP);
        }))
        .containsExactly("the method getClass()");
  }

  @Test
  void refuses_loops_handlers_locks_and_native_methods() {
    assertThat(refused(m -> {
          Label again = new Label();
          m.visitLabel(again);
          m.visitJumpInsn(Opcodes.GOTO, again);
        }))
        .containsExactly("a loop");
    assertThat(refused(m -> {
          Label start = new Label();
          Label end = new Label();
          m.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
          m.visitLabel(start);
          m.visitInsn(Opcodes.NOP);
          m.visitLabel(end);
        }))
        .contains("an exception handler");
    assertThat(refused(m -> {
          m.visitVarInsn(Opcodes.ALOAD, 0);
          m.visitInsn(Opcodes.MONITORENTER);
        }))
        .containsExactly("a lock (synchronized)");
    assertThat(what(type("java/lang/Object", Opcodes.ACC_NATIVE, "test", m -> {})))
        .containsExactly("a native method");
    assertThat(what(type("java/lang/Object", Opcodes.ACC_SYNCHRONIZED, "test", m -> {})))
        .containsExactly("a lock (synchronized)");
    assertThat(what(type("java/lang/Object", Opcodes.ACC_PUBLIC, "finalize", m -> {})))
        .containsExactly("a method named finalize");
  }

  @Test
  void refuses_supertypes_that_are_not_listed() {
    assertThat(what(type("java/lang/Thread", Opcodes.ACC_PUBLIC, "test", m -> {})))
        .containsExactly("extending java.lang.Thread");
    assertThat(what(type("java/lang/ClassLoader", Opcodes.ACC_PUBLIC, "test", m -> {})))
        .containsExactly("extending java.lang.ClassLoader");
  }

  @Test
  void refuses_class_constants_handles_computed_constants_and_other_bootstraps() {
    Handle exit = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    Handle lambda = new Handle(
        Opcodes.H_INVOKESTATIC,
        "java/lang/invoke/LambdaMetafactory",
        "metafactory",
        "()Ljava/lang/invoke/CallSite;",
        false);
    assertThat(refused(m -> {
          m.visitLdcInsn(Type.getObjectType("java/lang/Runtime"));
          m.visitInsn(Opcodes.POP);
          m.visitLdcInsn(exit);
          m.visitInsn(Opcodes.POP);
          m.visitLdcInsn(new ConstantDynamic("x", "Ljava/lang/String;", exit));
          m.visitInsn(Opcodes.POP);
          m.visitInvokeDynamicInsn("get", "()Ljava/util/function/Supplier;", lambda, exit);
          m.visitInsn(Opcodes.POP);
          m.visitInvokeDynamicInsn("get", "()Ljava/util/function/Supplier;", exit);
          m.visitInsn(Opcodes.POP);
          m.visitInsn(Opcodes.ICONST_1);
          m.visitTypeInsn(Opcodes.ANEWARRAY, "java/io/File");
          m.visitInsn(Opcodes.POP);
        }))
        .contains(
            "the type java.lang.Runtime",
            "java.lang.System#exit(int)",
            "a computed constant",
            "a call made with java.lang.System#exit",
            "the type java.io.File");
  }

  @Test
  void lists_are_filled_in_the_class_of_the_rules_only() {
    assertThat(refused(m -> {
          m.visitInsn(Opcodes.ACONST_NULL);
          m.visitInsn(Opcodes.ACONST_NULL);
          m.visitMethodInsn(
              Opcodes.INVOKEINTERFACE, "java/util/List", "add", "(Ljava/lang/Object;)Z", true);
          m.visitInsn(Opcodes.POP);
        }))
        .containsExactly("java.util.List#add(java.lang.Object)");
  }

  @Test
  void refuses_classes_elsewhere_and_bytes_that_are_none() {
    byte[] good = type("java/lang/Object", Opcodes.ACC_PUBLIC, "test", m -> {});
    assertThat(verifier.verify("java.lang.Evil", good)).isNotEmpty();
    assertThat(verifier.verify("org.statedconditions.rules.tried2.A", good)).isNotEmpty();
    assertThat(verifier.verify("org.statedconditions.rules.tried.Other", good)).isNotEmpty();
    assertThat(verifier.verify(NAME, new byte[] {1, 2, 3})).isNotEmpty();
    assertThat(verifier.verify(NAME, new byte[0])).isNotEmpty();
  }

  @Test
  void what_was_changed_on_the_disk_is_not_loaded() {
    Map<String, byte[]> classes = new HashMap<>();
    classes.put(NAME, type("java/lang/Thread", Opcodes.ACC_PUBLIC, "test", m -> {}));
    assertThatThrownBy(
            () -> RestrictedBuild.loader(TestPack.ID, classes, getClass().getClassLoader()))
        .isInstanceOf(RefusedClassException.class)
        .hasMessageContaining("extending java.lang.Thread");
  }

  @Test
  void the_loader_of_the_build_lets_no_refused_class_in_by_any_door() {
    byte[] bad = type("java/lang/Thread", Opcodes.ACC_PUBLIC, "test", m -> {});
    VerifyingProjectClassLoader loader =
        new VerifyingProjectClassLoader(getClass().getClassLoader(), verifier);
    assertThatThrownBy(() -> loader.storeClass(NAME, bad))
        .isInstanceOf(RefusedClassException.class);
    assertThatThrownBy(() -> loader.storeClasses(Map.of(NAME.replace('.', '/') + ".class", bad)))
        .isInstanceOf(RefusedClassException.class);
    assertThatThrownBy(() -> loader.defineClass(NAME, bad))
        .isInstanceOf(RefusedClassException.class);
    assertThatThrownBy(() -> loader.writeClass(NAME, bad))
        .isInstanceOf(RefusedClassException.class);
    assertThat(loader.refused()).isNotEmpty();
    assertThatThrownBy(() -> loader.loadClass(NAME)).isInstanceOf(ClassNotFoundException.class);
  }
}
