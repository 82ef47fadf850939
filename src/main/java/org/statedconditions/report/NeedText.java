package org.statedconditions.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Need.Seen;
import org.statedconditions.assessment.reason.Relation;

/** Says in words what a rule needs and what was found instead, or as it needs it. */
final class NeedText {
  private final Map<Instant, String> written;

  /** {@code written}: how the scenario writes an instant that it gives with an offset. */
  NeedText(Map<Instant, String> written) {
    this.written = written;
  }

  /** What was found where it is as the rule needs it, for example {@code `scope` is `general`}. */
  Set<String> met(Check check) {
    Set<String> parts = new LinkedHashSet<>();
    found(check.need(), parts);
    return parts;
  }

  /** What was found and what the rule needs, for example {@code `scope` is `local`, the rule needs `general`}. */
  String missed(Check check) {
    Need need = check.need();
    String found = found(need);
    String needed = need instanceof Need.Compare compare ? needed(compare, false) : needed(need);
    return (found.isEmpty() ? "" : found + ", ") + "the rule needs " + needed;
  }

  /** The same of something gathered from several facts, for example {@code nothing; the rule needs `RU` and `UA`}. */
  String gathered(Check check) {
    return check.need() instanceof Need.Compare compare
            && compare.found().value().isPresent()
        ? value(compare.found().value().get()) + "; the rule needs " + needed(compare, false)
        : missed(check);
  }

  // ---- what was found

  private String found(Need need) {
    Set<String> parts = new LinkedHashSet<>();
    found(need, parts);
    return String.join(", ", parts);
  }

  private void found(Need need, Set<String> parts) {
    if (need instanceof Need.Compare compare) {
      if (compare.relation() != Relation.SAME_REPORT) {
        parts.add(is(compare.found()));
      }
    } else if (need instanceof Need.All all) {
      all.parts().forEach(p -> found(p, parts));
    } else if (need instanceof Need.Any any) {
      any.parts().forEach(p -> found(p, parts));
    } else if (need instanceof Need.Written other) {
      other.seen().forEach(s -> parts.add(is(s)));
    }
  }

  private String is(Seen seen) {
    String name = name(seen);
    if (seen.value().isEmpty()) {
      return name + " is not given";
    }
    String value = value(seen.value().get());
    return name + " is " + value;
  }

  private static String name(Seen seen) {
    String name = seen.name().startsWith("parameter ")
        ? "the parameter `" + seen.name().substring(10) + "`"
        : "`" + seen.name() + "`";
    return name + seen.of().map(ref -> " of [" + (ref.index() + 1) + "]").orElse("");
  }

  // ---- what is needed

  private String needed(Need need) {
    if (need instanceof Need.Compare compare) {
      return needed(compare, true);
    } else if (need instanceof Need.All all) {
      return String.join(" and ", all.parts().stream().map(this::grouped).toList());
    } else if (need instanceof Need.Any any) {
      return String.join(" or ", any.parts().stream().map(this::grouped).toList());
    }
    String text = ((Need.Written) need).text();
    return text.isEmpty() ? "what its search asks for" : "`" + text + "`";
  }

  private String grouped(Need need) {
    boolean several = need instanceof Need.All || need instanceof Need.Any;
    return several ? "(" + needed(need) + ")" : needed(need);
  }

  /** {@code full}: with the name of what has to be so. */
  private String needed(Need.Compare compare, boolean full) {
    String subject = full ? name(compare.found()) + " to be " : "";
    List<Seen> operands = compare.operands();
    return switch (compare.relation()) {
      case IS, ONE_OF -> subject + listed(operands, " or ");
      case IS_NOT ->
        subject
            + (compare.found().value().isEmpty() || full ? "given and " : "")
            + "anything but "
            + listed(operands, " or ");
      case NONE_OF -> subject + "anything but " + listed(operands, " or ");
      case GIVEN -> full ? name(compare.found()) + " to be given" : "it to be given";
      case NOT_GIVEN -> full ? name(compare.found()) + " not to be given" : "it not to be given";
      case LESS -> subject + ordered(operands.get(0), "a time before ", "less than ");
      case AT_MOST -> subject + ordered(operands.get(0), "a time no later than ", "at most ");
      case MORE -> subject + ordered(operands.get(0), "a time after ", "more than ");
      case AT_LEAST -> subject + ordered(operands.get(0), "a time no earlier than ", "at least ");
      case HAS ->
        (full ? name(compare.found()) + " to have " : "") + listed(operands, " and ")
            + " among them";
      case LACKS ->
        (full ? name(compare.found()) + " to have " : "") + "no " + listed(operands, " and no ")
            + " among them";
      case TERM_SHORTER -> subject + "an end less than " + term(operands);
      case TERM_AT_MOST -> subject + "an end at most " + term(operands);
      case TERM_LONGER -> subject + "an end more than " + term(operands);
      case TERM_AT_LEAST -> subject + "an end at least " + term(operands);
      case DIFFERS -> subject + "another figure than " + listed(operands, " or ");
      case SAME_REPORT -> "the same report";
    };
  }

  private String term(List<Seen> operands) {
    return plain(operands.get(0)) + " days after " + plain(operands.get(1));
  }

  private String ordered(Seen operand, String ofTimes, String ofOthers) {
    boolean time = operand.value().map(v -> v instanceof Instant).orElse(false);
    return (time ? ofTimes : ofOthers) + operand(operand);
  }

  private String listed(List<Seen> operands, String last) {
    List<String> names = operands.stream().map(this::operand).toList();
    int end = names.size() - 1;
    return end < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, end)) + last + names.get(end);
  }

  /** A value, and what it is where the reader cannot know. */
  private String operand(Seen operand) {
    String value = plain(operand);
    if (operand.name().equals("asOf")) {
      return value + " (the time asked about)";
    }
    return operand.of().isPresent() && !operand.name().isEmpty()
        ? value + " (" + name(operand) + ")"
        : value;
  }

  private String plain(Seen seen) {
    return seen.value().map(this::value).orElse("what is not given");
  }

  // ---- values

  private String value(Object value) {
    if (value instanceof Instant instant) {
      return Dates.of(instant, written);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof Number) {
      return value.toString();
    } else if (value instanceof List<?> several) {
      List<String> names = new ArrayList<>();
      several.forEach(v -> names.add(value(v)));
      return names.isEmpty() ? "nothing" : String.join(", ", names);
    }
    return "`" + value + "`";
  }
}
