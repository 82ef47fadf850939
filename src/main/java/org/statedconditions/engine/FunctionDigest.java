package org.statedconditions.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.statedconditions.function.RuleFunction;

/** The digest of a pack whose rules may call functions of a program: an answer depends on them as on the files. */
final class FunctionDigest {
  private FunctionDigest() {}

  /** The digest of {@code pack}, a digest itself, with the names and types of {@code functions} in any order. */
  static String of(String pack, List<RuleFunction> functions) {
    if (functions.isEmpty()) {
      return pack;
    }
    String text = pack + "\n" + String.join("\n", signatures(functions));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static List<String> signatures(List<RuleFunction> functions) {
    return functions.stream().map(FunctionDigest::signature).sorted().toList();
  }

  private static String signature(RuleFunction function) {
    return function.name() + "("
        + function.parameters().stream().map(Class::getSimpleName).collect(Collectors.joining(", "))
        + "): " + function.result().getSimpleName();
  }
}
