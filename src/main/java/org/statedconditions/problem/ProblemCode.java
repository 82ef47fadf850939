package org.statedconditions.problem;

import java.util.Arrays;
import java.util.Locale;

/**
 * What kind of mistake a problem is. Programs may rely on codes: messages get better, codes stay. The last ones are the lints of
 * {@code check}, under their ids.
 */
public enum ProblemCode {
  UNREADABLE("A file, folder or address is not there or cannot be read."),
  TOO_LARGE("A file, text or list is longer, deeper or more numerous than is allowed."),
  NOT_UTF8("A text is not in UTF-8."),
  FORBIDDEN_CHARACTER("A text has a character that cannot be seen or printed."),
  DOCUMENT_SYNTAX("A text is neither YAML nor JSON."),
  UNSUPPORTED_YAML(
      "A text uses a part of YAML that is not read, such as anchors, tags or several documents."),
  DUPLICATE_KEY("A mapping has the same key twice."),
  UNKNOWN_KEY("A mapping has a key that it cannot have."),
  MISSING_KEY("A mapping lacks a key that it has to have."),
  WRONG_VALUE("Another value stands where one of a given kind belongs, or none."),
  TOO_MANY_PROBLEMS("There are more problems than are told."),
  UNKNOWN_PACK("No bundled pack has this id."),
  NOT_A_PACK("A folder or address holds no pack, for example no pack.yaml or no rules."),
  MISNAMED_FILE("A file or folder of a pack has a name under which it is not read."),
  WRONG_ID("An id or name does not have the form that it has to have."),
  DUPLICATE_ID("Two things have the same id, or one is listed twice."),
  UNKNOWN_NAME("A name refers to nothing that there is."),
  UNKNOWN_READING("The pack has no reading of this name."),
  UNKNOWN_PARAMETER("The pack has no parameter of this name."),
  WRONG_PARAMETER(
      "A value or a bound of a parameter does not fit its type or its bounds, or is read as another type."),
  CONFLICTING_ENTRIES("Two entries of a file do not go together."),
  RULE_SYNTAX("A rule file cannot be read at this place."),
  UNKNOWN_TYPE("There is no type of this name that can stand here."),
  UNKNOWN_FIELD("The type has no field of this name."),
  UNKNOWN_CONSTANT("The closed list has no constant of this name."),
  UNKNOWN_VARIABLE("No variable of this name is bound before this place."),
  UNKNOWN_FUNCTION("There is no function or method of this name."),
  UNKNOWN_QUERY("There is no query of this name."),
  WRONG_ARGUMENTS("A call has too many or too few arguments, or arguments of another type."),
  WRONG_COMPARISON("Two things are compared, or worked out, that cannot be."),
  WRONG_ANNOTATION("An annotation of a rule is missing, unknown, doubled or misplaced."),
  WRONG_CONSEQUENCE("What follows `then` is not the one call that the annotation asks for."),
  WRONG_IMPORT("A rule file imports what rules cannot use."),
  WRONG_PACKAGE("A rule file names a package other than the pack's own."),
  WRONG_FACT_TYPE(
      "A declared fact type lacks a field that it needs, or has one twice or of another type."),
  DUPLICATE_NAME("Two rules, declarations or files have the same name."),
  CIRCULAR_RULES("A rule rests on what depends on the rule itself."),
  SILENCE_SATISFIES("A report satisfies a constraint by saying nothing of a field."),
  NOT_ALLOWED_IN_RULES("A rule file contains what rules may not do."),
  RULES_TOO_LARGE("The rules of a pack are more or longer than is allowed."),
  RULE_TOO_COMPLEX("The conditions of a rule cannot be built into the engine as they are written."),
  RULE_FAILED("A rule cannot be worked out on what is reported."),
  RULES_WENT_TOO_FAR("Rules fire, find or take longer than is allowed."),
  MISSING_AS_OF("Nobody says for which date the question is asked."),
  MISSING_OUTCOME("A back-test needs `outcome`, which the scenario does not give."),
  MISSING_PROBABILITIES("A sensitivity analysis needs probabilities, and none are given."),
  WRONG_PROBABILITY("A probability does not fit what it is about, or stands twice."),
  WRONG_CHANGE("A change to a scenario cannot be made as it is written."),
  WRONG_QUESTION("A question asks about something that there is not, or of a time that cannot be."),
  NOTHING_EXPECTED("A case does not say what it expects."),
  UNKNOWN_EXPECTED_NAME(
      "A case names something that the pack or the case does not have, or the pack calls otherwise."),
  NOT_AS_EXPECTED("A case comes out otherwise than it says."),
  UNNOTICED_CHANGE("No case notices a change of a rule."),
  NOT_SCAFFOLDED("A new pack or rule cannot be written as asked."),
  WRONG_OPTION(
      "An option of the command line has a value that it cannot have, or does not go with another."),
  WRONG_OUTPUT_FILE("The file for the results cannot be written, or is one that is read."),
  ONE_SIDED_CRITERION("A criterion that no rule can meet, or that no rule can refute."),
  EVERY_WITHOUT_COMPLETE(
      "A criterion about every one of a kind of which nothing says whether those reported are all."),
  CRITERION_IN_NO_READING("A criterion that no reading asks for."),
  CLAUSE_WITHOUT_CONDITION("A clause of a statement that no condition takes up."),
  STATEMENT_WITHOUT_SOURCE("A statement that no source reports."),
  READING_NOT_STRICTER("A reading that asks for no more than the one it extends."),
  READING_WITHOUT_EXTENDS(
      "A reading that repeats all that another one asks for and does not extend it."),
  KIND_WITHOUT_CANDIDATE("A kind of subject of which no rule says who is looked at."),
  RULE_WITHOUT_CASE("A rule that fires in no case."),
  RULE_NEVER_MATCHES("A rule that no fact can satisfy."),
  RULES_OVERLAP("A rule for met and one for not met that one and the same report satisfies."),
  UNJOINED_PATTERNS("Patterns of one rule that nothing joins."),
  COUNTS_REPORTS("A count or a sum of reports, of which several may be on one subject."),
  SILENCE_DECIDES("A rule that decides a criterion of a subject of which nothing is known."),
  FAILS_ON_A_REPORT("A rule that cannot be worked out on a report that files may give."),
  CONSTANT_NOT_PARAMETER("A figure or a list in a rule that belongs among the parameters."),
  TEXT_TYPED_TWICE("The same sentence in two places."),
  PLACEHOLDER_LEFT("A word that stands for one that is still to be written."),
  USELESS_SILENCE("A silenced lint that says nothing.");

  private final String meaning;

  ProblemCode(String meaning) {
    this.meaning = meaning;
  }

  /** As written in data, for example {@code unknown-key}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The code that is written so. Throws {@link IllegalArgumentException} if there is none. */
  public static ProblemCode of(String written) {
    return Arrays.stream(values())
        .filter(code -> code.written().equals(written))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("code: expected one of problems but was " + written));
  }
}
