package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;

/**
 * Reads the facts of a large file one by one, so that the text of all of them is never in memory as a tree. Facts name their
 * sources: where those stand behind the facts, the text is parsed again with the sources known.
 */
final class FactStream implements Document.Taker {
  private final ScenarioReader reader;
  private final @Nullable Map<String, Source> known;
  private final List<Fact> facts = new ArrayList<>();
  private @Nullable Context context;
  private boolean started;
  private boolean ready;
  private int count;

  FactStream(ScenarioReader reader) {
    this.reader = reader;
    this.known = null;
  }

  FactStream(ScenarioReader reader, Map<String, Source> known) {
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
    if (count > ScenarioReader.MOST_FACTS) {
      ScenarioReader.tooMany(item, problems);
      return false;
    }
    if (!ready) {
      return true;
    }
    Fact fact = reader.fact(item, context(problems));
    if (fact != null) {
      facts.add(fact);
    }
    reader.read(count);
    return true;
  }

  private void start(List<Node.Entry> before, Context context) {
    if (known != null) {
      context.sources.putAll(known);
      ready = true;
      return;
    }
    for (Node.Entry entry : before) {
      if (entry.key().text().equals("sources")) {
        // What is wrong with them is said when the rest of the file is bound.
        context.sources.putAll(sources(entry.value()));
        ready = true;
      }
    }
  }

  /** Whether there were facts before any sources, so that none was read. */
  boolean needsSources() {
    return started && !ready;
  }

  Map<String, Source> sourcesIn(Document document) {
    Map<String, Source> found = new HashMap<>();
    if (document.root().orElse(null) instanceof Node.Mapping root) {
      for (Node.Entry entry : root.entries()) {
        if (entry.key().text().equals("sources")) {
          found.putAll(sources(entry.value()));
        }
      }
    }
    return found;
  }

  private static Map<String, Source> sources(Node node) {
    Context scratch = new Context(new ProblemLog());
    SourceReader.read(node, scratch);
    return scratch.sources;
  }

  /** What the rest of the file is to be read with. */
  Context context(ProblemLog problems) {
    if (context == null) {
      context = new Context(problems);
    }
    return context;
  }

  List<Fact> facts() {
    return facts;
  }
}
