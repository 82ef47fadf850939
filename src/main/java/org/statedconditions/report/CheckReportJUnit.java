package org.statedconditions.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.statedconditions.author.check.CaseResult;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.CheckReport.Outcome;
import org.statedconditions.author.check.LintFinding;
import org.statedconditions.author.mutation.MutationReport;
import org.statedconditions.problem.Problem;

/** Checks of packs as JUnit XML, which continuous integration shows: a suite for each pack, a test for each case. */
final class CheckReportJUnit {
  private final XMLStreamWriter xml;

  private CheckReportJUnit(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document of {@code reports}; ends with a line break. */
  static String of(List<CheckReport> reports) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      for (CheckReport report : reports) {
        new CheckReportJUnit(xml).suite(report);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("JUnit XML could not be written", e);
    }
    return out.append('\n').toString();
  }

  private void suite(CheckReport report) throws XMLStreamException {
    boolean unusable = report.outcome() == Outcome.UNUSABLE;
    int tests = 1
        + (unusable ? 0 : report.cases().size() + report.weakSpots().size() + 1)
        + (report.mutation().isPresent() ? 1 : 0);
    int failures = report.failed().size()
        + report.weakSpots().size()
        + (report.covered() ? 0 : 1)
        + (report.noticed() ? 0 : 1);
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", report.pack().orElse(report.folder()));
    attribute("tests", Integer.toString(tests));
    attribute("failures", Integer.toString(unusable ? 0 : failures));
    attribute("errors", unusable ? "1" : "0");
    test(report, "pack", "the pack can be used", 0, unusable ? "error" : "", report.problems(), "");
    if (!unusable) {
      for (CaseResult result : report.cases()) {
        double seconds = result.took().toNanos() / 1e9;
        test(
            report,
            result.name(),
            result.title(),
            seconds,
            result.passed() ? "" : "failure",
            result.complaints(),
            "");
      }
      for (LintFinding finding : report.weakSpots()) {
        String name = finding.lint().id() + ": " + finding.at().get(0);
        test(
            report,
            "lint",
            name,
            0,
            "failure",
            List.of(finding.asProblem()),
            finding.scenario().map(s -> "\n" + s).orElse(""));
      }
      String share =
          report.coverage().percent() + "% of at least " + report.options().threshold() + "%";
      String unseen = report.coverage().unseen().stream()
          .map(u -> "\nno case sees " + u.what() + ": it takes " + u.takes())
          .collect(Collectors.joining());
      test(
          report,
          "coverage",
          share,
          0,
          report.covered() ? "" : "failure",
          List.of(),
          report.covered() ? share : share + unseen);
      if (report.mutation().isPresent()) {
        mutation(report, report.mutation().get());
      }
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void mutation(CheckReport report, MutationReport mutation) throws XMLStreamException {
    List<Problem> unnoticed = mutation.unnoticed().stream()
        .map(u -> MutationText.problem(u, "no case notices "))
        .toList();
    test(
        report,
        "mutation",
        MutationText.summary(mutation),
        mutation.took().toNanos() / 1e9,
        report.noticed() ? "" : "failure",
        unnoticed,
        "");
  }

  private void test(
      CheckReport report,
      String from,
      String name,
      double seconds,
      String outcome,
      List<Problem> problems,
      String more)
      throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    attribute("classname", report.pack().orElse(report.folder()) + "." + from);
    attribute("name", name);
    attribute("time", String.format(Locale.ROOT, "%.3f", seconds));
    if (!outcome.isEmpty()) {
      xml.writeStartElement(outcome);
      attribute(
          "message",
          problems.isEmpty()
              ? more.lines().findFirst().orElse("")
              : problems.get(0).message());
      if (!problems.isEmpty()) {
        attribute("type", problems.get(0).code().written());
      }
      String text = problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
      xml.writeCharacters(Printable.lines(text + more));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, Printable.line(value));
  }
}
