package org.statedconditions.engine.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.engine.model.PackModel;
import org.statedconditions.engine.model.Refusal;
import org.statedconditions.engine.model.RulePlan;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.RuleRole;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;

/** The compiled rules of one pack, ready to run; shared by all threads. */
public final class KnowledgeBase {
  private final Outline outline;
  private final PackOutline rules;
  private final FactSubjects subjects;
  private final DeclaredTypes declaredTypes;
  // By the rule itself: asked each time that a rule fires, and a comparison of sentences takes
  // long.
  private final IdentityHashMap<Rule, RuleRole> roles = new IdentityHashMap<>();
  private final KieSessionsPool sessions;
  private final KieSessionConfiguration sessionConfiguration;
  private final BitSet candidates = new BitSet();
  private final boolean wantsCandidates;
  private final boolean wantsChosen;
  private final RunLimits limits;
  private final Network network;
  private final RuleClock clock;
  private final boolean bundled;
  private final RulePack pack;
  private @Nullable KnowledgeBase passingOverFaults;
  private boolean triedToPassOver;

  /** Sessions over {@code network}, the rules of {@code pack}, keep to {@code limits}. */
  public KnowledgeBase(RulePack pack, PackOutline rules, Network network, RunLimits limits) {
    Manifest manifest = pack.manifest();
    this.pack = pack;
    bundled = pack.bundled();
    this.network = network;
    this.rules = rules;
    this.limits = limits;
    declaredTypes = new DeclaredTypes(network.rules().declared());
    clock = new RuleClock(
        rules, declaredTypes.types().stream().map(FactType::name).collect(Collectors.toSet()));
    subjects = new FactSubjects(declaredTypes, manifest);
    outline = subjects.outline();
    // Where sessions go on although a rule cannot be worked out, others tell of that in its place.
    Map<String, List<Rule>> byName = new HashMap<>();
    for (KiePackage built : network.base().getKiePackages()) {
      built
          .getRules()
          .forEach(rule -> byName
              .computeIfAbsent(PackModel.ruleOf(rule.getName()), n -> new ArrayList<>(1))
              .add(rule));
    }
    for (RuleOutline rule : rules.rules()) {
      int criterion = rule.criterion()
          .map(outline::criterionIndex)
          .orElse(rule.completeKind().isPresent() ? RuleRole.COMPLETENESS : RuleRole.CANDIDACY);
      String kind = criterion < 0
          ? rule.candidateKind().or(rule::completeKind).orElse("")
          : outline.criteria().get(criterion).about();
      if (outline.kindIndex(kind) >= 0) {
        if (rule.says().equals(Optional.of(RuleOutline.Says.CANDIDATE))) {
          candidates.set(outline.kindIndex(kind));
        }
        RuleRole role =
            new RuleRole(rule.name(), criterion, outline.kindIndex(kind), rule.settled());
        byName.getOrDefault(rule.name(), List.of()).forEach(built -> roles.put(built, role));
      }
    }
    wantsCandidates = rules.matches("Candidate");
    wantsChosen = rules.matches("Chosen");
    sessionConfiguration = RuleBaseFactory.newKnowledgeSessionConfiguration();
    // With NO, sessions of one knowledge base share the array in which a consequence gets its
    // arguments.
    sessionConfiguration.setOption(ThreadSafeOption.YES);
    sessions = network.base().newKieSessionsPool(Runtime.getRuntime().availableProcessors());
  }

  /**
   * The same rules for sessions that go on where a constraint cannot be worked out: then nothing is concluded of whom the rule is
   * about. That takes more rules, so only who has met such a fault asks for it. Empty if that cannot be built for a rule of the pack.
   */
  public synchronized Optional<KnowledgeBase> passingOverFaults() {
    if (!triedToPassOver) {
      triedToPassOver = true;
      try {
        passingOverFaults = new KnowledgeBase(pack, rules, network.passingOverFaults(), limits);
      } catch (Refusal e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(passingOverFaults);
  }

  /**
   * The compiled rules as they were written. Made anew with each call: what a knowledge base was built from has been changed
   * by that, and an assessment should not have to keep what it does not need.
   */
  public Model model() {
    return network.model();
  }

  /** What the rules of the pack ask, in the order of its files. */
  public List<RulePlan> plans() {
    return network.rules().plans();
  }

  /** A session in which nothing is yet, and which tells nobody of its firings. */
  StatefulKnowledgeSessionImpl newSession() {
    StatefulKnowledgeSessionImpl session =
        (StatefulKnowledgeSessionImpl) sessions.newKieSession(sessionConfiguration);
    if (!(session.getRuleEventSupport() instanceof Firings)) {
      session.setRuleEventListenerSupport(new Firings());
      session.setGlobalResolver(new Globals());
    }
    return session;
  }

  /** The manifest with indexes. */
  public Outline outline() {
    return outline;
  }

  /** What the rules look at. */
  public PackOutline rules() {
    return rules;
  }

  /** The fact types that the pack declares. */
  public DeclaredTypes declaredTypes() {
    return declaredTypes;
  }

  /** Whether some rule can have subjects of the kind of that index looked at. */
  boolean hasCandidates(int kind) {
    return candidates.get(kind);
  }

  FactSubjects subjects() {
    return subjects;
  }

  /** What {@code rule} decides; {@code null} for a rule of the roll-up. */
  @Nullable
  RuleRole role(Rule rule) {
    return roles.get(rule);
  }

  /** When the rules see facts otherwise because the clock has moved. */
  public RuleClock clock() {
    return clock;
  }

  /** Whether the rules are those of a pack of this library, so that a failure of theirs is a fault of the library. */
  boolean bundled() {
    return bundled;
  }

  RunLimits limits() {
    return limits;
  }

  boolean wantsCandidates() {
    return wantsCandidates;
  }

  boolean wantsChosen() {
    return wantsChosen;
  }
}
