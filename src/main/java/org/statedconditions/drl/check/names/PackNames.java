package org.statedconditions.drl.check.names;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.finding.Findings;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.Parameter;

/** What all rules of a pack may name, from whichever of its files. */
public final class PackNames {
  private static final Set<String> OWN_PACKAGES =
      Set.of("org.statedconditions.fact.", "org.statedconditions.finding.");

  private final Manifest manifest;
  private final Set<ManifestPart> unread;
  private final Misnamed misnamed;
  private final Types types;
  private final Map<String, DrlQuery> queries = new TreeMap<>();
  private final Map<String, Type> globals = new HashMap<>();
  private final Set<String> doubtful = new TreeSet<>();
  private final Set<String> written;
  private final Set<String> decided = new TreeSet<>();
  private boolean open;
  private boolean functions;

  /** For a pack whose manifest can be read. */
  public PackNames(Manifest manifest, Collection<DrlFile> files, Vocabulary vocabulary) {
    this(manifest, Set.of(), Set.of(), files, vocabulary);
  }

  /**
   * @param unread the parts of the manifest of which something cannot be read
   * @param written the words that stand somewhere in it
   */
  public PackNames(
      Manifest manifest,
      Set<ManifestPart> unread,
      Set<String> written,
      Collection<DrlFile> files,
      Vocabulary vocabulary) {
    this.written = written;
    this.manifest = manifest;
    this.unread = unread;
    this.types = new Types(files, vocabulary, manifest.ownTypes());
    this.misnamed = Misnamed.of(manifest, unread, files);
    globals.put("findings", new Type.Java(Findings.class, List.of()));
    globals.put("asOf", new Type.Java(Instant.class, List.of()));
    if (manifest.actorCode().isPresent() || unread.contains(ManifestPart.ID)) {
      globals.put("actorCode", Basic.TEXT);
    }
    globals.put("parameters", new Type.Java(Parameters.class, List.of()));
    for (DrlFile file : files) {
      file.queries().forEach(q -> queries.putIfAbsent(q.name(), q));
      file.globals()
          .forEach(g -> globals.putIfAbsent(g.name(), types.find(g.type()).orElse(Basic.UNKNOWN)));
      functions |= file.hasFunctions();
      file.rules().forEach(rule -> rule.criterion().ifPresent(decided::add));
      doubtful.addAll(file.doubtfulTypes());
      for (DrlFile.Import line : file.imports()) {
        read(line);
      }
    }
  }

  private void read(DrlFile.Import line) {
    String name = line.name();
    boolean star = name.endsWith(".*");
    switch (line.form()) {
      case "accumulate" -> open = true;
      case "static", "function" -> functions = true;
      default -> open |= star && !OWN_PACKAGES.contains(name.substring(0, name.length() - 1));
    }
  }

  /** Whether a type of that name may have been meant to be declared, in a line that is reported. */
  public boolean doubtful(String typeName) {
    return doubtful.contains(typeName);
  }

  /** Whether there may be such types, so that fields are meant that nothing has. */
  public boolean doubtful() {
    return !doubtful.isEmpty();
  }

  /** The kinds of those types. */
  public Set<String> doubtfulKinds() {
    Set<String> kinds = new TreeSet<>();
    doubtful.forEach(name -> kinds.add(DrlType.kindOf(name)));
    return kinds;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The ids of criteria that rules say they decide. */
  public Set<String> decided() {
    return decided;
  }

  /** The words that stand somewhere in {@code pack.yaml}; none where nobody needs them because all of it can be read. */
  public Set<String> written() {
    return written;
  }

  /** Whether all of {@code part} could be read, so that what is not in it does not exist. */
  public boolean knows(ManifestPart part) {
    return !unread.contains(part);
  }

  /** What the manifest calls otherwise than all rules do. */
  public Misnamed misnamed() {
    return misnamed;
  }

  public Types types() {
    return types;
  }

  public Set<String> queries() {
    return queries.keySet();
  }

  public Optional<DrlQuery> query(String name) {
    return Optional.ofNullable(queries.get(name));
  }

  /** Whether rules may know types that are not known here. */
  public boolean open() {
    return open;
  }

  /** Whether rules may call functions that are not known here. */
  public boolean functions() {
    return functions;
  }

  public Map<String, Type> globals() {
    return globals;
  }

  public Optional<Parameter> parameter(String name) {
    String meant = misnamed.parameters().getOrDefault(name, name);
    return manifest.parameters().stream().filter(p -> p.name().equals(meant)).findFirst();
  }
}
