package org.statedconditions.engine.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 over parts, and a seal made with it. */
final class Sha256 {
  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a part with its length: no two lists of parts give the same digest because they are cut elsewhere. */
  Sha256 part(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  byte[] end() {
    return digest.digest();
  }

  /**
   * HMAC-SHA-256 (RFC 2104) of {@code parts} one after the other. Not {@code javax.crypto.Mac}, which takes longer to start
   * than everything else that reads an entry.
   *
   * @param key at most 64 bytes
   */
  static byte[] seal(byte[] key, byte[]... parts) {
    MessageDigest digest = new Sha256().digest;
    digest.update(padded(key, INNER));
    for (byte[] part : parts) {
      digest.update(part);
    }
    byte[] inner = digest.digest();
    digest.update(padded(key, OUTER));
    return digest.digest(inner);
  }

  private static byte[] padded(byte[] key, int pad) {
    byte[] block = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) pad;
    }
    return block;
  }
}
