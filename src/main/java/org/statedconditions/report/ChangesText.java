package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.assessment.Point;
import org.statedconditions.finding.Status;
import org.statedconditions.question.change.SmallestChanges;

/** Tells the smallest changes that turn one verdict: what all of them need once, then how they differ. */
final class ChangesText {
  private static final int MOST_SETS = 8;
  private static final int NUMBER = 4;

  private final Sheet sheet;
  private final int indent;

  ChangesText(Sheet sheet, int indent) {
    this.sheet = sheet;
    this.indent = indent;
  }

  void tell(SmallestChanges changes) {
    sheet.out.gap();
    if (changes.to() == Status.MET) {
      meeting(changes);
    } else {
      losing(changes);
    }
    settled(changes);
    if (!changes.all()) {
      sheet.out.say(indent, "There may be more: not every combination was tried.");
    }
  }

  private void meeting(SmallestChanges changes) {
    List<List<Point>> sets = changes.sets();
    if (sets.isEmpty()) {
      sheet.out.say(indent, "No change of criteria would make it met.");
      return;
    }
    boolean one = sets.size() == 1;
    sheet.out.say(
        indent,
        (one
                ? "The smallest change that would make it met"
                : sets.size() + " smallest changes would make it met")
            + ", " + fewest(sets) + ":");
    if (one) {
      points(indent + 2, sets.get(0));
      return;
    }
    List<Point> common = common(sets);
    if (!common.isEmpty()) {
      sheet.out.say(indent + 2, "Each of them takes");
      points(indent + 4, common);
      sheet.out.say(indent + 2, "and besides one of these:");
    }
    numbered(common, sets);
  }

  private void losing(SmallestChanges changes) {
    List<Point> alone = changes.sets().stream()
        .filter(set -> set.size() == 1)
        .map(set -> set.get(0))
        .toList();
    List<List<Point>> together =
        changes.sets().stream().filter(set -> set.size() > 1).toList();
    if (changes.sets().isEmpty()) {
      sheet.out.say(indent, "No criterion that failed would lose it.");
      return;
    }
    if (!alone.isEmpty()) {
      sheet.out.say(
          indent,
          alone.size() == 1
              ? "It would be lost if this one criterion failed:"
              : "It would be lost if any one of these " + alone.size() + " criteria failed:");
      points(indent + 2, alone);
    }
    if (!together.isEmpty()) {
      sheet.out.say(
          indent,
          (alone.isEmpty() ? "It would be lost" : "And it would be lost")
              + (together.size() == 1
                  ? " if these failed together:"
                  : " if all of one of these " + together.size() + " sets failed together:"));
      numbered(List.of(), together);
    }
  }

  private void numbered(List<Point> common, List<List<Point>> sets) {
    for (int i = 0; i < Math.min(MOST_SETS, sets.size()); i++) {
      List<Point> rest = new ArrayList<>(sets.get(i));
      rest.removeAll(common);
      Words number = Words.of((i + 1) + "." + String.valueOf(Words.TIE).repeat(i < 9 ? 2 : 1));
      int at = indent + 2;
      for (Line line : lines(rest)) {
        boolean first = at == indent + 2;
        Words lead = first ? number.add(line.about()) : line.about();
        sheet.out.item(at, lead, indent + 4 + NUMBER, line.what());
        at = indent + 2 + NUMBER;
      }
    }
    sheet.out.rest(indent + 2, sets.size() - MOST_SETS, "set");
  }

  private void settled(SmallestChanges changes) {
    for (Point point : changes.settled()) {
      Words words = Words.of("Cannot change any more: ")
          .strongly(point.criterion())
          .add(point.candidate().map(c -> " of " + c).orElse(""))
          .add(" (" + String.join("; ", point.settledBy()) + ")");
      sheet.out.say(indent, words);
    }
  }

  private void points(int at, List<Point> points) {
    lines(points).forEach(line -> sheet.out.item(at, line.about(), at + 2, line.what()));
  }

  /** The criteria of one condition and candidate. */
  private record Line(Words about, Words what) {}

  private List<Line> lines(List<Point> points) {
    Map<List<Object>, List<Point>> groups = new LinkedHashMap<>();
    for (Point point : points) {
      groups
          .computeIfAbsent(
              List.of(point.condition(), point.candidate(), point.supposed()),
              k -> new ArrayList<>())
          .add(point);
    }
    List<Line> lines = new ArrayList<>();
    for (List<Point> group : groups.values()) {
      Point first = group.get(0);
      List<String> names = group.stream().map(ChangesText::brief).toList();
      lines.add(new Line(about(first).add(":"), Words.of(String.join(", ", names))));
    }
    return lines;
  }

  /** {@code mandate of a new mission}, {@code a new ceasefire}, {@code ceasefire of truce}. */
  private Words about(Point point) {
    String kind = kind(point.condition());
    if (point.supposed() && kind.equals(point.condition())) {
      return Words.of("a new ").strongly(kind);
    } else if (point.supposed()) {
      return Words.strong(point.condition()).add(" of a new " + kind);
    }
    return Words.strong(point.condition())
        .add(point.candidate().map(c -> " of " + c).orElse(""));
  }

  private String kind(String condition) {
    return sheet.assessment.pack().conditions().stream()
        .filter(c -> c.id().equals(condition))
        .findFirst()
        .map(c -> c.about().replace('-', ' '))
        .orElse("one");
  }

  /** Without the condition before the point, which the line begins with. */
  private static String brief(Point point) {
    String prefix = point.condition() + ".";
    String id = point.criterion();
    return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
  }

  private static String fewest(List<List<Point>> sets) {
    int least = sets.get(0).size();
    int most = sets.get(sets.size() - 1).size();
    return least == most
        ? (least == 1 ? "1 criterion" : least + " criteria")
        : least + " to " + most + " criteria";
  }

  private static List<Point> common(List<List<Point>> sets) {
    List<Point> common = new ArrayList<>(sets.get(0));
    sets.forEach(common::retainAll);
    return common;
  }
}
