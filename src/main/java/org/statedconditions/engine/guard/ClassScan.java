package org.statedconditions.engine.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Reads one class and keeps what is not allowed in it. */
final class ClassScan extends ClassVisitor {
  private static final int API = Opcodes.ASM9;
  private static final Set<String> BOOTSTRAPS = Set.of(
      "java/lang/invoke/LambdaMetafactory#metafactory",
      "java/lang/invoke/LambdaMetafactory#altMetafactory",
      "java/lang/invoke/StringConcatFactory#makeConcatWithConstants");

  private final String name;
  private final BytecodeVerifier verifier;
  private final Allowed allowed;
  private final Set<String> found = new HashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private String method = "";

  ClassScan(String name, BytecodeVerifier verifier, Allowed allowed) {
    super(API);
    this.name = name;
    this.verifier = verifier;
    this.allowed = allowed;
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  private void refuse(String what) {
    if (found.add(method + " " + what)) {
      refusals.add(new Refusal(name, method, what));
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String internal,
      String signature,
      String superName,
      String[] interfaces) {
    if (!internal.replace('/', '.').equals(name)) {
      refuse("a class that calls itself " + internal.replace('/', '.'));
    }
    supertype(superName);
    for (String type : interfaces) {
      supertype(type);
    }
  }

  private void supertype(String type) {
    if (!isOurs(type) && !allowed.allowsSupertype(type)) {
      refuse("extending " + type.replace('/', '.'));
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    type(Type.getType(descriptor));
    return null;
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int reference, TypePath path, String descriptor, boolean visible) {
    type(Type.getType(descriptor));
    return null;
  }

  @Override
  public FieldVisitor visitField(
      int access, String field, String descriptor, String signature, Object value) {
    type(Type.getType(descriptor));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    method = name;
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      refuse("a native method");
    }
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      refuse("a lock (synchronized)");
    }
    if (name.equals("finalize")) {
      refuse("a method named finalize");
    }
    signature(descriptor);
    return new Body();
  }

  private boolean isOurs(String internal) {
    return verifier.isOurs(internal.replace('/', '.'));
  }

  private void signature(String descriptor) {
    type(Type.getReturnType(descriptor));
    for (Type argument : Type.getArgumentTypes(descriptor)) {
      type(argument);
    }
  }

  private void type(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.METHOD) {
      signature(element.getDescriptor());
    } else if (element.getSort() == Type.OBJECT
        && !isOurs(element.getInternalName())
        && !allowed.allowsType(element.getInternalName())) {
      refuse("the type " + element.getClassName());
    }
  }

  private void method(String owner, String method, String descriptor) {
    if (isOurs(owner)) {
      // Its own methods are scanned where they stand; what it inherits is from Object, Enum or
      // ArrayList.
      if (Allowed.isNever(method)) {
        refuse("the method " + method + "()");
      }
      return;
    }
    if (owner.startsWith("[")) {
      refuse("the method " + method + "() of an array");
    } else if (!verifier.allowsMethod(owner, method, descriptor, isCondition())) {
      refuse(shown(owner)
          + (method.equals("<init>")
              ? Allowed.readable("new", descriptor)
                  .substring(3)
                  .transform(p -> " created with " + p)
              : "#" + Allowed.readable(method, descriptor)));
    }
  }

  /** Whether the class is one that holds a condition or consequence, as Drools names them. */
  private boolean isCondition() {
    return name.contains(".Lambda");
  }

  private static String shown(String internal) {
    return internal.replace('/', '.');
  }

  private void handle(Handle handle) {
    switch (handle.getTag()) {
      case Opcodes.H_GETFIELD, Opcodes.H_GETSTATIC, Opcodes.H_PUTFIELD, Opcodes.H_PUTSTATIC ->
        field(handle.getOwner(), handle.getName());
      default -> method(handle.getOwner(), handle.getName(), handle.getDesc());
    }
  }

  private void field(String owner, String field) {
    if (!isOurs(owner) && !allowed.allowsField(owner, field)) {
      refuse(shown(owner) + "#" + field);
    }
  }

  private void constant(Object value) {
    if (value instanceof Type type) {
      type(type);
    } else if (value instanceof Handle handle) {
      handle(handle);
    } else if (value instanceof ConstantDynamic) {
      refuse("a computed constant");
    }
  }

  private final class Body extends MethodVisitor {
    private final Set<Label> passed = new HashSet<>();

    Body() {
      super(API);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      type(Type.getType(descriptor));
      return null;
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        refuse("a loop");
      }
      if (opcode == Opcodes.JSR) {
        refuse("a subroutine");
      }
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
      jumps(other, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
      jumps(other, labels);
    }

    private void jumps(Label other, Label[] labels) {
      visitJumpInsn(Opcodes.GOTO, other);
      for (Label label : labels) {
        visitJumpInsn(Opcodes.GOTO, label);
      }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
      refuse("an exception handler");
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.MONITORENTER) {
        refuse("a lock (synchronized)");
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      type(Type.getObjectType(type));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      refuse("an array of arrays");
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
      if ((opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD) && !isOurs(owner)) {
        refuse("writing " + shown(owner) + "#" + field);
      }
      field(owner, field);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String method, String descriptor, boolean isInterface) {
      method(owner, method, descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String method, String descriptor, Handle bootstrap, Object... arguments) {
      if (!BOOTSTRAPS.contains(bootstrap.getOwner() + "#" + bootstrap.getName())) {
        refuse("a call made with " + shown(bootstrap.getOwner()) + "#" + bootstrap.getName());
      }
      type(Type.getReturnType(descriptor));
      for (Object argument : arguments) {
        constant(argument);
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }
  }
}
