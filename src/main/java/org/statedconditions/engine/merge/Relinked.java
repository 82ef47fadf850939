package org.statedconditions.engine.merge;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class that takes the objects of merged classes from where they are now. */
final class Relinked {
  private Relinked() {}

  /** The class {@code bytes}, with {@code places} by the names of the classes that were merged; as it was if it takes none. */
  static byte[] bytes(byte[] bytes, Map<String, MergedClass.Place> places) {
    if (NamesIn.constants(bytes, places.keySet()).isEmpty()) {
      return bytes;
    }
    // Nothing is taken over of the constants: those that are not needed any more would stay.
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(bytes)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  String signature,
                  String[] exceptions) {
                return new Body(
                    super.visitMethod(access, name, descriptor, signature, exceptions), places);
              }
            },
            ClassReader.SKIP_DEBUG);
    return writer.toByteArray();
  }

  private static final class Body extends MethodVisitor {
    private final Map<String, MergedClass.Place> places;

    Body(MethodVisitor code, Map<String, MergedClass.Place> places) {
      super(Opcodes.ASM9, code);
      this.places = places;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      MergedClass.Place place = places.get(owner);
      if (place == null || opcode != Opcodes.GETSTATIC || !name.equals("INSTANCE")) {
        super.visitFieldInsn(opcode, owner, name, descriptor);
      } else {
        super.visitFieldInsn(opcode, place.owner(), place.field(), "L" + place.owner() + ";");
      }
    }
  }
}
