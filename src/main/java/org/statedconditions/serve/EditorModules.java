package org.statedconditions.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The modules of the text editor in the page, from the jars that the build names. They import each other by the names of packages, which a
 * browser cannot resolve without a script in the page; so each name is replaced by the file that the server gives it.
 */
final class EditorModules {

  /** The folder beside the page in which they are served. */
  static final String FOLDER = "lib/";

  private static final String JARS = "META-INF/resources/_static/";

  /**
   * One module.
   *
   * @param name as other modules import it, such as {@code @codemirror/view}
   * @param path where it is, in {@link #JARS}
   */
  record Module(String name, String path) {

    /** The file that it is served as, such as {@code codemirror-view.js}. */
    String file() {
      return name.replace("@", "").replace('/', '-') + ".js";
    }
  }

  static final List<Module> ALL = List.of(
      new Module("@codemirror/state", "at/codemirror/state/6.6.0/dist/index.js"),
      new Module("@codemirror/view", "at/codemirror/view/6.41.0/dist/index.js"),
      new Module("@codemirror/language", "at/codemirror/language/6.12.3/dist/index.js"),
      new Module("@codemirror/commands", "at/codemirror/commands/6.10.3/dist/index.js"),
      new Module("@codemirror/autocomplete", "at/codemirror/autocomplete/6.20.1/dist/index.js"),
      new Module("@codemirror/lint", "at/codemirror/lint/6.9.5/dist/index.js"),
      new Module("@codemirror/lang-yaml", "at/codemirror/lang-yaml/6.1.3/dist/index.js"),
      new Module("@lezer/common", "at/lezer/common/1.5.1/dist/index.js"),
      new Module("@lezer/highlight", "highlight/1.2.3/dist/index.js"),
      new Module("@lezer/lr", "at/lezer/lr/1.4.8/dist/index.js"),
      new Module("@lezer/yaml", "at/lezer/yaml/1.0.4/dist/index.js"),
      new Module("@marijn/find-cluster-break", "find-cluster-break/1.0.2/src/index.js"),
      new Module("style-mod", "style-mod/4.1.3/src/style-mod.js"),
      new Module("w3c-keyname", "w3c-keyname/2.2.8/index.js"),
      new Module("crelt", "crelt/1.0.6/index.js"));

  private EditorModules() {}

  /** The module that is served as {@code file}, such as {@code lib/codemirror-view.js}. */
  static byte[] bytes(String file) {
    Module module = ALL.stream()
        .filter(one -> file.equals(FOLDER + one.file()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("assets/list.txt names " + file + ", which is no module"));
    return text(module).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Module module) {
    String text;
    try (InputStream in =
        EditorModules.class.getClassLoader().getResourceAsStream(JARS + module.path())) {
      if (in == null) {
        throw new IllegalStateException(
            module.name() + " is not on the class path: the page has no editor without it");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Module imported : ALL) {
      text = text.replace("from '" + imported.name() + "'", "from './" + imported.file() + "'");
    }
    return text;
  }
}
