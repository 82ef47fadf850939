package org.statedconditions.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void writes_the_designed_document() {
    Golden.assertSame(
        "contested.json", AssessmentReport.of(List.of(Samples.contested())).json());
  }

  @Test
  void writes_every_key_and_null_where_there_is_nothing() {
    Golden.assertSame(
        "empty.json", AssessmentReport.of(List.of(Samples.empty())).json());
  }

  @Test
  void has_a_document_for_no_assessment_at_all() {
    assertThat(AssessmentReport.of(List.of()).json()).isEqualTo("""
            {
              "formatVersion" : 2,
              "kind" : "assessments",
              "assessments" : [ ],
              "packs" : [ ]
            }
            """);
  }

  @Test
  void streams_the_same_text_and_leaves_the_writer_open() throws IOException {
    StringWriter out = new StringWriter();
    AssessmentReport.of(List.of(Samples.empty(), Samples.contested()))
        .write(OutputForm.JSON, TextOptions.DEFAULT, out);
    out.write("still open");
    assertThat(out)
        .hasToString(AssessmentReport.of(List.of(Samples.empty(), Samples.contested()))
                .json() + "still open");
  }

  @Test
  void escapes_what_could_steer_a_terminal() throws IOException {
    String attack = "\u001b[31m\u009b\u007f\u202e\u2028\u0000";
    String json = AssessmentReport.of(List.of(Samples.hostile(attack))).json();
    assertThat(json.chars().filter(c -> c != '\n'))
        .allMatch(c -> c >= ' ' && c != 0x7f && !(c >= 0x80 && c < 0xa0));
    assertThat(json).doesNotContain("\u202e", "\u2028");
    assertThat(tokens(json)).contains("title" + attack);
  }

  private static List<String> tokens(String json) throws IOException {
    List<String> tokens = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        tokens.add(parser.getText());
      }
    }
    return tokens;
  }
}
