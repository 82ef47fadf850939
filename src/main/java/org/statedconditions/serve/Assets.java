package org.statedconditions.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page and what belongs to it, from the class path, the text editor from jars of its own: those that stand in {@code assets/list.txt}, by exactly the name that
 * stands there. An address is only ever looked up in that list.
 */
final class Assets {
  private static final String FOLDER = "assets/";
  private static final String PREFIX = "/assets/";
  private static final String INDEX = "index.html";

  /** A file, its media type, and the hash of its content. */
  @SuppressWarnings("ArrayRecordComponent") // Assets are written and never compared.
  record Asset(byte[] bytes, String mediaType, String etag) {}

  private final Map<String, String> mediaTypes;
  private final Map<String, Asset> read = new ConcurrentHashMap<>();

  Assets() {
    String list = new String(bytes("list.txt"), StandardCharsets.UTF_8);
    mediaTypes = list.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableMap(name -> name, Assets::mediaType));
  }

  /** The file at {@code path}, {@code /} or {@code /assets/NAME}; empty if there is none. */
  Optional<Asset> at(String path) {
    String name =
        path.equals("/") ? INDEX : path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : "";
    @Nullable String mediaType = mediaTypes.get(name);
    return mediaType == null
        ? Optional.empty()
        : Optional.of(read.computeIfAbsent(name, one -> asset(one, mediaType)));
  }

  private static Asset asset(String name, String mediaType) {
    byte[] bytes = bytes(name);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(bytes, mediaType, "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String name) {
    if (name.startsWith(EditorModules.FOLDER)) {
      return EditorModules.bytes(name);
    }
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("assets/list.txt names " + name + ", which is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "json", "map" -> "application/json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "ico" -> "image/x-icon";
      case "woff2" -> "font/woff2";
      case "yaml" -> "application/yaml";
      case "txt" -> "text/plain; charset=utf-8";
      default -> throw new IllegalStateException("no media type is known for " + name);
    };
  }
}
