package org.statedconditions.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * From which rule a generated class comes. Drools writes one method for each rule, which begins with the rule's name and names
 * the classes of its conditions and its consequence.
 */
final class Origins {
  private final Map<String, String> ruleOfClass = new HashMap<>();
  private final Map<String, String> ruleOfMethod = new HashMap<>();

  /** Of {@code classes}, the bytes of each by its name; classes that cannot be read say nothing. */
  Origins(Map<String, byte[]> classes) {
    classes.forEach((name, bytes) -> {
      if (name.contains(".Rules")) {
        try {
          new ClassReader(bytes)
              .accept(new RulesClass(name), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
          // The verifier says that it is no class.
        }
      }
    });
  }

  /** The name of the rule or query, if it can be told. */
  Optional<String> ruleOf(Refusal refusal) {
    String rule = ruleOfMethod.get(refusal.className() + "#" + refusal.method());
    return Optional.ofNullable(rule != null ? rule : ruleOfClass.get(outer(refusal.className())));
  }

  private static String outer(String name) {
    int inner = name.lastIndexOf('$');
    return inner > name.lastIndexOf('.') + 1 ? name.substring(0, inner) : name;
  }

  private final class RulesClass extends ClassVisitor {
    private final String name;

    RulesClass(String name) {
      super(Opcodes.ASM9);
      this.name = name;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        private String lastText;
        private String rule;

        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof String text) {
            lastText = text;
          }
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String types, boolean isInterface) {
          if (rule == null
              && called.equals("rule")
              && types.startsWith("(Ljava/lang/String;Ljava/lang/String;)")) {
            rule = lastText;
            ruleOfMethod.put(name + "#" + method, rule);
          }
          from(owner);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String type) {
          from(owner);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
          from(type);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String called, String types, Handle bootstrap, Object... arguments) {
          for (Object argument : arguments) {
            if (argument instanceof Handle handle && rule != null) {
              ruleOfMethod.putIfAbsent(
                  handle.getOwner().replace('/', '.') + "#" + handle.getName(), rule);
            }
          }
        }

        private void from(String internal) {
          if (rule != null && internal.contains("/Lambda")) {
            ruleOfClass.putIfAbsent(internal.replace('/', '.'), rule);
          }
        }
      };
    }
  }
}
