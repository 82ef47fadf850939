package org.statedconditions.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.statedconditions.report.TextOptions;

/**
 * What the command line talks to. Always UTF-8, whatever the platform's own character set; a reader who has gone away is no
 * error.
 */
final class Terminal {
  private static final String WIPE = "\r\u001b[K";

  private final InputStream in;
  private OutputStream bytes;
  private Writer out;
  private final Writer err;
  private final Map<String, String> environment;
  private final boolean interactive;
  private final boolean showsProgress;
  private final Path directory;
  private boolean intoFile;
  private boolean readerGone;
  private boolean barShown;

  /**
   * @param interactive whether {@code out} is read by a person at a terminal
   * @param directory against which relative paths are resolved
   */
  Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean interactive,
      Path directory) {
    this(in, out, err, environment, interactive, interactive, directory);
  }

  private Terminal(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean interactive,
      boolean errorsInteractive,
      Path directory) {
    this.in = in;
    bytes = new BufferedOutputStream(out);
    this.out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    this.err = new OutputStreamWriter(err, StandardCharsets.UTF_8);
    this.environment = Map.copyOf(environment);
    this.interactive = interactive;
    this.showsProgress =
        errorsInteractive && !environment.getOrDefault("TERM", "").equals("dumb");
    this.directory = directory;
  }

  /** The one of this process. Past {@code System.out}, which neither tells of a broken pipe nor need be UTF-8. */
  static Terminal ofThisProcess() {
    return new Terminal(
        // Buffered: unbuffered it asks for its length, which a pipe does not have.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        isTerminal(System.console()),
        isTerminal(System.console()) && !errorsRedirected(),
        Path.of(""));
  }

  /** A console says nothing of standard error; where the system has names for what is open, they do. */
  private static boolean errorsRedirected() {
    try {
      Path errors = Path.of("/proc/self/fd/2");
      return Files.exists(errors) && !errors.toRealPath().startsWith("/dev");
    } catch (IOException e) {
      return false;
    }
  }

  /** Since JDK 22 there is a console even where the output goes into a file, and a method that tells. */
  static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  InputStream in() {
    return in;
  }

  /** Where results go, for whoever writes bytes and flushes them itself. */
  OutputStream rawOut() {
    return bytes;
  }

  Map<String, String> environment() {
    return environment;
  }

  Path resolve(String path) {
    return directory.resolve(path);
  }

  /** Does {@code work}, whose results go to {@code to}, and returns what it returns. */
  int into(OutputStream to, IntSupplier work) throws IOException {
    OutputStream before = bytes;
    results(to, true);
    try {
      int status = work.getAsInt();
      bytes.flush();
      return status;
    } finally {
      results(before, false);
    }
  }

  private synchronized void results(OutputStream to, boolean file) {
    bytes = new BufferedOutputStream(to);
    out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    intoFile = file;
  }

  /** Results. */
  synchronized void print(String text) {
    print(out -> out.write(text));
  }

  /** Results that are in UTF-8 already. */
  synchronized void print(ByteArrayOutputStream utf8) {
    // What went to the writer before has been flushed.
    print(out -> utf8.writeTo(bytes));
  }

  /** Writes long results piece by piece. */
  interface Results {
    /** Writes them to {@code out}. */
    void to(Writer out) throws IOException;
  }

  /** Results that are never in memory as one text. */
  synchronized void print(Results results) {
    wipeBar();
    if (readerGone) {
      return;
    }
    try {
      try {
        results.to(out);
        out.flush();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw new UncheckedIOException("the results could not be written: " + e.getMessage(), e);
      }
      readerGone = true;
    }
  }

  /** Whether whoever read the results has gone away, so that more of them are of no use. */
  synchronized boolean readerIsGone() {
    return readerGone;
  }

  /** Everything but results. */
  synchronized void complain(String text) {
    wipeBar();
    writeError(text);
  }

  /** Whether a person would see a progress bar. */
  boolean showsProgress() {
    return showsProgress;
  }

  /** Draws a progress bar in the last line, in place of the one before; whatever is written next wipes it away. */
  synchronized void bar(String line) {
    writeError(WIPE + line);
    barShown = true;
  }

  /** Wipes the progress bar away, if there is one. */
  synchronized void wipeBar() {
    if (barShown) {
      barShown = false;
      writeError(WIPE);
    }
  }

  private void writeError(String text) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException e) {
      // Nobody is left to be told.
      readerGone |= isBrokenPipe(e);
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") || message.contains("reset by peer");
  }

  /** Colours for a person who has not declined them, see no-color.org; as wide as the terminal says. */
  TextOptions textOptions() {
    return TextOptions.DEFAULT.withWidth(width()).withColour(colour());
  }

  boolean colour() {
    return interactive
        && !intoFile
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private int width() {
    String columns = environment.getOrDefault("COLUMNS", "").strip();
    if (!columns.matches("[0-9]{1,4}") || columns.matches("0+")) {
      return TextOptions.DEFAULT.width();
    }
    return Math.max(TextOptions.NARROWEST, Integer.parseInt(columns));
  }
}
