package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedSchemaTest {
  private static final String NAME = "scenario.schema.json";

  @Test
  void the_shipped_schema_is_the_one_that_the_table_makes() throws IOException {
    if (Boolean.getBoolean("schema.write")) {
      Path file = Path.of("src/main/resources/org/statedconditions/scenario", NAME);
      Files.writeString(file, ScenarioSchema.text());
      assertThat(file).hasContent(ScenarioSchema.text());
      return;
    }
    try (InputStream in = ScenarioSchema.class.getResourceAsStream(NAME)) {
      String shipped = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(shipped)
          .as("to write it anew: mvn test -Dtest=ShippedSchemaTest -Dschema.write=true")
          .isEqualTo(ScenarioSchema.text());
    }
  }
}
