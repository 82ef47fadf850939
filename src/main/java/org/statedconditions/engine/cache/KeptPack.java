package org.statedconditions.engine.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.statedconditions.engine.compile.CompiledRules;
import org.statedconditions.engine.compile.RuleIndex;

/**
 * What is kept of a pack.
 *
 * @param rules its classes
 * @param index its rules
 */
public record KeptPack(CompiledRules rules, RuleIndex index) {

  /** As bytes; {@link #read} takes them. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
      text(out, rules.model());
      text(out, index.text());
      out.writeInt(rules.classes().size());
      for (Map.Entry<String, byte[]> c : new TreeMap<>(rules.classes()).entrySet()) {
        text(out, c.getKey());
        out.writeInt(c.getValue().length);
        out.write(c.getValue());
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #bytes} gave, to be called with bytes that carry our seal only. */
  static KeptPack read(byte[] bytes) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      String model = text(in);
      RuleIndex index = RuleIndex.parse(text(in));
      int count = in.readInt();
      Map<String, byte[]> classes = new HashMap<>();
      for (int i = 0; i < count; i++) {
        String name = text(in);
        classes.put(name, in.readNBytes(in.readInt()));
      }
      return new KeptPack(new CompiledRules(classes, model), index);
    }
  }

  // Not writeUTF, which ends at 64 KB.
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
  }
}
