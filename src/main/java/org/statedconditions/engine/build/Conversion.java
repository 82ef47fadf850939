package org.statedconditions.engine.build;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How the value on the stack becomes one of another type, as a call of a functional interface converts it. */
final class Conversion {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Map<Type, Type> BOXES = Map.of(
      Type.BOOLEAN_TYPE, Type.getObjectType("java/lang/Boolean"),
      Type.CHAR_TYPE, Type.getObjectType("java/lang/Character"),
      Type.INT_TYPE, Type.getObjectType("java/lang/Integer"),
      Type.LONG_TYPE, Type.getObjectType("java/lang/Long"),
      Type.DOUBLE_TYPE, Type.getObjectType("java/lang/Double"));

  private Conversion() {}

  /** Whether {@link #write} can do it: a cast, or a box put on or taken off. */
  static boolean exists(Type from, Type to) {
    if (from.equals(to) || (isObject(from) && isObject(to))) {
      return true;
    }
    return isObject(to)
        ? BOXES.containsKey(from) && (to.equals(OBJECT) || to.equals(BOXES.get(from)))
        : from.equals(BOXES.get(to));
  }

  private static boolean isObject(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  static void write(MethodVisitor code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isObject(from) && isObject(to)) {
      if (!to.equals(OBJECT)) {
        code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    } else if (isObject(to)) {
      Type box = BOXES.get(from);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          box.getInternalName(),
          "valueOf",
          Type.getMethodDescriptor(box, from),
          false);
    } else {
      code.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          from.getInternalName(),
          to.getClassName() + "Value",
          Type.getMethodDescriptor(to),
          false);
    }
  }
}
