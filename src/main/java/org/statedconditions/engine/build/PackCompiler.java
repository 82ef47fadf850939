package org.statedconditions.engine.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.RollUp;
import org.statedconditions.engine.compile.RuleIndex;
import org.statedconditions.engine.compile.RuleIndexer;
import org.statedconditions.engine.load.PackLoader;
import org.statedconditions.engine.load.Precompiled;
import org.statedconditions.pack.RulePack;

/**
 * Compiles the packs that the library brings, when the project is built: with the code that compiles any other pack at run
 * time. A pack whose rules and whose fact classes are unchanged is left as it is.
 */
public final class PackCompiler {
  /** What compiled rules refer to; where it changes they have to be compiled again. */
  private static final List<String> REFERRED_TO =
      List.of("fact", "finding", "engine/rollup", "engine/compile", "engine/load");

  private PackCompiler() {}

  /** Takes the folder of the packs and the folder of the compiled classes. */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[1]);
    String around = digestOf(classes);
    try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
      for (Path folder : folders
          .filter(f -> Files.exists(f.resolve(RulePack.MANIFEST)))
          .sorted()
          .toList()) {
        compile(RulePack.read(folder), classes, around);
      }
    }
  }

  private static void compile(RulePack pack, Path classes, String around) throws IOException {
    String id = pack.manifest().id();
    String inputs = pack.sha256() + around;
    Optional<String> before = Precompiled.read(classes, id);
    if (before.isPresent() && before.get().startsWith(inputs + "\n")) {
      return;
    }
    CompiledRules rules = PackLoader.compile(pack);
    RuleIndex index = RuleIndexer.index(pack.ruleFiles());
    Precompiled.write(classes, id, inputs, rules, index);
  }

  private static String digestOf(Path classes) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update(String.valueOf(KieServices.class.getPackage().getImplementationVersion())
        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (String folder : REFERRED_TO) {
      try (Stream<Path> files = Files.walk(classes.resolve("org/statedconditions/" + folder))) {
        for (Path file :
            files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    RollUp.files()
        .forEach(f -> digest.update(f.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
