package org.statedconditions.drl.check.mistake;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlType;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.pack.ManifestPart;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks what stands around the rules of a file: its package, imports and declared types. */
final class DeclarationCheck {
  private static final Set<String> OWN_PACKAGES =
      Set.of("org.statedconditions.fact", "org.statedconditions.finding");

  /** What rules know without an import, and may import all the same. */
  private static final Set<String> KNOWN = Set.of(
      "java.util.List",
      "java.util.Set",
      "java.util.Map",
      "java.math.BigDecimal",
      "java.time.Instant");

  /** What every fact has, where a type declares it for its rules to see. */
  static final Map<String, String> COMMON = Map.of(
      "id", "String",
      "source", "Source",
      "from", "java.time.Instant",
      "until", "java.time.Instant",
      "reportedOn", "java.time.Instant");

  private static final Map<String, String> BOXED =
      Map.of("boolean", "Boolean", "int", "Integer", "long", "Long", "double", "Double");

  private final PackNames names;
  private final DrlFile file;
  private final Problems problems;

  DeclarationCheck(PackNames names, DrlFile file, Problems problems) {
    this.names = names;
    this.file = file;
    this.problems = problems;
  }

  void check() {
    problems.about("");
    file.packageLine().ifPresent(this::packageLine);
    for (DrlFile.Import line : file.imports()) {
      importLine(line);
    }
    for (DrlType type : file.types()) {
      problems.about("type " + type.name());
      if (!type.parent().isEmpty() && names.types().find(type.parent()).isEmpty()) {
        problems.meaning(
            ProblemCode.UNKNOWN_TYPE,
            type.start(),
            type.start() + type.name().length(),
            "expected a known type after `extends` but was `" + type.parent() + "`",
            DidYouMean.hint(type.parent(), names.types().names()));
      }
      type.fields().forEach(this::field);
      repeated(type);
      if (!type.enumeration() && type.parent().isEmpty()) {
        subject(type);
      }
    }
    problems.about("");
  }

  private void packageLine(DrlFile.PackageLine line) {
    String written = line.name();
    String own = names.manifest().rulePackage();
    if (names.knows(ManifestPart.ID) && !written.equals(own)) {
      int start = line.start();
      problems.meaning(
          ProblemCode.WRONG_PACKAGE,
          start,
          start + written.length(),
          "expected the pack's own package, `" + own + "`, but was `" + written + "`",
          "the line can be left out");
    }
  }

  private void importLine(DrlFile.Import line) {
    String name = line.name();
    int dot = name.lastIndexOf('.');
    String packageName = dot < 0 ? "" : name.substring(0, dot);
    String simple = name.substring(dot + 1);
    int start = line.start();
    int end = start + name.length();
    if (line.form().equals("static")) {
      problems.meaning(
          ProblemCode.WRONG_IMPORT,
          start,
          end,
          "expected an import of a type but was a static import, which constraints cannot use",
          "write the constant with its type, for example `CeasefireStatus.NONE`");
    } else if (!line.form().isEmpty()) {
      problems.meaning(
          ProblemCode.WRONG_IMPORT,
          start,
          end,
          "`import " + line.form() + "` is not allowed",
          "import types");
    } else if (OWN_PACKAGES.contains(packageName)) {
      if (simple.equals("*") || names.types().find(name).isPresent()) {
        if (!names.types().isNameable(simple)) {
          problems.meaning(
              ProblemCode.WRONG_IMPORT,
              start,
              end,
              "the import of " + name + " is not allowed",
              "rules may import the types of org.statedconditions.fact and org.statedconditions.finding, one by one");
        }
      } else {
        problems.meaning(
            ProblemCode.UNKNOWN_TYPE,
            start + dot + 1,
            end,
            "expected a type of " + packageName + " but was `" + simple + "`",
            DidYouMean.hint(simple, names.types().names()));
      }
    } else if (!KNOWN.contains(name)) {
      String near = DidYouMean.nearest(packageName, OWN_PACKAGES);
      problems.meaning(
          ProblemCode.WRONG_IMPORT,
          start,
          end,
          "expected an import from org.statedconditions.fact or org.statedconditions.finding but was `"
              + name + "`",
          near != null
              ? "did you mean `" + near + name.substring(Math.max(dot, 0)) + "`?"
              : importHint(simple));
    }
  }

  private static String fieldTypeHint(String written, Set<String> offered) {
    String hint = NameCheck.typeHint(written, offered);
    return hint != null
        ? hint
        : "there are String, Boolean, Integer, Long, Double, BigDecimal, java.time.Instant, List and closed lists such as Scope";
  }

  private String importHint(String simple) {
    String here = Idioms.ofType(simple);
    if (here != null) {
      return here;
    }
    return names.types().isMatchable(simple)
        ? "leave the line out: rules know `" + simple + "` without it"
        : "leave the line out: fact types, `List`, `Set`, `Instant` and `BigDecimal` are there; a type of your own is made with `declare`";
  }

  /** Scenario files name the subject of a fact by its id, and what they do not say has to stay unknown. */
  private void subject(DrlType type) {
    Optional<DrlType.Field> id =
        type.fields().stream().filter(f -> f.name().equals("id")).findFirst();
    if (id.isEmpty()) {
      problems.meaning(
          ProblemCode.WRONG_FACT_TYPE,
          type.start(),
          type.start() + type.name().length(),
          "expected a field `id : String` in a fact type but `" + type.name() + "` has none",
          "scenario files name by it what a fact is about");
    }
    for (DrlType.Field field : type.fields()) {
      String expected = COMMON.get(field.name());
      String boxed = BOXED.get(field.type().toString());
      boolean known = names.types().find(field.type()).isPresent();
      if (expected != null && known && !expected.endsWith(field.type().toString())) {
        wrongType(field, expected, "every fact has this field");
      } else if (expected == null && boxed != null) {
        wrongType(field, boxed, "a `" + field.type() + "` cannot be unknown");
      }
    }
  }

  private void repeated(DrlType type) {
    Set<String> names = new HashSet<>();
    for (DrlType.Field field : type.fields()) {
      if (!names.add(field.name())) {
        problems.meaning(
            ProblemCode.WRONG_FACT_TYPE,
            field.start(),
            field.start() + field.name().length(),
            "expected a field of its own but was `" + field.name() + "` again",
            null);
      }
    }
  }

  private void wrongType(DrlType.Field field, String expected, @Nullable String hint) {
    problems.meaning(
        ProblemCode.WRONG_FACT_TYPE,
        field.type().start(),
        field.type().end(),
        "expected the type `" + expected + "` for the field `" + field.name() + "` but was `"
            + field.type() + "`",
        hint);
  }

  private void field(DrlType.Field field) {
    String type = field.type().name();
    if (names.types().find(type).isEmpty() && !names.open() && !type.contains(".")) {
      Set<String> offered = new TreeSet<>(names.types().names());
      offered.addAll(
          Set.of("String", "Boolean", "Integer", "Long", "List", "Map", "Set", "boolean", "int"));
      problems.meaning(
          ProblemCode.UNKNOWN_TYPE,
          field.type().start(),
          field.type().start() + type.length(),
          "expected a known type for the field `" + field.name() + "` but was `" + type + "`",
          Set.of("Date", "LocalDate", "LocalDateTime", "ZonedDateTime", "Calendar")
                  .contains(type)
              ? "a date is a `java.time.Instant`"
              : fieldTypeHint(type, offered));
    }
  }
}
