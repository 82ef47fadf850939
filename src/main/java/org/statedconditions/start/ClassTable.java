package org.statedconditions.start;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;

/**
 * Classes by their names, in bytes that need no parsing: a table of places by the hash of the name, then for each class its name
 * and itself. Those that every run needs stand first.
 */
public final class ClassTable {
  /** Its entry in the jar, the first one and not compressed. */
  public static final String ENTRY = "META-INF/start-classes";

  /** The number of slots, and where the classes end that every run needs. */
  private static final int HEAD = 2 * Integer.BYTES;

  private final ByteBuffer buffer;
  private final int mask;

  /** Reads what {@link #of} gave. */
  ClassTable(ByteBuffer bytes) {
    buffer = bytes;
    mask = buffer.getInt(0) - 1;
  }

  /** The entry of the class of that name; -1 if there is none. */
  int find(String name) {
    int hash = name.hashCode();
    for (int slot = hash & mask; ; slot = slot + 1 & mask) {
      int at = buffer.getInt(HEAD + Integer.BYTES * slot);
      if (at == 0) {
        return -1;
      }
      if (buffer.getInt(at) == hash && name.equals(name(at))) {
        return at;
      }
    }
  }

  /** The entry of the first class. */
  int first() {
    return HEAD + Integer.BYTES * (mask + 1);
  }

  /** Whether the class of that entry is one that every run needs. */
  boolean isNeeded(int entry) {
    return entry < buffer.getInt(Integer.BYTES);
  }

  /** The name of the class of that entry. */
  String name(int entry) {
    byte[] name = new byte[buffer.getShort(entry + Integer.BYTES)];
    buffer.get(entry + Integer.BYTES + Short.BYTES, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /** The class of that entry. */
  ByteBuffer bytes(int entry) {
    int from = from(entry);
    return buffer.slice(from, buffer.getInt(from - Integer.BYTES));
  }

  /** The entry after that one. */
  int after(int entry) {
    int from = from(entry);
    return from + buffer.getInt(from - Integer.BYTES);
  }

  private int from(int entry) {
    return entry
        + Integer.BYTES
        + Short.BYTES
        + buffer.getShort(entry + Integer.BYTES)
        + Integer.BYTES;
  }

  /**
   * The bytes for {@code classes} by their names with dots. Throws {@link IllegalArgumentException} for names beyond Latin 1.
   *
   * @param needed how many of them, from the first on, every run needs
   */
  public static byte[] of(Map<String, byte[]> classes, int needed) {
    int slots = Integer.highestOneBit(Math.max(1, classes.size())) * 4;
    int[] places = new int[slots];
    int at = HEAD + Integer.BYTES * slots;
    int end = at;
    Deque<byte[]> entries = new ArrayDeque<>();
    for (Map.Entry<String, byte[]> c : classes.entrySet()) {
      byte[] entry = entry(c.getKey(), c.getValue());
      int slot = c.getKey().hashCode() & slots - 1;
      while (places[slot] != 0) {
        slot = slot + 1 & slots - 1;
      }
      places[slot] = at;
      entries.add(entry);
      at += entry.length;
      if (entries.size() == needed) {
        end = at;
      }
    }
    ByteBuffer all = ByteBuffer.allocate(at).putInt(slots).putInt(end);
    Arrays.stream(places).forEach(all::putInt);
    entries.forEach(all::put);
    return all.array();
  }

  private static byte[] entry(String name, byte[] bytes) {
    byte[] written = name.getBytes(StandardCharsets.ISO_8859_1);
    if (!name.equals(new String(written, StandardCharsets.ISO_8859_1))
        || written.length > Short.MAX_VALUE) {
      throw new IllegalArgumentException("name: expected a short one in Latin 1 but was " + name);
    }
    return ByteBuffer.allocate(
            Integer.BYTES + Short.BYTES + written.length + Integer.BYTES + bytes.length)
        .putInt(name.hashCode())
        .putShort((short) written.length)
        .put(written)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }
}
