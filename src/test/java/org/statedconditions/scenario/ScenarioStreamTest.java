package org.statedconditions.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;

/** Large scenarios from streams: read no further than a limit, and as if the whole text had been there at once. */
class ScenarioStreamTest {
  private static final int MEGABYTES = 64_000_000;
  private static final String HEAD = "title: Streamed\nasOf: 2026-01-01\n";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stops_at_the_limit_of_facts_long_before_the_limit_of_bytes(boolean packsFirst) {
    Endless stream = new Endless();
    ScenarioReader reader = ScenarioReader.standard().upTo(MEGABYTES).upToFacts(1_000);
    ScenarioFile file = reader.open("stream", stream);
    if (packsFirst) {
      assertThat(file.packsExpected()).isEmpty();
    }

    assertThat(problems(file, reader))
        .extracting(Problem::toString)
        .containsExactly("stream:1004:5: expected at most 1000 facts but was one more"
            + "\n    - ceasefire: {id: truce-1000, parties: [RU, UA]}\n      ^");
    assertThat(stream.given).isLessThan(2_000_000);
  }

  @Test
  void stops_at_the_limit_of_bytes() {
    Endless stream = new Endless();
    ScenarioFile file = ScenarioReader.standard().open("stream", stream);

    assertThat(problems(file))
        .extracting(Problem::message)
        .containsExactly("expected at most 1000000 bytes but was more");
    assertThat(stream.given).isLessThan(1_100_000);
  }

  @Test
  void waits_for_a_slow_writer() throws Exception {
    PipedInputStream in = new PipedInputStream(1 << 10);
    PipedOutputStream pipe = new PipedOutputStream(in);
    Thread writer = new Thread(() -> write(pipe));
    writer.start();

    Scenario scenario = ScenarioReader.standard().open("pipe", in).read(ScenarioReader.standard());

    writer.join();
    assertThat(scenario.facts()).hasSize(3);
  }

  private static void write(PipedOutputStream pipe) {
    try (pipe) {
      for (String piece : List.of(HEAD, "fa", "cts:\n", fact(0), fact(1), fact(2))) {
        pipe.write(piece.getBytes(StandardCharsets.UTF_8));
        pipe.flush();
        Thread.sleep(50);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is special about a text stands behind so many facts that the text is read piece by piece. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sources:\n  late: {publisher: Someone}\n",
        "expect:\n  turkiye-reassurance-force: {customary: met}\n",
        "  - ceasefire: {id: x, stauts: in-force}\n",
        "  - ceasefire: {id: x, parties: [RU, UA}\n",
        "  - ceasefire: {id: x\n",
        "  - ceasefire: {id: 'x}\n",
        "  - ceasefire: {id: 🕊️, stauts: 🕊️}\n",
        "  - ceasefire: *alias\n",
        "  - ceasefire: {id: \"\\uD800\"}\n",
        "  - ceasefire: {id: x\u0007}\n",
        "  - ceasefire: {id: x}\r\n  - ceasefire: {id: y, on: 1}\r\n",
        "---\ntitle: second\n",
        "  - ceasefire: {id: x}\n nonsense\n"
      })
  void gives_what_the_same_text_gives_in_one_piece(String end) {
    StringBuilder text = new StringBuilder(HEAD).append("facts:\n");
    for (int i = 0; i < 8_000; i++) {
      text.append(fact(i)).append(i % 100 == 0 ? "\r\n" : "");
    }
    same(text.append(end).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\r\n\t"})
  void gives_what_the_same_json_gives_in_one_piece(String space) {
    StringBuilder text = new StringBuilder("\ufeff{\"asOf\":\"2026-01-01\",\"facts\":[");
    for (int i = 0; i < 8_000; i++) {
      text.append(i == 0 ? "" : ",").append(i > 7_000 ? space : "");
      text.append("{\"ceasefire\":{\"id\":\"truce-").append(i).append("\"}}");
    }
    same(text.append("]}").toString());
    same(text.append("}").toString());
  }

  private static void same(String text) {
    ScenarioReader reader = ScenarioReader.standard();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(bytes).hasSizeGreaterThan(250_000);
    ScenarioFile streamed = reader.open("f", new Pieces(bytes));
    ScenarioFile whole = reader.open("f", bytes, 1);

    assertThat(streamed.packsExpected()).isEqualTo(whole.packsExpected());
    assertThat(answer(streamed)).isEqualTo(answer(whole));
    // Once more, from what is kept of it.
    assertThat(answer(streamed)).isEqualTo(answer(whole));
    assertThat(answer(reader.open("f", new Pieces(bytes)))).isEqualTo(answer(whole));
  }

  @Test
  void a_byte_that_is_not_utf_8_is_told_with_its_place() {
    byte[] bytes = (HEAD + "facts:\n" + fact(1).repeat(8_000)).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xe4;
    List<Problem> whole = problems(ScenarioReader.standard().open("f", bytes, 1));

    assertThat(whole).hasSize(1);
    assertThat(problems(ScenarioReader.standard().open("f", new Pieces(bytes)))).isEqualTo(whole);
  }

  private static Object answer(ScenarioFile file) {
    try {
      return file.read(ScenarioReader.standard());
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  private static List<Problem> problems(ScenarioFile file) {
    return problems(file, ScenarioReader.standard());
  }

  private static List<Problem> problems(ScenarioFile file, ScenarioReader reader) {
    try {
      throw new AssertionError("was read: " + file.read(reader).title());
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  private static String fact(int i) {
    return "  - ceasefire: {id: truce-" + i + ", parties: [RU, UA]}\n";
  }

  /** More facts than anybody wants. */
  private static final class Endless extends InputStream {
    private byte[] piece = (HEAD + "facts:\n").getBytes(StandardCharsets.UTF_8);
    private int at;
    private int facts;
    private long given;

    @Override
    public int read() {
      if (at == piece.length) {
        piece = fact(facts++).getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      given++;
      return piece[at++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      into[offset] = (byte) read();
      int more = Math.min(length - 1, piece.length - at);
      System.arraycopy(piece, at, into, offset + 1, more);
      at += more;
      given += more;
      return 1 + more;
    }
  }

  /** Bytes in pieces of all sizes, so that characters and line breaks are cut. */
  private static final class Pieces extends ByteArrayInputStream {
    private final Random random = new Random(1);

    Pieces(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 1 + random.nextInt(5_000)));
    }
  }
}
