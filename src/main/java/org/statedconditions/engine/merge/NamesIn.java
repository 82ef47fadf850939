package org.statedconditions.engine.merge;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/** Which classes a class names, be it as a type, in a descriptor or as a text. */
final class NamesIn {
  private static final int UTF8 = 1;

  private NamesIn() {}

  /** Those of {@code names}, with slashes, that stand in some constant of the class {@code bytes}. */
  static Set<String> constants(byte[] bytes, Set<String> names) {
    Set<String> found = new TreeSet<>();
    ClassReader reader = new ClassReader(bytes);
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      // Of the two places of a long constant the second holds nothing.
      if (at > 0 && reader.readByte(at - 1) == UTF8) {
        int length = reader.readUnsignedShort(at);
        String text = new String(bytes, at + 2, length, StandardCharsets.UTF_8);
        if (text.contains("/Lambda")) {
          names.stream().filter(text::contains).forEach(found::add);
        }
      }
    }
    return found;
  }
}
