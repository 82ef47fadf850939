package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.document.DocumentInput;
import org.statedconditions.document.Node;
import org.statedconditions.document.ProblemLog;

/**
 * A scenario file whose packs have to be known before it can be read, for they say which fact types it may use. The file itself
 * is read once, however often it is asked, so that it may be a pipe; {@link ScenarioReader#open} makes one. Not thread-safe.
 */
public final class ScenarioFile implements AutoCloseable {
  private final String name;
  private final Function<Document.@Nullable Taker, Document> text;
  private final @Nullable DocumentInput input;
  private final int mostFacts;

  /** What was parsed for the packs, for the first who reads it: whoever binds a document adds to its problems. */
  private @Nullable Document parsed;

  ScenarioFile(String name, DocumentInput input, int mostFacts) {
    this.name = name;
    this.text = input::parse;
    this.input = input;
    this.mostFacts = mostFacts;
  }

  ScenarioFile(String name, Function<Document.@Nullable Taker, Document> text, int mostFacts) {
    this.name = name;
    this.text = text;
    this.input = null;
    this.mostFacts = mostFacts;
  }

  /** The packs that {@code expect} names, in its order. None where the file cannot be read: reading it says why. */
  public List<String> packsExpected() {
    PassedOver facts = new PassedOver();
    Document document = text.apply(facts);
    parsed = facts.count == 0 ? document : null;
    List<String> packs = new ArrayList<>();
    if (document.root().orElse(null) instanceof Node.Mapping root) {
      for (Node.Entry entry : root.entries()) {
        if (entry.key().text().equals("expect") && entry.value() instanceof Node.Mapping expect) {
          expect.entries().forEach(pack -> packs.add(pack.key().text()));
        }
      }
    }
    return List.copyOf(packs);
  }

  /**
   * The scenario, of facts of the types that {@code reader} knows. Throws {@link
   * org.statedconditions.problem.ProblemsException} with every problem, also where the file cannot be read at all.
   */
  public Scenario read(ScenarioReader reader) {
    Document first = parsed;
    parsed = null;
    return reader.bind(name, first == null ? text : taker -> first);
  }

  /** Facts of a large file, which nobody wants to look at now. */
  private final class PassedOver implements Document.Taker {
    private int count;

    @Override
    public String key() {
      return "facts";
    }

    @Override
    public boolean take(Node item, List<Node.Entry> before, ProblemLog problems) {
      count++;
      return count <= mostFacts;
    }
  }

  @Override
  public void close() {
    if (input != null) {
      input.close();
    }
  }
}
