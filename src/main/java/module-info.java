/**
 * Works out, with reasons and sources, whether the conditions that a government has stated for itself are met on a date.
 *
 * <p>The exported packages are the API; everything else may change with any version.
 */
module org.statedconditions {
  exports org.statedconditions;
  exports org.statedconditions.assessment;
  exports org.statedconditions.assessment.reason;
  exports org.statedconditions.author.check;
  exports org.statedconditions.author.expect;
  exports org.statedconditions.author.junit;
  exports org.statedconditions.author.mutation;
  exports org.statedconditions.drl.outline;
  exports org.statedconditions.fact;
  exports org.statedconditions.finding;
  exports org.statedconditions.function;
  exports org.statedconditions.pack;
  exports org.statedconditions.problem;
  exports org.statedconditions.question.chance;
  exports org.statedconditions.question.change;
  exports org.statedconditions.question.compare;
  exports org.statedconditions.question.timeline;
  exports org.statedconditions.remark;
  exports org.statedconditions.report;
  exports org.statedconditions.scenario;

  // Drools' jars are automatic modules: one that is required brings all that are on the module
  // path.
  requires org.drools.base;
  requires org.drools.canonicalmodel;
  requires org.drools.core;
  requires org.drools.kiesession;
  requires org.drools.modelcompiler;
  requires org.drools.util;
  requires org.kie.api;
  requires org.kie.internal.api;
  requires com.fasterxml.jackson.core;
  requires gg.jte.runtime;
  requires java.management;
  requires java.xml;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires static transitive org.jspecify;

  // Annotations that only the compiler sees.
  requires static io.soabase.recordbuilder.core;
  requires static transitive java.compiler;

  // For @PackCases, in the tests of whoever writes packs.
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.commons;

  // The command line's own, which an embedder does not have.
  requires static ch.qos.logback.classic;
  requires static ch.qos.logback.core;
  requires static info.picocli;
  requires static org.eclipse.lsp4j;
  requires static org.eclipse.lsp4j.jsonrpc;
  requires static org.eclipse.jetty.server;

  // JUnit makes the extension behind @PackCases.
  opens org.statedconditions.author.junit to
      org.junit.platform.commons;

  uses org.statedconditions.function.RuleFunction;
}
