package org.statedconditions.scenario;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.fact.Fact;

/**
 * Reads the facts of a large file one by one, so that the text of all of them is never in memory as a tree. Facts name their
 * sources: where those stand behind the facts, the text is parsed again with the sources known.
 */
final class FactStream implements Document.Taker {
  private final ScenarioReader reader;
  private final @Nullable Document known;
  private final ReadFacts facts = new ReadFacts();
  private @Nullable Context context;
  private boolean started;
  private boolean ready;
  private boolean zoned;
  private int count;

  FactStream(ScenarioReader reader) {
    this.reader = reader;
    this.known = null;
  }

  /** {@code known} is the same document, read before. */
  FactStream(ScenarioReader reader, Document known) {
    this.reader = reader;
    this.known = known;
  }

  @Override
  public String key() {
    return "facts";
  }

  @Override
  public boolean take(Node item, List<Node.Entry> before, ProblemLog problems) {
    if (!started) {
      started = true;
      start(before, context(problems));
    }
    count++;
    if (count > reader.mostFacts()) {
      reader.tooMany(item, problems);
      return false;
    }
    if (!ready) {
      return true;
    }
    Fact fact = reader.fact(item, context(problems));
    if (fact != null) {
      facts.add(fact, item);
    }
    reader.read(count);
    return true;
  }

  private void start(List<Node.Entry> before, Context context) {
    List<Node.Entry> entries = known == null ? before : entries(known);
    // What is wrong with them is said when the rest of the file is bound.
    Context scratch = new Context(new ProblemLog());
    zone(entries).ifPresent(node -> scratch.zone(node).ifPresent(context::in));
    for (Node.Entry entry : entries) {
      if (entry.key().text().equals("sources")) {
        SourceReader.read(entry.value(), scratch);
        ready = true;
      }
    }
    context.sources.putAll(scratch.sources);
    ready |= known != null;
    zoned = zone(entries).isPresent();
  }

  /** Whether sources or the time zone stand behind the facts, which were read without them. */
  boolean needsMore(Document document) {
    return started && (!ready || (!zoned && zone(entries(document)).isPresent()));
  }

  private static List<Node.Entry> entries(Document document) {
    return document.root().orElse(null) instanceof Node.Mapping root ? root.entries() : List.of();
  }

  private static Optional<Node> zone(List<Node.Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.key().text().equals(ScenarioReader.TIME_ZONE))
        .map(Node.Entry::value)
        .findFirst();
  }

  /** What the rest of the file is to be read with. */
  Context context(ProblemLog problems) {
    if (context == null) {
      context = new Context(problems);
    }
    return context;
  }

  ReadFacts facts() {
    return facts;
  }
}
