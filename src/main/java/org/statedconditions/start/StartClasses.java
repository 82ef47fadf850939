package org.statedconditions.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Loads the classes of the program. Those that short runs need lie one after the other in a single entry of the jar, which is
 * read at once: to find, check and unpack each of them by itself takes longer than anything that they do. The others come from
 * their own entries. As a supplier it loads one more class that every run needs, and says whether there was one: for a thread
 * that would wait otherwise.
 */
final class StartClasses extends ClassLoader implements BooleanSupplier {
  private static final String PROGRAM = "org.statedconditions.cli";

  static {
    registerAsParallelCapable();
  }

  private final JarFile jar;
  private final ClassTable table;
  private int next;

  private StartClasses(ClassLoader parent, JarFile jar, ClassTable table) {
    super(parent);
    this.jar = jar;
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
    // Stays open until the program ends. Nothing in it is signed.
    JarFile jar = new JarFile(new File(path), false);
    ZipEntry entry = jar.getEntry(ClassTable.ENTRY);
    if (entry == null) {
      jar.close();
      return Optional.empty();
    }
    StartClasses classes = new StartClasses(parent, jar, new ClassTable(read(jar, entry)));
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

  private static byte[] read(JarFile jar, ZipEntry entry) throws IOException {
    byte[] bytes = new byte[(int) entry.getSize()];
    try (InputStream in = jar.getInputStream(entry)) {
      if (in.readNBytes(bytes, 0, bytes.length) != bytes.length) {
        throw new IOException(entry + " of " + jar.getName() + " is cut short");
      }
    }
    return bytes;
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
    int at = table.find(name);
    if (at < 0 && name.startsWith("java.")) {
      return getParent().loadClass(name);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      return at < 0 ? other(name) : defineClass(name, table.bytes(), at, table.length(at));
    }
  }

  private Class<?> other(String name) throws ClassNotFoundException {
    ZipEntry entry = jar.getEntry(name.replace('.', '/') + ".class");
    if (entry == null) {
      return getParent().loadClass(name);
    }
    try {
      byte[] bytes = read(jar, entry);
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
