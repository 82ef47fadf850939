package org.statedconditions.embedding;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The jars that a dependency on the library brings, as the POM says, in this process's class path. */
public final class EmbedderJars {

  /**
   * A dependency that is neither optional nor of a scope that an embedder does not get.
   *
   * @param bringsOthers whether its own dependencies come along
   */
  record Dependency(String artifact, boolean bringsOthers) {
    /** Whether the file is this artifact in some version. */
    boolean isIn(Path file) {
      String name = file.getFileName().toString();
      return name.startsWith(artifact + "-")
          && name.endsWith(".jar")
          && Character.isDigit(name.charAt(artifact.length() + 1));
    }
  }

  private EmbedderJars() {}

  static List<Dependency> dependencies() {
    List<Dependency> out = new ArrayList<>();
    for (Element dependency : children(child(pom(), "dependencies"), "dependency")) {
      if (child(dependency, "scope") == null && child(dependency, "optional") == null) {
        Element exclusions = child(dependency, "exclusions");
        out.add(new Dependency(
            child(dependency, "artifactId").getTextContent(),
            exclusions == null || !exclusions.getTextContent().contains("*")));
      }
    }
    return out;
  }

  /** Those jars. Throws {@link IllegalStateException} if one of them is not there exactly once. */
  static List<Path> files() {
    List<Path> classPath = classPath();
    return dependencies().stream()
        .map(dependency -> {
          List<Path> found = classPath.stream().filter(dependency::isIn).toList();
          if (found.size() != 1) {
            throw new IllegalStateException(
                "expected one jar of " + dependency.artifact() + " but there were " + found);
          }
          return found.get(0);
        })
        .toList();
  }

  /** The folder of the library's own classes. */
  public static Path classes() {
    return classPath().stream()
        .filter(path -> Files.exists(path.resolve("org/statedconditions/Evaluator.class")))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath())
        .toList();
  }

  private static Element pom() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new File("pom.xml"))
          .getDocumentElement();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Element child(Element parent, String name) {
    List<Element> all = children(parent, name);
    return all.isEmpty() ? null : all.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> out = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && element.getTagName().equals(name)) {
        out.add(element);
      }
    }
    return out;
  }
}
