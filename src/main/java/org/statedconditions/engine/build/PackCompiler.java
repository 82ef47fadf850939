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
import org.statedconditions.engine.cache.Surroundings;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.RollUp;
import org.statedconditions.engine.compile.RuleIndex;
import org.statedconditions.engine.compile.RuleIndexer;
import org.statedconditions.engine.load.PackLoader;
import org.statedconditions.engine.load.Precompiled;
import org.statedconditions.pack.BundledIndex;
import org.statedconditions.pack.RulePack;

/**
 * Compiles the packs that the library brings, when the project is built: with the code that compiles any other pack at run
 * time. A pack whose rules and whose fact classes are unchanged is left as it is.
 */
public final class PackCompiler {
  /** What compiled rules refer to; where it changes they have to be compiled again. */
  private static final List<String> REFERRED_TO =
      List.of("fact", "finding", "engine/rollup", "engine/compile", "engine/load");

  /** What decides which packs may run, and as what. */
  private static final List<String> DECIDING = List.of("fact", "finding", "pack", "engine");

  private PackCompiler() {}

  /** Takes the folder of the packs and the folder of the compiled classes. */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[1]);
    String around = digestOf(classes, REFERRED_TO);
    StringBuilder index = new StringBuilder();
    try (Stream<Path> folders = Files.list(Path.of(arguments[0]))) {
      for (Path folder : folders
          .filter(f -> Files.exists(f.resolve(RulePack.MANIFEST)))
          .sorted()
          .toList()) {
        RulePack pack = RulePack.read(folder);
        compile(pack, classes, around);
        index.append(BundledIndex.line(pack)).append('\n');
      }
    }
    Files.writeString(
        classes.resolve("org/statedconditions/rules").resolve(BundledIndex.FILE), index);
    // All of the engine: what is kept of a pack on a disk has passed the checks of this version.
    Files.writeString(classes.resolve(Surroundings.STAMP), digestOf(classes, DECIDING));
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

  /** Classes, and the list of what rules may use. */
  private static boolean isInput(Path file) {
    return file.toString().endsWith(".class") || file.toString().endsWith(".txt");
  }

  private static String digestOf(Path classes, List<String> folders) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update(String.valueOf(KieServices.class.getPackage().getImplementationVersion())
        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(classes.resolve("org/statedconditions/" + folder))) {
        for (Path file : files.filter(PackCompiler::isInput).sorted().toList()) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    RollUp.files()
        .forEach(f -> digest.update(f.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
