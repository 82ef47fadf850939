package org.statedconditions.drl.check.gate;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/** Refuses packs whose rule files are so many or so large that nobody should read them; nothing in a text makes this take long. */
public final class PackSize {
  private PackSize() {}

  /** One problem; none if all may be read. */
  public static List<Problem> check(List<RuleFile> files) {
    if (files.size() > Limits.FILES) {
      return error(
          ProblemCode.RULES_TOO_LARGE,
          files.get(Limits.FILES),
          "expected at most " + Limits.FILES + " rule files in a pack but were " + files.size(),
          null);
    }
    long bytes = 0;
    long words = 0;
    Set<String> names = new HashSet<>();
    for (RuleFile file : files) {
      // As many bytes as characters at least: a text of gigabytes is not turned into bytes first.
      int own = file.text().length() > Limits.PACK_BYTES
          ? file.text().length()
          : file.text().getBytes(StandardCharsets.UTF_8).length;
      bytes += own;
      if (bytes > Limits.PACK_BYTES) {
        return error(
            ProblemCode.RULES_TOO_LARGE,
            file,
            "expected at most " + Limits.PACK_BYTES / 1024 + " KB of rules in a pack but is more",
            null);
      }
      if (own > Limits.FILE_BYTES) {
        return error(
            ProblemCode.RULES_TOO_LARGE,
            file,
            "expected at most " + Limits.FILE_BYTES / 1024 + " KB but was " + (own + 1023) / 1024
                + " KB",
            "spread the rules over several files");
      }
      words += words(file.text());
      if (words > Limits.PACK_TOKENS) {
        return error(
            ProblemCode.RULES_TOO_LARGE,
            file,
            "expected at most " + Limits.PACK_TOKENS
                + " words and signs in the rules of a pack but are more",
            "spread the rules over several packs");
      }
      if (!names.add(file.name())) {
        return error(
            ProblemCode.DUPLICATE_NAME,
            file,
            "expected each file once but this one was given twice",
            null);
      }
    }
    return List.of();
  }

  private static List<Problem> error(
      ProblemCode code, RuleFile file, String message, @Nullable String hint) {
    String name = file.name();
    String shown =
        name.length() > Limits.FILE_NAME ? name.substring(0, Limits.FILE_NAME) + "…" : name;
    return List.of(Problem.error(code, Place.of(shown), message, hint));
  }

  /** About how many words, texts and signs there are in {@code text} besides its comments. */
  private static int words(String text) {
    int words = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
      } else if (c == '"') {
        words++;
        at = behindText(text, at);
      } else {
        words++;
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
          end++;
        }
        at = Math.max(end, at + 1);
      }
    }
    return words;
  }

  private static int behindText(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }
}
