package org.statedconditions.engine.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kproject.models.KieModuleModelImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.statedconditions.pack.RuleFile;

/** DRL to classes. The only place that calls the compiler of Drools. */
public final class DrlCompiler {
  private static final AtomicLong BUILDS = new AtomicLong();

  private DrlCompiler() {}

  /**
   * Compiles the rules of the pack {@code id} together with the roll-up.
   *
   * @param files the pack's rule files
   * @param rollUp the files of {@code rules/core}
   * @param parent sees the fact types; what it refuses to load the rules cannot use
   */
  public static CompiledRules compile(
      String id, List<RuleFile> files, List<RuleFile> rollUp, ClassLoader parent)
      throws RulesNotBuiltException {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("org.statedconditions.rules", id, "0." + BUILDS.incrementAndGet());
    KieFileSystem sources = services.newKieFileSystem();
    sources.generateAndWritePomXML(release);
    String folder = "src/main/resources/" + Prelude.packageOf(id).replace('.', '/') + '/';
    Map<String, String> names = new HashMap<>();
    for (RuleFile file : files) {
      // Named after the place in the list: a file's own name may hold anything.
      String name = folder + "pack" + names.size() + ".drl";
      names.put(name, file.name());
      sources.write(name, Prelude.of(id) + RuleText.withoutHeader(file.text()));
    }
    for (RuleFile file : rollUp) {
      sources.write(folder + "core-" + file.name(), Prelude.ofRollUp(id) + file.text());
    }
    KieBuilder builder = services.newKieBuilder(sources, parent);
    KieModuleModel module = services.newKieModuleModel();
    if (parent instanceof ProjectClassLoader) {
      // Of a restricted pack: one rule after the other, in this thread, so that the work can be
      // measured and bounded.
      module.setConfigurationProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
    }
    module.newKieBaseModel("rules").setDefault(true).addPackage("*");
    // Given as an object: written as kmodule.xml it would need an XML library to be read.
    ((KieBuilderImpl) builder).withKModuleModel((KieModuleModelImpl) module);
    try {
      builder.buildAll(ExecutableModelProject.class);
      List<RawMessage> messages = new ArrayList<>();
      for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
        messages.add(new RawMessage(
            nameOf(message.getPath(), names),
            message.getLine(),
            String.valueOf(message.getText())));
      }
      if (!messages.isEmpty()) {
        throw new RulesNotBuiltException(messages);
      }
      return classesOf((InternalKieModule) builder.getKieModule());
    } catch (RuntimeException | AssertionError e) {
      // Bad rules can make the compiler itself throw, and break what its makers are sure of.
      throw new RulesNotBuiltException(List.of(new RawMessage(null, -1, String.valueOf(e))));
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static String nameOf(String path, Map<String, String> names) {
    if (path == null) {
      return null;
    }
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (name.getKey().endsWith(path) || path.endsWith(name.getKey())) {
        return name.getValue();
      }
    }
    return null;
  }

  private static CompiledRules classesOf(InternalKieModule module) {
    Map<String, byte[]> classes = new HashMap<>();
    String model = null;
    for (String file : module.getFileNames()) {
      if (file.endsWith(".class")) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        classes.put(name, module.getBytes(file));
      } else if (file.startsWith("META-INF/kie/") && file.endsWith("drools-model")) {
        // Its first line tells the version of Drools, its last one names the class.
        String text =
            new String(module.getBytes(file), java.nio.charset.StandardCharsets.UTF_8).trim();
        model = text.substring(text.lastIndexOf('\n') + 1);
      }
    }
    return new CompiledRules(
        classes, java.util.Objects.requireNonNull(model, "the build names no model"));
  }
}
