package org.statedconditions.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The digest of a pack's files: of each its name and its bytes, with their lengths, in the order of the names. */
final class PackDigest {
  private final Map<String, byte[]> files = new TreeMap<>();

  void add(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  String hex() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    files.forEach((name, bytes) -> {
      update(digest, name.getBytes(StandardCharsets.UTF_8));
      update(digest, bytes);
    });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
