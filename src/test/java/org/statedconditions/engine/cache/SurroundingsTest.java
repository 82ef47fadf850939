package org.statedconditions.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.pack.RulePack;

/** Under which name a pack is kept, and how it is sealed. */
class SurroundingsTest {
  @TempDir
  Path folder;

  private RulePack pack;

  @BeforeEach
  void aPack() throws IOException {
    pack = HarbourPack.in(folder, HarbourPack.GOOD);
  }

  @Test
  void the_build_has_left_its_stamp() {
    assertThat(Surroundings.nameOf(pack, false)).get().asString().matches("[0-9a-f]{64}");
  }

  @Test
  void the_same_surroundings_give_the_same_name() {
    assertThat(name(false, "a", new Properties())).isEqualTo(name(false, "a", new Properties()));
  }

  @Test
  void another_version_of_this_library_gives_another_name() {
    assertThat(name(false, "a", new Properties())).isNotEqualTo(name(false, "b", new Properties()));
  }

  @Test
  void trust_gives_another_name() {
    assertThat(name(false, "a", new Properties())).isNotEqualTo(name(true, "a", new Properties()));
  }

  @Test
  void another_language_level_gives_another_name_and_other_properties_do_not() {
    Properties level = new Properties();
    level.setProperty("drools.lang.level", "DRL10");
    Properties other = new Properties();
    other.setProperty("user.language", "tr");
    assertThat(name(false, "a", level)).isNotEqualTo(name(false, "a", new Properties()));
    assertThat(name(false, "a", other)).isEqualTo(name(false, "a", new Properties()));
  }

  @Test
  void the_seal_is_the_one_that_the_platform_makes() throws Exception {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (i * 37);
    }
    byte[] text = "What do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    byte[] start = java.util.Arrays.copyOf(text, 7);
    byte[] rest = java.util.Arrays.copyOfRange(text, 7, text.length);
    assertThat(Sha256.seal(key, start, rest)).isEqualTo(mac.doFinal(text));
  }

  private String name(boolean trusted, String stamp, Properties properties) {
    return Surroundings.nameOf(pack, trusted, stamp, properties);
  }
}
