package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.ValueType;

/** The page with the codebook is the one that the table of facts makes, and leaves nothing undefined. */
class CodebookTest {
  private static final Path PAGE = Path.of("rules/codebook.md");

  @Test
  void the_page_is_the_one_that_the_table_makes() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(PAGE, Codebook.markdown());
    }
    assertThat(Files.readString(PAGE))
        .as("to write it anew: mvn test -Dtest=CodebookTest -Dgolden.write=true")
        .isEqualTo(Codebook.markdown());
  }

  @Test
  void every_value_is_defined_in_one_sentence_and_no_word_means_two_values_of_one_set() {
    FactTypes.BUILT_IN.forEach(type -> type.fields().forEach(field -> {
      if (field.type() instanceof ValueType.OneOf oneOf && oneOf.javaClass().isEnum()) {
        var words = new java.util.ArrayList<String>(oneOf.choices().keySet());
        oneOf.choices().values().forEach(value -> {
          Term term = (Term) value;
          assertThat(term.meaning().definition()).as(term.written()).endsWith(".");
          words.addAll(term.meaning().synonyms());
        });
        assertThat(words).as(field.name()).doesNotHaveDuplicates();
      }
    }));
  }

  @Test
  void the_schema_shows_what_a_value_means() {
    assertThat(ScenarioSchema.text())
        .contains("All hostilities between the parties, on every front and in every sector.")
        .contains("Another word for personnel.");
  }
}
