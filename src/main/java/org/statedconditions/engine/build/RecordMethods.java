package org.statedconditions.engine.build;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The methods that the compiler gives a record, as they would be written by hand. */
final class RecordMethods {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final String BUILDER = "java/lang/StringBuilder";

  private final Map<String, Object[]> called = new TreeMap<>();
  private String internalName;
  private String simpleName;

  /** Whether a call is linked to one of them. */
  static boolean isOne(Handle bootstrap) {
    return bootstrap.getOwner().equals(BOOTSTRAP);
  }

  /** Begins with the class {@code internalName}. */
  void in(String internalName) {
    this.internalName = internalName;
    simpleName = internalName.substring(internalName.lastIndexOf('/') + 1);
  }

  /** Says what the class is called within another. */
  void calledSimply(String simpleName) {
    this.simpleName = simpleName;
  }

  /** Calls the method {@code method}, to be written later. */
  void call(MethodVisitor code, String method, Object... arguments) {
    called.put(method, arguments);
    code.visitMethodInsn(Opcodes.INVOKESTATIC, internalName, own(method), types(method), false);
  }

  private static String own(String method) {
    return "record$" + method;
  }

  private String types(String method) {
    return switch (method) {
      case "hashCode" -> "(L" + internalName + ";)I";
      case "equals" -> "(L" + internalName + ";Ljava/lang/Object;)Z";
      default -> "(L" + internalName + ";)Ljava/lang/String;";
    };
  }

  /** Writes all that were called. */
  void writeTo(ClassVisitor writer) {
    called.forEach((method, arguments) -> {
      MethodVisitor code = writer.visitMethod(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
          own(method),
          types(method),
          null,
          null);
      code.visitCode();
      switch (method) {
        case "hashCode" -> hashCode(code, arguments);
        case "equals" -> equals(code, arguments);
        default -> toString(code, arguments);
      }
      code.visitEnd();
    });
  }

  /** What the compiler passes: the class, the names of the components in one text, a handle for each. */
  private static Handle component(Object[] arguments, int index) {
    return (Handle) arguments[index];
  }

  private static boolean isObject(Type type) {
    return type.getSort() >= Type.ARRAY;
  }

  private static void get(MethodVisitor code, int variable, Handle field) {
    code.visitVarInsn(Opcodes.ALOAD, variable);
    code.visitFieldInsn(Opcodes.GETFIELD, field.getOwner(), field.getName(), field.getDesc());
  }

  private static String box(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.CHAR -> "java/lang/Character";
      case Type.BYTE -> "java/lang/Byte";
      case Type.SHORT -> "java/lang/Short";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> "java/lang/Integer";
    };
  }

  private static void hashCode(MethodVisitor code, Object[] arguments) {
    code.visitInsn(Opcodes.ICONST_0);
    for (int i = 2; i < arguments.length; i++) {
      Handle field = component(arguments, i);
      Type type = Type.getType(field.getDesc());
      code.visitIntInsn(Opcodes.BIPUSH, 31);
      code.visitInsn(Opcodes.IMUL);
      get(code, 0, field);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          isObject(type) ? "java/util/Objects" : box(type),
          "hashCode",
          isObject(type) ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I",
          false);
      code.visitInsn(Opcodes.IADD);
    }
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(3, 1);
  }

  private void equals(MethodVisitor code, Object[] arguments) {
    Label no = new Label();
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.INSTANCEOF, internalName);
    code.visitJumpInsn(Opcodes.IFEQ, no);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitTypeInsn(Opcodes.CHECKCAST, internalName);
    code.visitVarInsn(Opcodes.ASTORE, 2);
    for (int i = 2; i < arguments.length; i++) {
      Handle field = component(arguments, i);
      Type type = Type.getType(field.getDesc());
      get(code, 0, field);
      get(code, 2, field);
      if (isObject(type)) {
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        code.visitJumpInsn(Opcodes.IFEQ, no);
      } else {
        // Not the operators: for them two numbers that are not there are not equal.
        code.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            box(type),
            "compare",
            "(" + type.getDescriptor() + type.getDescriptor() + ")I",
            false);
        code.visitJumpInsn(Opcodes.IFNE, no);
      }
    }
    code.visitInsn(Opcodes.ICONST_1);
    code.visitInsn(Opcodes.IRETURN);
    code.visitLabel(no);
    code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(4, 3);
  }

  private void toString(MethodVisitor code, Object[] arguments) {
    String[] names = ((String) arguments[1]).split(";", -1);
    code.visitTypeInsn(Opcodes.NEW, BUILDER);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
    for (int i = 2; i < arguments.length; i++) {
      Handle field = component(arguments, i);
      append(code, (i == 2 ? simpleName + "[" : ", ") + names[i - 2] + "=");
      get(code, 0, field);
      appendValue(
          code,
          switch (field.getDesc()) {
            case "Z", "C", "J", "F", "D" -> field.getDesc();
            case "B", "S", "I" -> "I";
            default -> "Ljava/lang/Object;";
          });
    }
    append(code, arguments.length == 2 ? simpleName + "[]" : "]");
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(3, 1);
  }

  private static void append(MethodVisitor code, String text) {
    code.visitLdcInsn(text);
    appendValue(code, "Ljava/lang/String;");
  }

  private static void appendValue(MethodVisitor code, String type) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
  }
}
