package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void is_no_terminal_without_a_console() {
    assertThat(Terminal.isTerminal(null)).isFalse();
  }

  @Test
  void writes_utf_8_whatever_the_platform_does() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Terminal(
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            Map.of(),
            false,
            Path.of(""))
        .print("Türkiye ✗");
    assertThat(out.toByteArray()).isEqualTo("Türkiye ✗".getBytes(StandardCharsets.UTF_8));
  }
}
