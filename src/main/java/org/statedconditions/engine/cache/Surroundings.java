package org.statedconditions.engine.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.kie.api.KieServices;
import org.statedconditions.pack.RulePack;

/** All that decides what a pack is compiled to, besides its own files. */
public final class Surroundings {
  /** Written by the build: the digest of this library's own classes and of the rules that go into every pack. */
  public static final String STAMP = "org/statedconditions/engine/build.sha256";

  /** Counted up whenever the form of an entry changes. */
  private static final String FORM = "1";

  /** One class of each part of Drools that has a say in what comes out. */
  private static final String[] COMPILERS = {
    "org/kie/api/KieServices.class",
    "org/drools/model/Model.class",
    "org/drools/model/codegen/ExecutableModelProject.class",
    "org/drools/modelcompiler/KieBaseBuilder.class",
    "org/drools/drl/parser/DrlParser.class",
    "org/eclipse/jdt/internal/compiler/Compiler.class"
  };

  private Surroundings() {}

  /**
   * The name under which {@code pack} is kept: another one for anything else that could come out of the compiler. Empty if
   * the build has left no stamp, for then nobody knows which version of this library it is.
   */
  static Optional<String> nameOf(RulePack pack, boolean trusted) {
    ClassLoader loader = Surroundings.class.getClassLoader();
    return stamp(loader).map(stamp -> nameOf(pack, trusted, stamp, System.getProperties()));
  }

  static String nameOf(RulePack pack, boolean trusted, String stamp, Properties properties) {
    Sha256 digest = new Sha256()
        .part(FORM)
        .part(stamp)
        .part(pack.manifest().id())
        .part(pack.sha256())
        .part(trusted ? "trusted" : "restricted")
        .part(Integer.toString(Runtime.version().feature()));
    for (String compiler : COMPILERS) {
      digest.part(origin(Surroundings.class.getClassLoader(), compiler));
    }
    // The language level and more can be set by properties.
    Map<String, String> set = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("drools.") || name.startsWith("kie.")) {
        set.put(name, properties.getProperty(name));
      }
    }
    set.forEach((name, value) -> digest.part(name).part(value));
    return HexFormat.of().formatHex(digest.end());
  }

  private static Optional<String> stamp(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(STAMP)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a class comes from and how old that is: in one jar with everything else nothing tells its version. */
  private static String origin(ClassLoader loader, String file) {
    URL url = loader.getResource(file);
    if (url == null) {
      return "";
    }
    String where = url.toString();
    int inJar = where.indexOf("!/");
    String outer =
        where.startsWith("jar:") && inJar > 0 ? where.substring("jar:".length(), inJar) : where;
    try {
      Path path = Path.of(new URI(outer));
      return String.join(
          " ", where, Files.getLastModifiedTime(path).toString(), "" + Files.size(path));
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      // Jars within jars and the like: then the version has to do.
      return where + " " + KieServices.class.getPackage().getImplementationVersion();
    }
  }
}
