package org.statedconditions.engine.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class that Drools has made of one condition, value or consequence: an enum with one constant, a hash of the text, and the
 * methods of one interface.
 */
final class GeneratedLambda {
  private static final String HASHED = "org/drools/model/functions/HashedExpression";
  private static final Set<String> FIELDS =
      Set.of("INSTANCE", "EXPRESSION_HASH", "ENUM$VALUES", "$VALUES");

  /** What every enum has, and nobody asks of these. */
  private static final Set<String> OF_ENUMS =
      Set.of("<clinit>", "<init>", "values", "valueOf", "$values");

  /**
   * A method as the interface has it.
   *
   * @param called the descriptor by which it is called
   * @param own the descriptor of the body: the same, or with more special types
   */
  record Method(String name, String called, String own) {}

  private final byte[] bytes;
  private final String internalName;
  private final String implemented;
  private final List<Method> methods;

  private GeneratedLambda(
      byte[] bytes, String internalName, String implemented, List<Method> methods) {
    this.bytes = bytes;
    this.internalName = internalName;
    this.implemented = implemented;
    this.methods = methods;
  }

  /** Empty if the class is of another form. */
  static Optional<GeneratedLambda> read(byte[] bytes) {
    Form form = new Form();
    new ClassReader(bytes).accept(form, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return form.other
        ? Optional.empty()
        : form.methods()
            .map(methods ->
                new GeneratedLambda(bytes, form.internalName, form.implemented, methods));
  }

  byte[] bytes() {
    return bytes;
  }

  String internalName() {
    return internalName;
  }

  /** The interface, without its package: {@code Predicate1}. */
  String kind() {
    return implemented.substring(implemented.lastIndexOf('/') + 1);
  }

  /** The interfaces. */
  String[] interfaces() {
    return new String[] {implemented, HASHED};
  }

  /** In the order of {@link #shape}. */
  List<Method> methods() {
    return methods;
  }

  /** Equal for those that can share a class. */
  String shape() {
    StringBuilder shape = new StringBuilder(implemented);
    methods.forEach(m -> shape.append(' ').append(m.name()).append(m.called()));
    return shape.toString();
  }

  private static final class Form extends ClassVisitor {
    private String internalName;
    private String implemented;
    private boolean other;
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> bridges = new HashMap<>();

    Form() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      internalName = name;
      other = !parent.equals("java/lang/Enum") || faces.length != 2 || !faces[1].equals(HASHED);
      implemented = other ? "" : faces[0];
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      other |= !FIELDS.contains(name);
      return null;
    }

    @Override
    public void visitInnerClass(String name, String outer, String inner, int access) {
      other = true;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!OF_ENUMS.contains(name)) {
        Map<String, String> kind = (access & Opcodes.ACC_BRIDGE) != 0 ? bridges : bodies;
        other |= access != Opcodes.ACC_PUBLIC && kind == bodies;
        // Two of one name: nobody knows which of them the bridge leads to.
        other |= kind.put(name, descriptor) != null;
      }
      return null;
    }

    Optional<List<Method>> methods() {
      List<Method> methods = new ArrayList<>();
      for (String name : new TreeSet<>(bodies.keySet())) {
        String own = bodies.get(name);
        String called = bridges.getOrDefault(name, own);
        if (!fits(called, own)) {
          return Optional.empty();
        }
        methods.add(new Method(name, called, own));
      }
      return bodies.keySet().containsAll(bridges.keySet())
          ? Optional.of(List.copyOf(methods))
          : Optional.empty();
    }

    /** Whether arguments for {@code called} need but a cast each to be arguments for {@code own}. */
    private static boolean fits(String called, String own) {
      Type[] given = Type.getArgumentTypes(called);
      Type[] taken = Type.getArgumentTypes(own);
      boolean fits =
          given.length == taken.length && same(Type.getReturnType(called), Type.getReturnType(own));
      for (int i = 0; fits && i < given.length; i++) {
        fits = same(given[i], taken[i]);
      }
      return fits;
    }

    private static boolean same(Type one, Type other) {
      return one.equals(other) || (one.getSort() >= Type.ARRAY && other.getSort() >= Type.ARRAY);
    }
  }
}
