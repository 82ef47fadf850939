package org.statedconditions.engine.build;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.statedconditions.start.ClassTable;

/**
 * Puts the classes that short runs load into one entry of the runnable jar, and leaves out the entries of folders. Runs when the
 * project is packed: rehearses such runs with the classes of the jar, and notes which they ask for.
 */
public final class StartPacker {
  private static final String REHEARSAL = "org.statedconditions.cli.Rehearsal";
  private static final String CLASS = ".class";

  /** Where a class says its version. */
  private static final int VERSION = 6;

  private StartPacker() {}

  /** The names of classes in their order; so many of them were needed for the first run. */
  private record Rehearsed(List<String> names, int needed) {}

  /** Notes what it defines, in that order. */
  private static final class Noting extends URLClassLoader {
    private final Set<String> names = Collections.synchronizedSet(new LinkedHashSet<>());

    static {
      registerAsParallelCapable();
    }

    Noting(URL jar) {
      super(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      names.add(name);
      return found;
    }
  }

  /** Takes the jar, and the arguments of the rehearsal. */
  public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
    Path jar = Path.of(arguments[0]);
    Rehearsed rehearsed = rehearsed(jar, Arrays.copyOfRange(arguments, 1, arguments.length));
    Path packed = jar.resolveSibling(jar.getFileName() + ".new");
    try (ZipFile in = new ZipFile(jar.toFile())) {
      Map<String, byte[]> classes = linked(in, rehearsed.names());
      try (ZipOutputStream out =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(packed)))) {
        put(
            out,
            ClassTable.of(classes, rehearsed.needed()),
            in.entries().nextElement().getTime());
        for (ZipEntry entry : Collections.list(in.entries())) {
          if (!entry.isDirectory()) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            out.putNextEntry(copy);
            in.getInputStream(entry).transferTo(out);
          }
        }
      }
    }
    Files.move(packed, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Rehearsed rehearsed(Path jar, String... arguments)
      throws IOException, ReflectiveOperationException {
    try (Noting loader = new Noting(jar.toUri().toURL())) {
      Thread.currentThread().setContextClassLoader(loader);
      Class<?> rehearsal = loader.loadClass(REHEARSAL);
      rehearsal.getMethod("first", String[].class).invoke(null, (Object) arguments);
      int needed = loader.names.size();
      rehearsal.getMethod("main", String[].class).invoke(null, (Object) arguments);
      return new Rehearsed(List.copyOf(loader.names), needed);
    }
  }

  /** The classes, in their order, with their lambdas linked; of those that are older than nests, the lambdas cannot be. */
  private static Map<String, byte[]> linked(ZipFile jar, List<String> names) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    Map<String, byte[]> linkable = new TreeMap<>();
    for (String name : names) {
      String path = name.replace('.', '/');
      byte[] bytes = read(jar, path);
      classes.put(name, bytes);
      ClassReader reader = new ClassReader(bytes);
      short version = reader.readShort(VERSION);
      if (version == Opcodes.V1_8) {
        // Says nothing of nests, so that it can be of one.
        bytes[VERSION + 1] = Opcodes.V11;
        linkable.put(path, bytes);
      } else if (version >= Opcodes.V11) {
        linkable.put(path, bytes);
        String host = nestHost(reader);
        if (!linkable.containsKey(host)) {
          linkable.put(host, read(jar, host));
        }
      }
    }
    Prelinker.link(linkable).forEach((path, bytes) -> classes.put(path.replace('/', '.'), bytes));
    return classes;
  }

  private static byte[] read(ZipFile jar, String path) throws IOException {
    return jar.getInputStream(jar.getEntry(path + CLASS)).readAllBytes();
  }

  private static String nestHost(ClassReader reader) {
    String[] host = {reader.getClassName()};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitNestHost(String named) {
            host[0] = named;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return host[0];
  }

  /** Not compressed: it is looked into with every start. */
  private static void put(ZipOutputStream out, byte[] table, long time) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(table);
    ZipEntry entry = new ZipEntry(ClassTable.ENTRY);
    entry.setTime(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(table.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(table);
  }
}
