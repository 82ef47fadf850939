package org.statedconditions.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** In a JVM of another maker, or one that makes no best code, there is nothing to look at. */
class ShortRunTest {
  private static String directives() throws JMException {
    return String.valueOf(ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "compilerDirectivesPrint",
            new Object[0],
            new String[0]));
  }

  @Test
  void nothing_is_left_of_it_in_the_jvm() throws IOException, JMException {
    String before = directives();
    ShortRun.add();
    try {
      assertThat(directives()).isNotEqualTo(before).contains("Exclude:true");
    } finally {
      ShortRun.remove();
    }
    assertThat(directives()).isEqualTo(before);
  }

  @Test
  void it_does_nothing_unless_it_was_asked_for() throws JMException {
    String before = directives();
    ShortRun.Begun begun = ShortRun.begin();
    assertThat(directives()).isEqualTo(before);
    begun.end();
    assertThat(directives()).isEqualTo(before);
  }
}
