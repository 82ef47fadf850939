package org.statedconditions.engine.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class ConcatenationsTest {
  private static final String NAME = "org/statedconditions/engine/build/Concatenated";
  private static final String RECIPE = "yes \1, byte \1\1, short \1 and \1\1\1\1\1; \1\1 (\1) ends";

  /** Everything that the recipe can be given. */
  private static final List<Class<?>> TAKEN = List.of(
      boolean.class,
      byte.class,
      char.class,
      short.class,
      int.class,
      long.class,
      float.class,
      double.class,
      String.class,
      Object.class,
      CharSequence.class,
      Integer.class);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_same_text_comes_out_as_of_the_recipe(boolean anInterface) throws Exception {
    byte[] before = sample(anInterface, RECIPE);
    Map<String, byte[]> linked = Prelinker.link(Map.of(NAME, before));
    assertThat(new String(linked.get(NAME), StandardCharsets.ISO_8859_1))
        .doesNotContain("StringConcatFactory");
    for (Object[] values : new Object[][] {
      {true, (byte) -1, 'c', (short) 2, -3, Long.MIN_VALUE, 1.5f, -0.0, "text", List.of(1), "b", 7},
      {false, (byte) 0, '\u00e9', (short) 0, 0, 0L, Float.NaN, 1e300, null, null, null, null}
    }) {
      assertThat(text(linked.get(NAME), values)).isEqualTo(text(before, values));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\1\1\1\1\1\1\1\1\1\1\1\1\2"})
  void a_recipe_with_constants_of_its_own_is_left_as_it_is(String recipe) {
    assertThat(Prelinker.link(Map.of(NAME, sample(false, recipe, "constant")))).isEmpty();
  }

  private static String text(byte[] bytes, Object... values) throws Exception {
    Class<?> type = new ClassLoader(ConcatenationsTest.class.getClassLoader()) {
      Class<?> define() {
        return defineClass(NAME.replace('/', '.'), bytes, 0, bytes.length);
      }
    }.define();
    return (String) type.getMethod("text", TAKEN.toArray(Class<?>[]::new)).invoke(null, values);
  }

  private static byte[] sample(boolean anInterface, String recipe, Object... constants) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC
            | (anInterface ? Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT : Opcodes.ACC_SUPER),
        NAME,
        null,
        "java/lang/Object",
        null);
    String descriptor = Type.getMethodDescriptor(
        Type.getType(String.class), TAKEN.stream().map(Type::getType).toArray(Type[]::new));
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "text", descriptor, null, null);
    code.visitCode();
    int slot = 0;
    for (Type type : Type.getArgumentTypes(descriptor)) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
      slot += type.getSize();
    }
    Object[] arguments = new Object[constants.length + 1];
    arguments[0] = recipe;
    System.arraycopy(constants, 0, arguments, 1, constants.length);
    code.visitInvokeDynamicInsn(
        "makeConcatWithConstants",
        descriptor,
        new Handle(
            Opcodes.H_INVOKESTATIC,
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;"
                + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
            false),
        arguments);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
