package org.statedconditions.engine.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.statedconditions.engine.merge.GeneratedLambda.Method;

/** One class for several of {@link GeneratedLambda} of one shape, with one object for each of them. */
final class MergedClass {
  private static final String NUMBER = "number";

  /** Where the one object of a class that was merged now is: a static field. */
  record Place(String owner, String field) {}

  private final String internalName;
  private final List<GeneratedLambda> lambdas;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  MergedClass(String internalName, List<GeneratedLambda> lambdas) {
    this.internalName = internalName;
    this.lambdas = lambdas;
  }

  String internalName() {
    return internalName;
  }

  /** By the names of the classes that were merged. */
  Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    for (int i = 0; i < lambdas.size(); i++) {
      places.put(lambdas.get(i).internalName(), new Place(internalName, field(i)));
    }
    return places;
  }

  private static String field(int number) {
    return "INSTANCE" + number;
  }

  byte[] bytes() {
    GeneratedLambda first = lambdas.get(0);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        internalName,
        null,
        "java/lang/Object",
        first.interfaces());
    writer
        .visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NUMBER, "I", null, null)
        .visitEnd();
    constructor();
    objects();
    for (int m = 0; m < first.methods().size(); m++) {
      choice(m);
    }
    for (int i = 0; i < lambdas.size(); i++) {
      GeneratedLambda lambda = lambdas.get(i);
      new ClassReader(lambda.bytes()).accept(new Bodies(lambda, i), ClassReader.SKIP_DEBUG);
    }
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void constructor() {
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "(I)V", null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ILOAD, 1);
    code.visitFieldInsn(Opcodes.PUTFIELD, internalName, NUMBER, "I");
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void objects() {
    String type = "L" + internalName + ";";
    MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    for (int i = 0; i < lambdas.size(); i++) {
      writer
          .visitField(
              Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
              field(i),
              type,
              null,
              null)
          .visitEnd();
      code.visitTypeInsn(Opcodes.NEW, internalName);
      code.visitInsn(Opcodes.DUP);
      code.visitIntInsn(Opcodes.SIPUSH, i);
      code.visitMethodInsn(Opcodes.INVOKESPECIAL, internalName, "<init>", "(I)V", false);
      code.visitFieldInsn(Opcodes.PUTSTATIC, internalName, field(i), type);
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** The method of the interface: goes on to the body that has the object's number. */
  private void choice(int index) {
    Method first = lambdas.get(0).methods().get(index);
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, first.name(), first.called(), null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, internalName, NUMBER, "I");
    Label[] labels = new Label[lambdas.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    int last = labels.length - 1;
    code.visitTableSwitchInsn(0, last, labels[last], labels);
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      call(code, lambdas.get(i).methods().get(index), i);
    }
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void call(MethodVisitor code, Method method, int number) {
    Type[] given = Type.getArgumentTypes(method.called());
    Type[] taken = Type.getArgumentTypes(method.own());
    code.visitVarInsn(Opcodes.ALOAD, 0);
    int slot = 1;
    for (int a = 0; a < given.length; a++) {
      code.visitVarInsn(given[a].getOpcode(Opcodes.ILOAD), slot);
      slot += given[a].getSize();
      if (!given[a].equals(taken[a])) {
        code.visitTypeInsn(Opcodes.CHECKCAST, taken[a].getInternalName());
      }
    }
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, internalName, method.name() + number, method.own(), false);
    code.visitInsn(Type.getReturnType(method.own()).getOpcode(Opcodes.IRETURN));
  }

  /** Takes over the bodies of one lambda, under names that end with its number. */
  private final class Bodies extends ClassVisitor {
    private final GeneratedLambda lambda;
    private final int number;

    Bodies(GeneratedLambda lambda, int number) {
      super(Opcodes.ASM9);
      this.lambda = lambda;
      this.number = number;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!lambda.methods().stream()
          .anyMatch(m -> m.name().equals(name) && m.own().equals(descriptor))) {
        return null;
      }
      return new MethodVisitor(
          Opcodes.ASM9,
          writer.visitMethod(Opcodes.ACC_PRIVATE, name + number, descriptor, null, exceptions)) {
        @Override
        public void visitFrame(int kind, int locals, Object[] local, int height, Object[] stack) {
          super.visitFrame(kind, locals, mine(local), height, mine(stack));
        }
      };
    }

    /** Where a frame has the object itself, it is now of the merged class. */
    private Object[] mine(Object[] types) {
      if (types == null) {
        return null;
      }
      Object[] mine = types.clone();
      for (int i = 0; i < mine.length; i++) {
        if (lambda.internalName().equals(mine[i])) {
          mine[i] = internalName;
        }
      }
      return mine;
    }
  }
}
