package org.statedconditions.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.statedconditions.pack.RulePack;

/** A pack whose check takes long: each of many rules is tried out with each of many others on made-up reports. */
final class SlowPack {
  private static final int RULES = 120;

  private SlowPack() {}

  /** The body of a request to check it. */
  static String toBeChecked() {
    RulePack pack = RulePack.bundled("turkiye-reassurance-force");
    ObjectNode files = JsonNodeFactory.instance.objectNode();
    files.put(RulePack.MANIFEST, pack.manifestText());
    pack.ruleFiles().forEach(file -> files.put(file.name(), file.text()));
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < RULES; i++) {
      rules.append("""
          rule "Met %1$d" @criterion("ceasefire.accepted")
          when $c : Ceasefire(id in ("a%1$d", "b%1$d", "c%1$d", "d%1$d", "i%1$d", "j%1$d", "k%1$d", "l%1$d"), parties contains "X%1$d", parties contains "Y%1$d")
          then findings.met($c); end
          rule "Not met %1$d" @criterion("ceasefire.accepted")
          when $c : Ceasefire(id in ("e%1$d", "f%1$d", "g%1$d", "h%1$d", "m%1$d", "n%1$d", "o%1$d", "p%1$d"), parties contains "Y%1$d", parties contains "X%1$d")
          then findings.notMet($c); end
          """.formatted(i));
    }
    files.put("many.drl", rules.toString());
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("pack").set("files", files);
    return body.toString();
  }
}
