package org.statedconditions.engine.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A place in a class where a lambda or a method reference becomes an object.
 *
 * @param method the name of the interface's method
 * @param factory takes what is captured and gives the interface
 * @param called the method as the interface has it, with its type variables erased
 * @param meant the method with the types that it has here
 * @param body what it calls
 */
record LambdaSite(String method, Type factory, Type called, Type meant, Handle body) {
  private static final String PLAIN = "java/lang/invoke/LambdaMetafactory#metafactory";

  /** Empty if it is something else, or a lambda with more to it than a method and what it captures. */
  static Optional<LambdaSite> of(
      String method, String descriptor, Handle bootstrap, Object... arguments) {
    if (!PLAIN.equals(bootstrap.getOwner() + "#" + bootstrap.getName())) {
      return Optional.empty();
    }
    LambdaSite site = new LambdaSite(
        method, Type.getMethodType(descriptor), (Type) arguments[0], (Type) arguments[2], (Handle)
            arguments[1]);
    return site.isPlain() ? Optional.of(site) : Optional.empty();
  }

  /** Equal for those whose objects can be of one class. */
  String shape() {
    return factory.getReturnType().getDescriptor() + method + called.getDescriptor();
  }

  Type[] captured() {
    return factory.getArgumentTypes();
  }

  private boolean isPlain() {
    Type[] captured = captured();
    Type[] given = called.getArgumentTypes();
    Type[] known = meant.getArgumentTypes();
    List<Type> taken = taken();
    // Calls of what a superclass does can only be made from the class itself; the compiler writes a
    // method for them.
    boolean plain =
        body.getTag() != Opcodes.H_INVOKESPECIAL && captured.length + given.length == taken.size();
    for (int i = 0; plain && i < captured.length; i++) {
      plain = Conversion.exists(captured[i], taken.get(i));
    }
    for (int i = 0; plain && i < given.length; i++) {
      plain = Conversion.exists(given[i], known[i])
          && Conversion.exists(known[i], taken.get(captured.length + i));
    }
    return plain
        && (called.getReturnType().equals(Type.VOID_TYPE)
            || Conversion.exists(result(), called.getReturnType()));
  }

  /** What the body takes, the object first on which it is called. */
  private List<Type> taken() {
    List<Type> taken = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(body.getDesc())));
    if (body.getTag() == Opcodes.H_INVOKEVIRTUAL || body.getTag() == Opcodes.H_INVOKEINTERFACE) {
      taken.add(0, Type.getObjectType(body.getOwner()));
    }
    return taken;
  }

  private Type result() {
    return body.getTag() == Opcodes.H_NEWINVOKESPECIAL
        ? Type.getObjectType(body.getOwner())
        : Type.getReturnType(body.getDesc());
  }

  /** Pushes what was captured at {@code index}. */
  interface Captured {
    /** As the type that the site has for it. */
    void push(int index);
  }

  /** Writes the method of the interface for this site, to its return. */
  void write(MethodVisitor code, Captured fields) {
    if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.visitTypeInsn(Opcodes.NEW, body.getOwner());
      code.visitInsn(Opcodes.DUP);
    }
    Type[] captured = captured();
    List<Type> taken = taken();
    for (int i = 0; i < captured.length; i++) {
      fields.push(i);
      Conversion.write(code, captured[i], taken.get(i));
    }
    Type[] given = called.getArgumentTypes();
    Type[] known = meant.getArgumentTypes();
    int slot = 1;
    for (int i = 0; i < given.length; i++) {
      code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
      slot += given[i].getSize();
      Conversion.write(code, given[i], known[i]);
      Conversion.write(code, known[i], taken.get(captured.length + i));
    }
    code.visitMethodInsn(
        opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    Type wanted = called.getReturnType();
    if (!wanted.equals(Type.VOID_TYPE)) {
      Conversion.write(code, result(), wanted);
    }
    code.visitInsn(wanted.getOpcode(Opcodes.IRETURN));
  }

  private int opcode() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> Opcodes.INVOKEVIRTUAL;
    };
  }
}
