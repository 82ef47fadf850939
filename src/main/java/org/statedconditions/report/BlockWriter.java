package org.statedconditions.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Basis;
import org.statedconditions.pack.Manifest;
import org.statedconditions.problem.Problem;
import org.statedconditions.report.page.Picture;

/** What a report says, handed to a renderer block by block. */
final class BlockWriter {
  /** Longer lists are cut with a count of the rest. */
  static final int MOST = 12;

  /** Where the values of the fields at the head of a report begin. */
  static final int HEAD = 12;

  final TextOptions options;
  final Glyphs glyphs;
  private final Renderer to;

  BlockWriter(TextOptions options, Renderer to) {
    this.options = options;
    this.glyphs = new Glyphs(options.unicode());
    this.to = to;
  }

  void add(Block block) {
    try {
      to.write(block);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void gap() {
    add(new Block.Gap());
  }

  void rule() {
    add(new Block.Rule());
  }

  void title(String text) {
    heading(1, new Words(), Words.strong(text));
  }

  /** Of a part of the report, which stands apart. */
  void part(String text) {
    part(Words.strong(text));
  }

  void part(Words words) {
    gap();
    heading(2, new Words(), words);
  }

  void heading(int level, Words lead, Words words) {
    add(new Block.Heading(level, lead, words));
  }

  void say(int indent, String text) {
    say(indent, Words.of(text));
  }

  void say(int indent, Words words) {
    add(new Block.Paragraph(indent, words));
  }

  /** What the position's author says that met means, and what it does not mean. */
  void disclaimer(Manifest pack) {
    say(0, Glyphs.sentence(pack.disclaimer()));
  }

  /** A field at the head of a report. */
  void field(String name, String text) {
    field(name, Words.of(text));
  }

  void field(String name, Words words) {
    add(new Block.Field(0, new Words().aside(name), HEAD, words));
  }

  void field(int indent, String name, int column, String text) {
    field(indent, name, column, Words.of(text));
  }

  void field(int indent, String name, int column, Words words) {
    field(indent, Words.of(name), column, words);
  }

  void field(int indent, Words name, int column, Words words) {
    add(new Block.Field(indent, name, column, words));
  }

  /** A note of the scenario's author. */
  void note(String text) {
    if (!text.isBlank()) {
      gap();
      field(0, "Note", HEAD, text.strip());
    }
  }

  void bullet(int indent, String text) {
    bullet(indent, Words.of(text));
  }

  void bullet(int indent, Words words) {
    item(indent, Words.of(glyphs.bullet()), indent + 2, words);
  }

  void item(int indent, Words lead, int column, Words words) {
    add(new Block.Item(indent, lead, column, words));
  }

  void judged(int indent, Status status, Words words) {
    add(new Block.Judged(indent, status, words));
  }

  /** A criterion with what it is called in files, and whose words it is. */
  void criterion(int indent, Status status, String title, String id, Basis basis) {
    judged(
        indent, status, Words.of(title).aside(" (" + id + "," + Words.TIE + basis.written() + ")"));
  }

  void report(int indent, FactRef report, Words words) {
    reports(indent, List.of(report), words);
  }

  void reports(int indent, List<FactRef> numbers, Words words) {
    reports(indent, numbers, indent + Math.max(4, Glyphs.numbers(numbers).length() + 1), words);
  }

  void reports(int indent, List<FactRef> numbers, int column, Words words) {
    add(new Block.Reports(indent, numbers, column, words));
  }

  /** {@code words}, and who reports it. */
  Words cited(Words words, Fact fact, Map<Instant, String> written) {
    return words.aside(glyphs.dash() + SourceWords.located(fact, written));
  }

  void source(int indent, String id, int column, String text) {
    add(new Block.SourceEntry(indent, id, column, Words.of(text)));
  }

  void strip(int indent, String name, int column, List<Block.Stretch> stretches) {
    add(new Block.Strip(indent, name, column, stretches));
  }

  void table(String corner, List<String> columns, List<Block.Row> rows, boolean figures) {
    add(new Block.Table(corner, columns, rows, figures));
  }

  /** Pictures that say what {@code words} tell. */
  void pictures(Supplier<Block.Drawing> drawing, Consumer<BlockWriter> words) {
    List<Block> told = new ArrayList<>();
    words.accept(new BlockWriter(options, new Renderer() {
      @Override
      public void write(Block block) {
        told.add(block);
      }

      @Override
      public void end() {}
    }));
    add(new Block.Pictured(drawing, told));
  }

  /** A picture besides what is told. */
  void picture(Supplier<Picture> picture) {
    pictures(() -> new Block.Drawing(List.of(picture.get()), List.of()), words -> {});
  }

  void problems(List<Problem> problems) {
    add(new Block.Problems(problems));
  }

  void listing(int indent, String text) {
    add(new Block.Listing(indent, text));
  }

  /** Says how many more there are, if any. */
  void rest(int indent, int more, String what) {
    if (more > 0) {
      say(indent, "and " + more + " more " + what + (more == 1 ? "" : "s"));
    }
  }

  /** As many as are shown of a list. */
  static <T> List<T> first(List<T> all) {
    return first(MOST, all);
  }

  static <T> List<T> first(int most, List<T> all) {
    return all.subList(0, Math.min(most, all.size()));
  }
}
