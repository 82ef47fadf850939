package org.statedconditions.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.runtime.KieSession;
import org.statedconditions.finding.Status;

/** The task in Drools as one would write it at first: inserted logically, level by level; a session for each question. */
public final class PlainDrools implements Engine {

  /** What one rule says of one subject. */
  public record Finding(String criterion, String subject, Status status) {}

  /** What holds of a criterion. */
  public record Decided(String criterion, Status status) {}

  /** What holds of a condition. */
  public record Concluded(String condition, Status status) {}

  /** What holds of all. */
  public record Verdict(Status status) {}

  /** A criterion there is; {@code every}: of each contribution. */
  public record Criterion(String id, String condition, boolean every) {}

  /** A condition there is. */
  public record Condition(String id) {}

  private final KieBase base;

  PlainDrools() {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    try (InputStream in = PlainDrools.class.getResourceAsStream("/naive.drl")) {
      files.write(
          "src/main/resources/org/statedconditions/bench/naive/naive.drl",
          new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var builder = services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    if (!builder.getResults().getMessages().isEmpty()) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  @Override
  public Object run(Input input) {
    KieSession session = base.newKieSession();
    try {
      for (String condition : new String[] {"truce", "mission", "shares"}) {
        session.insert(new Condition(condition));
      }
      for (String criterion : Answer.CRITERIA) {
        String condition = criterion.substring(0, criterion.indexOf('.'));
        session.insert(new Criterion(criterion, condition, condition.equals("shares")));
      }
      session.insert(input.truce());
      session.insert(input.mission());
      input.shares().forEach(session::insert);
      session.fireAllRules();
      Map<String, Status> criteria = new HashMap<>();
      Map<String, Status> conditions = new HashMap<>();
      Status verdict = null;
      for (Object fact : session.getObjects()) {
        if (fact instanceof Decided decided) {
          criteria.put(decided.criterion(), decided.status());
        } else if (fact instanceof Concluded concluded) {
          conditions.put(concluded.condition(), concluded.status());
        } else if (fact instanceof Verdict concluded) {
          verdict = concluded.status();
        }
      }
      return Answer.of(verdict, conditions, criteria);
    } finally {
      session.dispose();
    }
  }

  @Override
  public Answer read(Object given) {
    return (Answer) given;
  }
}
