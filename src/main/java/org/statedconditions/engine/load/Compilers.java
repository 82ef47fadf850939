package org.statedconditions.engine.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/**
 * What reads, checks and compiles rules at run time. A program that asks the bundled packs alone may leave it out, and is told
 * what it lacks once it asks for another one.
 */
final class Compilers {
  /** A class of each library, by the coordinates of the library. */
  private static final Map<String, String> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put("org.drools:drools-drl-parser", "org.drools.drl.parser.DrlParser");
    NEEDED.put("org.drools:drools-drl-ast", "org.drools.drl.ast.descr.PackageDescr");
    NEEDED.put("org.drools:drools-compiler", "org.drools.compiler.kie.builder.impl.KieBuilderImpl");
    NEEDED.put(
        "org.drools:drools-model-codegen", "org.drools.model.codegen.ExecutableModelProject");
    NEEDED.put("org.drools:drools-codegen-common", "org.drools.codegen.common.GeneratedFile");
    NEEDED.put("org.drools:drools-ecj", "org.drools.ecj.EclipseJavaCompiler");
    NEEDED.put("org.drools:drools-mvel-parser", "org.drools.mvel.parser.MvelParser");
    NEEDED.put("org.drools:drools-io", "org.drools.io.ReaderResource");
    NEEDED.put("com.github.javaparser:javaparser-core", "com.github.javaparser.JavaParser");
    NEEDED.put("org.antlr:antlr-runtime", "org.antlr.runtime.CharStream");
    NEEDED.put("org.antlr:antlr4-runtime", "org.antlr.v4.runtime.Lexer");
    NEEDED.put("org.eclipse.jdt:ecj", "org.eclipse.jdt.internal.compiler.Compiler");
    NEEDED.put("org.ow2.asm:asm", "org.objectweb.asm.ClassReader");
  }

  private Compilers() {}

  /** Throws {@link ProblemsException} if something of it is not there. {@code pack} is how problems name the pack. */
  static void require(String pack) {
    List<String> missing = new ArrayList<>();
    NEEDED.forEach((library, type) -> {
      if (Compilers.class.getClassLoader().getResource(type.replace('.', '/') + ".class") == null) {
        missing.add(library);
      }
    });
    if (!missing.isEmpty()) {
      throw lacking(pack, String.join(", ", missing));
    }
  }

  /** What is told where something else turns out not to be there. */
  static ProblemsException lacking(String pack, NoClassDefFoundError error) {
    return lacking(pack, "the class " + String.valueOf(error.getMessage()).replace('/', '.'));
  }

  private static ProblemsException lacking(String pack, String missing) {
    return new ProblemsException(
        List.of(
            Problem.error(
                Place.of(pack),
                "expected what compiles the rules of a pack on the class path but missing is "
                    + missing,
                "only the bundled packs run without it; do not exclude from stated-conditions what it depends on")));
  }
}
