package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.statedconditions.drl.syntax.Blocks.Block;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/**
 * A rule file taken apart. A file with mistakes in it is taken apart as far as it can be understood; what cannot is among its
 * {@link #problems()}.
 */
public final class DrlFile {

  /**
   * An {@code import} line.
   *
   * @param name what is imported, as written, without {@code static}
   * @param form {@code static}, {@code function}, {@code accumulate}, or empty for a plain one
   * @param start offset of what is imported
   */
  public record Import(String name, String form, int start) {}

  /**
   * A {@code global} line.
   *
   * @param type as written
   * @param name its name
   * @param start offset of the word {@code global}
   */
  public record Global(String type, String name, int start) {}

  private final RuleFile file;
  private final SourceText source;
  private final List<Token> tokens;
  private final Problems problems;
  private final List<ParsedRule> rules = new ArrayList<>();
  private final List<ParsedQuery> queries = new ArrayList<>();
  private final List<DrlType> types = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private String packageName;
  private int packageStart;
  private boolean functions;

  private DrlFile(RuleFile file) {
    this.file = file;
    this.source = new SourceText(file.name(), file.text());
    this.problems = new Problems(source);
    this.tokens = Lexer.tokens(source, problems);
    Blocks.of(tokens, problems).forEach(this::read);
    problems.about("");
    rules.forEach(r -> problems.nameWithin(r.rule().start(), r.rule().end(), r.called()));
  }

  /** Takes a file apart; never throws. */
  public static DrlFile of(RuleFile file) {
    return new DrlFile(file);
  }

  private void read(Block block) {
    problems.about("");
    switch (block.kind()) {
      case "rule" -> rules.add(new RuleReader(source, tokens, problems).read(block));
      case "query" -> {
        ParsedQuery query = new QueryReader(tokens, problems).read(block);
        if (query != null) {
          queries.add(query);
        }
      }
      case "declare" -> {
        DrlType type = new TypeReader(tokens, problems).read(block);
        if (type != null) {
          types.add(type);
        }
      }
      case "package" -> {
        packageName = joined(block.body(), block.to());
        packageStart = block.body() < block.to()
            ? tokens.get(block.body()).start()
            : tokens.get(block.from()).start();
      }
      case "import" -> importLine(block);
      case "global" -> {
        if (block.to() - block.body() >= 2) {
          int name = tokens.get(block.to() - 1).is(";") ? block.to() - 2 : block.to() - 1;
          globals.add(new Global(
              joined(block.body(), name),
              tokens.get(name).text(),
              tokens.get(block.from()).start()));
        }
      }
      case "function" -> functions = true;
      default -> {
        // Dialects and what was reported as garbage hold nothing that is asked for later.
      }
    }
  }

  private void importLine(Block block) {
    int from = block.body();
    if (from >= block.to()) {
      Token word = tokens.get(block.from());
      problems.syntax(
          word.end(),
          word.end() + 1,
          "expected the name of a type after `import` but was nothing",
          null);
      return;
    }
    Token first = tokens.get(from);
    boolean form = first.is("static") || first.is("function") || first.is("accumulate");
    from += form && from + 1 < block.to() ? 1 : 0;
    int to = form && first.is("accumulate") ? Math.max(from, block.to() - 1) : block.to();
    imports.add(
        new Import(joined(from, to), form ? first.text() : "", tokens.get(from).start()));
  }

  private String joined(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!tokens.get(i).is(";")) {
        text.append(tokens.get(i).text());
      }
    }
    return text.toString();
  }

  /** The file's name in the pack. */
  public String name() {
    return file.name();
  }

  /** The file's name without folders and {@code .drl}: by convention the condition that its rules are about. */
  public String stem() {
    String last = file.name()
        .substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('\\')) + 1);
    return last.endsWith(".drl") ? last.substring(0, last.length() - 4) : last;
  }

  /** The file's text. */
  public String text() {
    return file.text();
  }

  /** The rules in their order. */
  public List<DrlRule> rules() {
    return rules.stream().map(ParsedRule::rule).toList();
  }

  /** The queries in their order. */
  public List<DrlQuery> queries() {
    return queries.stream().map(ParsedQuery::query).toList();
  }

  /** The declared types in their order. */
  public List<DrlType> types() {
    return List.copyOf(types);
  }

  /** What the {@code package} line says, if there is one. */
  public Optional<String> packageName() {
    return Optional.ofNullable(packageName);
  }

  /** The {@code import} lines. */
  public List<Import> imports() {
    return List.copyOf(imports);
  }

  /** The {@code global} lines. */
  public List<Global> globals() {
    return List.copyOf(globals);
  }

  /** What is wrong with the frame of the file and of its rules; {@link DrlDiagnostics} finds the rest. */
  public List<Problem> problems() {
    return problems.all().stream().map(Problems.Found::problem).sorted().toList();
  }

  /** The place of the text between two offsets, marked on its first line only. */
  public Place place(int start, int end) {
    return source.place(start, end);
  }

  /** Whether the file defines functions of its own. */
  boolean hasFunctions() {
    return functions;
  }

  int packageStart() {
    return packageStart;
  }

  SourceText source() {
    return source;
  }

  List<Token> tokens() {
    return tokens;
  }

  Problems collected() {
    return problems;
  }

  List<ParsedRule> parsedRules() {
    return rules;
  }

  List<ParsedQuery> parsedQueries() {
    return queries;
  }
}
