package org.statedconditions.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Loads the classes of the program. Those that short runs need lie one after the other in a single entry of the jar, which
 * is never parsed: to find, check and unpack each of them by itself takes longer than anything that they do. The others come from
 * their own entries. As a supplier it loads one more class that every run needs, and says whether there was one: for a thread
 * that would wait otherwise.
 */
final class StartClasses extends ClassLoader implements BooleanSupplier {
  private static final String PROGRAM = "org.statedconditions.cli";

  // Where the header of an entry says what, and how long it is without its name.
  private static final int SIGNATURE = 0x04034b50;
  private static final int METHOD = 8;
  private static final int SIZE = 22;
  private static final int NAME_LENGTH = 26;
  private static final int EXTRA_LENGTH = 28;
  private static final int HEADER = 30;

  static {
    registerAsParallelCapable();
  }

  private final File file;
  private final ClassTable table;
  private int next;
  private JarFile jar;

  private StartClasses(ClassLoader parent, File file, ClassTable table) {
    super(parent);
    this.file = file;
    this.table = table;
    next = table.first();
  }

  /**
   * Those of a jar; empty if {@code path} is more than one jar, or if there is no such entry in it.
   *
   * @param parent finds what is no class of the program
   * @param like the package of the program gets the version of this one
   */
  static Optional<StartClasses> in(String path, ClassLoader parent, Package like)
      throws IOException {
    if (path.indexOf(File.pathSeparatorChar) >= 0 || !path.endsWith(".jar")) {
      return Optional.empty();
    }
    File file = new File(path);
    Optional<ByteBuffer> table = firstEntry(file);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    StartClasses classes = new StartClasses(parent, file, new ClassTable(table.get()));
    classes.definePackage(
        PROGRAM,
        null,
        null,
        null,
        like.getImplementationTitle(),
        like.getImplementationVersion(),
        null,
        null);
    return Optional.of(classes);
  }

  /** What lies in the first entry, where the jar has it; empty if it is another or compressed. */
  private static Optional<ByteBuffer> firstEntry(File jar) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(jar, "r")) {
      MappedByteBuffer all = in.getChannel().map(FileChannel.MapMode.READ_ONLY, 0, in.length());
      all.order(ByteOrder.LITTLE_ENDIAN);
      byte[] name = new byte[ClassTable.ENTRY.length()];
      if (all.capacity() < HEADER + name.length
          || all.getInt(0) != SIGNATURE
          || all.getShort(METHOD) != 0
          || all.getShort(NAME_LENGTH) != name.length) {
        return Optional.empty();
      }
      all.get(HEADER, name);
      if (!ClassTable.ENTRY.equals(new String(name, StandardCharsets.US_ASCII))) {
        return Optional.empty();
      }
      int from = HEADER + name.length + all.getShort(EXTRA_LENGTH);
      return Optional.of(all.slice(from, all.getInt(SIZE)));
    }
  }

  @Override
  public synchronized boolean getAsBoolean() {
    if (!table.isNeeded(next)) {
      return false;
    }
    String name = table.name(next);
    next = table.after(next);
    try {
      // Not initialised: that is for whoever needs it first.
      loadClass(name);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      // Whoever needs it is told.
      return true;
    }
  }

  /** The program's own classes come first, for the parent has them, too. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    int entry = table.find(name);
    if (entry < 0 && name.startsWith("java.")) {
      return getParent().loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return entry < 0 ? other(name) : defineClass(name, table.bytes(entry), null);
    }
  }

  private Class<?> other(String name) throws ClassNotFoundException {
    try {
      JarFile from = jar();
      ZipEntry entry = from.getEntry(name.replace('.', '/') + ".class");
      if (entry == null) {
        return getParent().loadClass(name);
      }
      try (InputStream in = from.getInputStream(entry)) {
        return defineClass(name, ByteBuffer.wrap(in.readAllBytes()), null);
      }
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private synchronized JarFile jar() throws IOException {
    if (jar == null) {
      // Stays open until the program ends. Nothing in it is signed.
      jar = new JarFile(file, false);
    }
    return jar;
  }
}
