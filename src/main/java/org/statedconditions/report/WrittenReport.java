package org.statedconditions.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** What was found, which can be written in several forms. Text that users wrote can steer neither a terminal nor a page. */
public abstract class WrittenReport {
  WrittenReport() {}

  /** What a page of it is called. */
  abstract PageTitle title();

  /** What people read. */
  abstract void tell(BlockWriter out);

  /** What programs read. */
  abstract Object data(TextOptions options);

  /** The one table that a spreadsheet shows. Throws {@link IllegalArgumentException} if there is none. */
  void table(CsvTable out, TextOptions options) throws IOException {
    throw none(OutputForm.CSV);
  }

  /** What continuous integration shows. Throws {@link IllegalArgumentException} if there is nothing of that kind. */
  String junit() {
    throw none(OutputForm.JUNIT);
  }

  private static IllegalArgumentException none(OutputForm form) {
    return new IllegalArgumentException("form: expected one that this report has but was " + form);
  }

  /** As text for people, as {@link TextOptions#DEFAULT} has it; ends with a line break. */
  public final String text() {
    return text(TextOptions.DEFAULT);
  }

  /** As text for people; ends with a line break. Throws as {@link #write} does. */
  public final String text(TextOptions options) {
    return in(OutputForm.TEXT, options);
  }

  /** As JSON, indented by two spaces; ends with a line break. */
  public final String json() {
    return in(OutputForm.JSON, TextOptions.DEFAULT);
  }

  /** In a form. Throws as {@link #write} does. */
  public final String in(OutputForm form, TextOptions options) {
    StringWriter out = new StringWriter();
    try {
      write(form, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Writes it in a form, a long one piece by piece; neither flushes nor closes {@code out}. Throws {@link
   * java.util.NoSuchElementException} if the options name a reading that the pack does not have, and {@link
   * IllegalArgumentException} if this report does not have the form. Where {@code out} fails, its exception comes as it is or
   * within an {@link UncheckedIOException}.
   */
  public final void write(OutputForm form, TextOptions options, Writer out) throws IOException {
    switch (form) {
      case TEXT -> tell(options, new TextRenderer(options, out));
      case MARKDOWN -> tell(options, new MarkdownRenderer(options, out));
      case HTML ->
        new HtmlPage(options)
            .write(title(), renderer -> tell(new BlockWriter(options, renderer)), out);
      case JSON -> JsonData.write(out, data(options));
      case CSV -> table(new CsvTable(out), options);
      case JUNIT -> out.write(junit());
    }
  }

  private void tell(TextOptions options, Renderer renderer) throws IOException {
    tell(new BlockWriter(options, renderer));
    renderer.end();
  }
}
