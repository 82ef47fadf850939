package org.statedconditions.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A program that uses the library as a stranger's would: compiled and run with what a dependency on the library brings, and
 * with no logging back end, no command-line library and nothing of the tests.
 */
public final class EmbeddingProgram {
  /** What a run left behind. */
  public record Outcome(int status, String out, String err) {}

  private final String name;
  private final Path classes;

  private EmbeddingProgram(String name, Path classes) {
    this.name = name;
    this.classes = classes;
  }

  /** The class path that a dependency on the library brings. */
  public static List<Path> classPath() {
    List<Path> paths = new ArrayList<>(EmbedderJars.files());
    paths.add(EmbedderJars.classes());
    return paths;
  }

  /** {@link #classPath} for a class loader. */
  public static URL[] urls() {
    return classPath().stream().map(EmbeddingProgram::url).toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles {@code source}, whose public class is {@code name}, into {@code classes}. Fails the test where it cannot. */
  public static EmbeddingProgram compile(String name, String source, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of(
        "-d", classes.toString(), "-cp", joined(classPath()), "-proc:none", "--release", "17");
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name.replace('.', '/') + ".java"),
            JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    boolean compiled =
        compiler.getTask(messages, null, null, options, null, List.of(file)).call();
    assertThat(compiled).as(messages + "\n" + source).isTrue();
    return new EmbeddingProgram(name, classes);
  }

  /** Runs it in a process of its own that works in {@code directory}. */
  public Outcome run(Path directory, String... args) throws IOException, InterruptedException {
    List<Path> path = new ArrayList<>(classPath());
    path.add(classes.toAbsolutePath());
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-cp",
        joined(path),
        name));
    command.addAll(List.of(args));
    Path err = classes.resolve("err.txt");
    Process process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(err.toFile())
        .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Outcome(process.exitValue(), out, java.nio.file.Files.readString(err));
  }

  private static String joined(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }
}
