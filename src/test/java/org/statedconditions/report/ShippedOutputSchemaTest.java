package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedOutputSchemaTest {
  private static final String NAME = "output.schema.json";

  @Test
  void the_shipped_schema_is_the_one_that_the_shapes_make() throws IOException {
    if (Boolean.getBoolean("schema.write")) {
      Path file = Path.of("src/main/resources/org/statedconditions/report", NAME);
      Files.writeString(file, OutputSchema.text());
      assertThat(file).hasContent(OutputSchema.text());
      return;
    }
    try (InputStream in = OutputSchema.class.getResourceAsStream(NAME)) {
      String shipped = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shipped)
          .as("to write it anew: mvn test -Dtest=ShippedOutputSchemaTest -Dschema.write=true")
          .isEqualTo(OutputSchema.text());
    }
  }
}
