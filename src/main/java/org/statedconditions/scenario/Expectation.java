package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;

/**
 * What a run is expected to say under one reading of one pack.
 *
 * @param pack the pack's id
 * @param reading the reading's id
 * @param verdict the expected verdict, if one is given
 * @param stage the expected stage, if one is given
 * @param statuses the expected status by the id of a condition or a criterion
 * @param fired the names of rules that have to be among those that fired
 * @param notFired the names of rules that must not have fired
 * @param missing the ids of criteria that have to be among the missing ones
 * @param details what is expected of subjects, gates, remarks and reasons
 * @param places where each of it stands: the keys are {@code verdict}, {@code stage}, {@code fired}, {@code candidates} and so
 *     on, the ids, {@code ""} for the reading and {@code "/"} for the pack; what stands within one has its key, a slash and its
 *     own name, such as {@code fired/A rule} or {@code candidates/ceasefire/truce}
 */
public record Expectation(
    String pack,
    String reading,
    Optional<Status> verdict,
    Optional<String> stage,
    Map<String, Status> statuses,
    List<String> fired,
    List<String> notFired,
    List<String> missing,
    Details details,
    Map<String, Place> places) {

  /** Copies the collections. */
  public Expectation {
    statuses = Map.copyOf(statuses);
    fired = List.copyOf(fired);
    notFired = List.copyOf(notFired);
    missing = List.copyOf(missing);
    places = Map.copyOf(places);
  }

  /**
   * What is expected of subjects, gates, remarks and reasons. A list of subjects, remarks or reasons names all that there are: an
   * empty one says that there is none.
   *
   * @param candidates the status of each candidate of a condition, by the condition's id and the candidate's
   * @param chosen the candidate that a condition reports, by the condition's id
   * @param subjects the status of each subject that a criterion is about, by the criterion's id and the subject's
   * @param gates the status of a gate by its id; others may have any
   * @param remarks the remarks; empty if nothing is expected of them
   * @param because why a criterion is as it is, by its id
   */
  public record Details(
      Map<String, Map<String, Status>> candidates,
      Map<String, String> chosen,
      Map<String, Map<String, Status>> subjects,
      Map<String, Status> gates,
      Optional<List<ExpectedRemark>> remarks,
      Map<String, Because> because) {
    /** Nothing is expected of them. */
    public static final Details NONE =
        new Details(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty(), Map.of());

    /** Copies the collections. */
    public Details {
      candidates = copy(candidates);
      chosen = Map.copyOf(chosen);
      subjects = copy(subjects);
      gates = Map.copyOf(gates);
      remarks = remarks.map(List::copyOf);
      because = Map.copyOf(because);
    }

    private static Map<String, Map<String, Status>> copy(Map<String, Map<String, Status>> of) {
      Map<String, Map<String, Status>> copy = new LinkedHashMap<>();
      of.forEach((key, value) -> copy.put(key, Map.copyOf(value)));
      return Map.copyOf(copy);
    }
  }

  /**
   * A remark on reports.
   *
   * @param code what kind of remark it is, such as {@code unknown-mission}
   * @param fact the id of a fact that it is about, or its place such as {@code facts[0]}; empty: whichever it is about
   */
  public record ExpectedRemark(String code, Optional<String> fact) {}

  /**
   * Why a criterion is as it is. What is not given is not compared; what is names all that there are.
   *
   * @param rules the names of the rules whose findings speak for or against it
   * @param facts the ids of the facts that these rest on, or their places such as {@code facts[0]}
   * @param sources the ids of the sources of these
   * @param unknown the fields that no report gives and that could decide it, such as {@code ceasefire.scope}
   */
  public record Because(
      Optional<List<String>> rules,
      Optional<List<String>> facts,
      Optional<List<String>> sources,
      Optional<List<String>> unknown) {

    /** Copies the lists. */
    public Because {
      rules = rules.map(List::copyOf);
      facts = facts.map(List::copyOf);
      sources = sources.map(List::copyOf);
      unknown = unknown.map(List::copyOf);
    }
  }
}
