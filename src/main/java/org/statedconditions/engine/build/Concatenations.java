package org.statedconditions.engine.build;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The methods that put strings together in a class, instead of those that the JVM would make of a recipe when it comes by. */
final class Concatenations {
  private static final String FACTORY =
      "java/lang/invoke/StringConcatFactory#makeConcatWithConstants";
  private static final String BUILDER = "java/lang/StringBuilder";

  /** Stands for an argument in a recipe. */
  private static final char ARGUMENT = '\1';

  /** Stands for a constant in a recipe: seldom used, and left as it is. */
  private static final char CONSTANT = '\2';

  private record Site(String recipe, String descriptor) {}

  private final Map<Site, String> methods = new LinkedHashMap<>();
  private String owner;
  private boolean ownerIsInterface;

  void in(String name, boolean isInterface) {
    owner = name;
    ownerIsInterface = isInterface;
  }

  static boolean isOne(Handle bootstrap, Object... arguments) {
    return FACTORY.equals(bootstrap.getOwner() + "#" + bootstrap.getName())
        && ((String) arguments[0]).indexOf(CONSTANT) < 0;
  }

  /** Calls the method for the recipe, with the arguments that lie on the stack. */
  void call(MethodVisitor code, String descriptor, Object... arguments) {
    String method = methods.computeIfAbsent(
        new Site((String) arguments[0], descriptor), site -> "$concatenation" + methods.size());
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, method, descriptor, ownerIsInterface);
  }

  void writeTo(ClassVisitor target) {
    methods.forEach((site, method) -> {
      MethodVisitor code = target.visitMethod(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
          method,
          site.descriptor(),
          null,
          null);
      code.visitCode();
      code.visitTypeInsn(Opcodes.NEW, BUILDER);
      code.visitInsn(Opcodes.DUP);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
      int slot = append(code, site);
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
      code.visitInsn(Opcodes.ARETURN);
      // The builder, and at most a constant or a long on top of it.
      code.visitMaxs(3, slot);
      code.visitEnd();
    });
  }

  private static int append(MethodVisitor code, Site site) {
    Type[] types = Type.getArgumentTypes(site.descriptor());
    StringBuilder text = new StringBuilder();
    int argument = 0;
    int slot = 0;
    for (char c : site.recipe().toCharArray()) {
      if (c != ARGUMENT) {
        text.append(c);
        continue;
      }
      append(code, text);
      Type type = types[argument++];
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
      append(code, taken(type));
    }
    append(code, text);
    return slot;
  }

  private static void append(MethodVisitor code, StringBuilder text) {
    if (!text.isEmpty()) {
      code.visitLdcInsn(text.toString());
      append(code, "Ljava/lang/String;");
      text.setLength(0);
    }
  }

  private static void append(MethodVisitor code, String taken) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + taken + ")L" + BUILDER + ";", false);
  }

  /** What the builder takes it as; characters in an array are no text here. */
  private static String taken(Type type) {
    return switch (type.getSort()) {
      case Type.BYTE, Type.SHORT -> "I";
      case Type.OBJECT ->
        type.getInternalName().equals("java/lang/String")
            ? "Ljava/lang/String;"
            : "Ljava/lang/Object;";
      case Type.ARRAY -> "Ljava/lang/Object;";
      default -> type.getDescriptor();
    };
  }
}
