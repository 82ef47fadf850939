package org.statedconditions.engine.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of all lambdas of one class that are of one interface: each object knows which of them it is, and what was captured. */
final class LambdaClass {
  private static final String NUMBER = "number";

  /** The types of the fields for what is captured. */
  private static final List<Type> KINDS = List.of(
      Type.getObjectType("java/lang/Object"),
      Type.INT_TYPE,
      Type.LONG_TYPE,
      Type.FLOAT_TYPE,
      Type.DOUBLE_TYPE);

  private final String internalName;
  private final List<LambdaSite> sites = new ArrayList<>();
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  LambdaClass(String internalName) {
    this.internalName = internalName;
  }

  String internalName() {
    return internalName;
  }

  /** Makes the object for {@code site} of what is captured, which lies on the stack of {@code code}. */
  void call(MethodVisitor code, LambdaSite site) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        internalName,
        maker(sites.size()),
        site.factory().getDescriptor(),
        false);
    sites.add(site);
  }

  private static String maker(int number) {
    return "lambda" + number;
  }

  /** The class, in the nest of {@code nestHost}. */
  byte[] bytes(String nestHost) {
    LambdaSite first = sites.get(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        internalName,
        null,
        "java/lang/Object",
        new String[] {first.factory().getReturnType().getInternalName()});
    writer.visitNestHost(nestHost);
    constructor();
    for (int i = 0; i < sites.size(); i++) {
      make(i);
    }
    choice();
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** How many fields of the kind at {@code kind} the site needs that needs the most. */
  private int fields(int kind) {
    int most = 0;
    for (LambdaSite site : sites) {
      int needed = 0;
      for (Type type : site.captured()) {
        needed += kindOf(type) == kind ? 1 : 0;
      }
      most = Math.max(most, needed);
    }
    return most;
  }

  private static int kindOf(Type type) {
    return switch (type.getSort()) {
      case Type.OBJECT, Type.ARRAY -> 0;
      case Type.LONG -> 2;
      case Type.FLOAT -> 3;
      case Type.DOUBLE -> 4;
      default -> 1;
    };
  }

  private static String field(int kind, int index) {
    return "captured" + kind + "_" + index;
  }

  private String constructorTypes() {
    StringBuilder types = new StringBuilder("(I");
    for (int kind = 0; kind < KINDS.size(); kind++) {
      types.append(KINDS.get(kind).getDescriptor().repeat(fields(kind)));
    }
    return types.append(")V").toString();
  }

  private void constructor() {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    writer.visitField(access, NUMBER, "I", null, null).visitEnd();
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", constructorTypes(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, internalName, NUMBER, "I");
    int slot = 2;
    for (int kind = 0; kind < KINDS.size(); kind++) {
      Type type = KINDS.get(kind);
      for (int i = 0; i < fields(kind); i++) {
        writer
            .visitField(access, field(kind, i), type.getDescriptor(), null, null)
            .visitEnd();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
        slot += type.getSize();
        code.visitFieldInsn(Opcodes.PUTFIELD, internalName, field(kind, i), type.getDescriptor());
      }
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** The method that {@link #call} calls. */
  private void make(int number) {
    LambdaSite site = sites.get(number);
    MethodVisitor code = writer.visitMethod(
        Opcodes.ACC_STATIC, maker(number), site.factory().getDescriptor(), null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, internalName);
    code.visitInsn(Opcodes.DUP);
    code.visitIntInsn(Opcodes.SIPUSH, number);
    for (int kind = 0; kind < KINDS.size(); kind++) {
      int pushed = 0;
      int slot = 0;
      for (Type type : site.captured()) {
        if (kindOf(type) == kind) {
          code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
          pushed++;
        }
        slot += type.getSize();
      }
      for (; pushed < fields(kind); pushed++) {
        code.visitInsn(
            switch (kind) {
              case 0 -> Opcodes.ACONST_NULL;
              case 2 -> Opcodes.LCONST_0;
              case 3 -> Opcodes.FCONST_0;
              case 4 -> Opcodes.DCONST_0;
              default -> Opcodes.ICONST_0;
            });
      }
    }
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, internalName, "<init>", constructorTypes(), false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** The method of the interface. */
  private void choice() {
    LambdaSite first = sites.get(0);
    MethodVisitor code = writer.visitMethod(
        Opcodes.ACC_PUBLIC, first.method(), first.called().getDescriptor(), null, null);
    code.visitCode();
    if (sites.size() > 1) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(Opcodes.GETFIELD, internalName, NUMBER, "I");
      Label[] labels = new Label[sites.size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = new Label();
      }
      int last = labels.length - 1;
      code.visitTableSwitchInsn(0, last, labels[last], labels);
      for (int i = 0; i < labels.length; i++) {
        code.visitLabel(labels[i]);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        body(code, sites.get(i));
      }
    } else {
      body(code, first);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void body(MethodVisitor code, LambdaSite site) {
    site.write(code, index -> {
      Type[] captured = site.captured();
      int kind = kindOf(captured[index]);
      int before = 0;
      for (int i = 0; i < index; i++) {
        before += kindOf(captured[i]) == kind ? 1 : 0;
      }
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitFieldInsn(
          Opcodes.GETFIELD, internalName, field(kind, before), KINDS.get(kind).getDescriptor());
      if (kind == 0) {
        Conversion.write(code, KINDS.get(0), captured[index]);
      }
    });
  }
}
