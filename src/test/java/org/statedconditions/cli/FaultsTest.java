package org.statedconditions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Faults faults = new Faults(new Terminal(
      InputStream.nullInputStream(),
      OutputStream.nullOutputStream(),
      err,
      Map.of(),
      false,
      Path.of("")));

  @Test
  void tells_a_fault_of_the_program_on_one_line_and_how_to_learn_more() {
    int status = faults.report(new IllegalStateException("out of\n\u001bsorts"));
    assertThat(status).isEqualTo(70);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
            stated-conditions: a fault of the program: java.lang.IllegalStateException: out of \ufffdsorts
              please report it, with what `--verbose` says in addition
            """);
  }

  @Test
  void shows_the_stack_trace_to_whoever_asks() {
    faults.tellMore(true);
    faults.report(new StackOverflowError());
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("java.lang.StackOverflowError", "FaultsTest");
  }
}
