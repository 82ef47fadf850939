package org.statedconditions.engine.session;

import org.jspecify.annotations.Nullable;
import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells Drools that facts change as a whole: they come and go and are never updated. Else it works out for each pattern which
 * properties of its class may change, and looks at all methods of that class for it.
 */
final class WholeFacts implements KnowledgeBuilderConfiguration {

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As Drools has it.
  public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> option) {
    if (option.equals(PropertySpecificOption.KEY)) {
      return (C) PropertySpecificOption.DISABLED;
    }
    throw new IllegalArgumentException("Drools asks for " + option);
  }

  @Override
  public <C extends KnowledgeBuilderOption> void setOption(C option) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean setProperty(String name, String value) {
    return false;
  }

  @Override
  public @Nullable String getProperty(String name) {
    return null;
  }

  @Override
  public void makeImmutable() {}

  @Override
  public ClassLoader getClassLoader() {
    return WholeFacts.class.getClassLoader();
  }

  @Override
  public <
          X extends
              org.kie.api.conf.OptionsConfiguration<
                      KnowledgeBuilderOption,
                      SingleValueKieBuilderOption,
                      MultiValueKieBuilderOption>>
      X as(ConfigurationKey<X> key) {
    throw new UnsupportedOperationException();
  }
}
