package org.statedconditions.drl.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.Blocks.Block;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/**
 * The syntax tree of a rule file. It is made once, and whoever wants to know something of the rules reads it off here. A file
 * with mistakes in it is read as far as it can be understood; what cannot is among its {@link #problems()}, and the rule or
 * query that it stands in is marked as damaged. Immutable.
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

  /**
   * The {@code package} line.
   *
   * @param name as written
   * @param start offset of the name
   */
  public record PackageLine(String name, int start) {}

  private final RuleFile file;
  private final Consequence.Form form;
  private final SourceText source;
  private final List<Token> tokens;
  private final List<Comment> comments;
  private final Problems problems;
  private final List<DrlRule> rules = new ArrayList<>();
  private final List<DrlQuery> queries = new ArrayList<>();
  private final List<DrlType> types = new ArrayList<>();
  private final List<Import> imports = new ArrayList<>();
  private final List<Global> globals = new ArrayList<>();
  private Optional<PackageLine> packageLine = Optional.empty();
  private boolean functions;

  /** A file cut into its parts, none of which is read yet. */
  private static final class Cut {
    final RuleFile file;
    final SourceText source;
    final Problems problems;
    final Lexer.Lexed lexed;
    final List<Block> blocks;

    Cut(RuleFile file) {
      this.file = file;
      source = new SourceText(file.name(), file.text());
      problems = new Problems(source);
      lexed = Lexer.read(source, problems);
      blocks = Blocks.of(lexed.tokens(), problems);
    }

    void addQueries(Set<String> names) {
      for (Block block : blocks) {
        if (block.kind().equals("query")) {
          names.add(QueryReader.name(lexed.tokens(), block));
        }
      }
    }
  }

  private DrlFile(Cut cut, Set<String> queryNames, Consequence.Form form) {
    file = cut.file;
    this.form = form;
    source = cut.source;
    problems = cut.problems;
    tokens = cut.lexed.tokens();
    comments = cut.lexed.comments();
    cut.blocks.forEach(block -> read(block, queryNames));
    problems.about("");
    rules.forEach(r -> problems.nameWithin(r.start(), r.end(), r.called()));
  }

  /** Reads a file that stands alone; never throws. */
  public static DrlFile of(RuleFile file) {
    return all(List.of(file)).get(0);
  }

  /** Reads the files of one pack, whose rules may call queries of one another's; never throws. */
  public static List<DrlFile> all(List<RuleFile> files) {
    List<Cut> cut = files.stream().map(Cut::new).toList();
    Set<String> queries = new HashSet<>();
    cut.forEach(c -> c.addQueries(queries));
    return cut.stream().map(c -> new DrlFile(c, queries, Consequence.FINDINGS)).toList();
  }

  /** Reads a file of the engine's own, whose rules call something else than those of packs; never throws. */
  public static DrlFile ofEngine(RuleFile file, Consequence.Form form) {
    return new DrlFile(new Cut(file), Set.of(), form);
  }

  private void read(Block block, Set<String> queryNames) {
    problems.about("");
    switch (block.kind()) {
      case "rule" ->
        rules.add(new RuleReader(source, tokens, problems, queryNames::contains, form).read(block));
      case "query" -> {
        DrlQuery query = new QueryReader(tokens, problems, queryNames::contains).read(block);
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
        int name = block.body() < block.to() ? block.body() : block.from();
        packageLine = Optional.of(
            new PackageLine(joined(block.body(), block.to()), tokens.get(name).start()));
      }
      case "import" -> importLine(block);
      case "global" -> globalLine(block);
      case "function" -> {
        functions = true;
        problems.foreign("function", tokens.get(block.from()));
      }
      case "dialect", "unit", "expander" ->
        problems.foreign(block.kind(), tokens.get(block.from()));
      default -> {
        // Dialects and what was reported as garbage hold nothing that is asked for later.
      }
    }
  }

  private void globalLine(Block block) {
    if (block.to() - block.body() >= 2) {
      int name = tokens.get(block.to() - 1).is(";") ? block.to() - 2 : block.to() - 1;
      globals.add(new Global(
          joined(block.body(), name),
          tokens.get(name).text(),
          tokens.get(block.from()).start()));
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

  /** What {@code expr} looks like in the file, on one line: each run of blanks as one, and none behind an opening bracket. */
  public String written(Expr expr) {
    StringBuilder out = new StringBuilder();
    for (int i = expr.start(); i < expr.end(); i++) {
      char c = text().charAt(i);
      if (!Character.isWhitespace(c)) {
        out.append(c);
      } else if (out.length() > 0 && " (".indexOf(out.charAt(out.length() - 1)) < 0) {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** The words, texts, numbers and signs in their order: with the comments and the blanks between them they are the file. */
  public List<Token> tokens() {
    return tokens;
  }

  /** The comments in their order. */
  public List<Comment> comments() {
    return comments;
  }

  /** The rules in their order. */
  public List<DrlRule> rules() {
    return List.copyOf(rules);
  }

  /** The queries in their order. */
  public List<DrlQuery> queries() {
    return List.copyOf(queries);
  }

  /** The declared types in their order. */
  public List<DrlType> types() {
    return List.copyOf(types);
  }

  /** The {@code package} line, if there is one. */
  public Optional<PackageLine> packageLine() {
    return packageLine;
  }

  /** The {@code import} lines. */
  public List<Import> imports() {
    return List.copyOf(imports);
  }

  /** The {@code global} lines. */
  public List<Global> globals() {
    return List.copyOf(globals);
  }

  /** What cannot be read of the file, by place; empty if all of it can. */
  public List<Problem> problems() {
    return problems.all().stream().sorted().toList();
  }

  /** A new list that begins with {@link #problems()}, to add to what is wrong besides. */
  public Problems startProblems() {
    return problems.copy();
  }

  /** Whether something outside of the rules cannot be read. */
  public boolean damagedOutsideRules() {
    return problems.offsets().stream().anyMatch(this::outsideRules);
  }

  /** The words that begin like the name of a type, in lines outside of the rules that cannot be read. */
  public Set<String> doubtfulTypes() {
    Set<Integer> lines = new HashSet<>();
    problems.offsets().stream()
        .filter(this::outsideRules)
        .forEach(offset -> lines.add(source.line(offset)));
    Set<String> words = new TreeSet<>();
    tokens.stream()
        .filter(t -> t.word() && lines.contains(t.line()))
        .filter(t -> Character.isUpperCase(t.text().charAt(0)))
        .forEach(t -> words.add(t.text()));
    return words;
  }

  private boolean outsideRules(int offset) {
    return rules.stream().noneMatch(r -> r.start() <= offset && offset <= r.end());
  }

  /** The place of the text between two offsets, marked on its first line only. */
  public Place place(int start, int end) {
    return source.place(start, end);
  }

  /** 1-based. */
  public int line(int offset) {
    return source.line(offset);
  }

  /** What the file has and the language has not, in the order in which it was read. */
  public List<Foreign> foreign() {
    return problems.foreign();
  }

  /** Whether the file defines functions of its own, which is not allowed. */
  public boolean hasFunctions() {
    return functions;
  }
}
