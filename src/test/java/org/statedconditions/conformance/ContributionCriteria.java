package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What has to hold of every participant's contribution. */
final class ContributionCriteria {
  private static final String UNDETERMINED = "undetermined";
  /** The ladder of commitment from the rung asked for; each rung includes those below it. */
  private static final Set<String> APPROVED = Set.of("nationally-approved", "deployed");

  private static final Set<String> CONFIRMED =
      Set.of("confirmed", "nationally-approved", "deployed");

  private ContributionCriteria() {}

  static Opinion of(Criterion criterion, Testimony<ContributionReport> offer) {
    return switch (criterion) {
      case TYPE -> type(offer);
      case QUANTITY -> quantity(offer);
      case RESPONSIBILITY -> responsibility(offer);
      case CONFIRMED -> reached(CONFIRMED, offer);
      case NATIONALLY_APPROVED -> reached(APPROVED, offer);
      case CAVEATS_DECLARED -> declared(ContributionReport::caveatsDeclared, offer);
      case FUNDING_DECLARED -> declared(ContributionReport::fundingDeclared, offer);
      default -> throw new IllegalArgumentException(criterion + " is not about a contribution");
    };
  }

  private static Opinion type(Testimony<ContributionReport> offer) {
    Set<String> types = offer.values(ContributionReport::type);
    return new Opinion(
        types.stream().anyMatch(type -> !type.equals(UNDETERMINED)), types.contains(UNDETERMINED));
  }

  /**
   * A figure or a range says how much; "undetermined" says that it is not settled. Figures of one unit that cannot both
   * be right speak against each other.
   *
   * <p>Decided here: an upper bound alone ("up to") settles nothing, so it does not meet; but a figure above it
   * contradicts it. Figures without a unit are compared with nothing, since nobody knows of what they are.
   */
  private static Opinion quantity(Testimony<ContributionReport> offer) {
    boolean figure = false;
    boolean undetermined = false;
    List<Span> spans = new ArrayList<>();
    for (Extent extent : offer.values(ContributionReport::extent)) {
      figure |= extent instanceof Extent.Between;
      undetermined |= extent instanceof Extent.Undetermined;
      Span span = Span.of(extent);
      if (span != null) {
        spans.add(span);
      }
    }
    return new Opinion(figure, undetermined || Span.anyApart(spans));
  }

  /**
   * A role or a task. That the role is not settled says nothing beside a task in the same report.
   *
   * <p>Decided here: the same report is one fact of the file; a source that gives the task in another fact does not
   * take its word on the role back.
   */
  private static Opinion responsibility(Testimony<ContributionReport> offer) {
    Set<String> roles = offer.values(ContributionReport::role);
    boolean stated = roles.stream().anyMatch(role -> !role.equals(UNDETERMINED))
        || !offer.values(ContributionReport::task).isEmpty();
    Set<String> withoutTask =
        offer.values(report -> report.role() == null ? null : roleWithoutTask(report));
    return new Opinion(stated, withoutTask.contains(UNDETERMINED));
  }

  private static String roleWithoutTask(ContributionReport report) {
    return report.role().equals(UNDETERMINED) && report.task() != null
        ? "with a task"
        : report.role();
  }

  /**
   * At least that rung.
   *
   * <p>Decided here: whatever is less speaks against it, a refusal or withdrawal too. It matters for a participant on
   * whom reports differ: confirmed by one and withdrawn by another is contested.
   */
  private static Opinion reached(Set<String> rungs, Testimony<ContributionReport> offer) {
    Set<String> statuses = offer.values(ContributionReport::status);
    return new Opinion(
        statuses.stream().anyMatch(rungs::contains),
        statuses.stream().anyMatch(status -> !rungs.contains(status)));
  }

  private static Opinion declared(
      Function<ContributionReport, Boolean> field, Testimony<ContributionReport> offer) {
    Set<Boolean> declared = offer.values(field);
    return new Opinion(declared.contains(true), declared.contains(false));
  }
}
