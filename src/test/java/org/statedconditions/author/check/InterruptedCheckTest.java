package org.statedconditions.author.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;

/** Whoever asks for the check of a pack that somebody else wrote can end it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class InterruptedCheckTest {
  private static final int RULES = 100;

  /** Its check takes seconds: each of many rules is tried out with each of many others on made-up reports. */
  private static PackDraft slow() {
    RulePack pack = RulePack.bundled("turkiye-reassurance-force");
    Map<String, String> files = new LinkedHashMap<>();
    files.put(RulePack.MANIFEST, pack.manifestText());
    pack.ruleFiles().forEach(file -> files.put(file.name(), file.text()));
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < RULES; i++) {
      rules.append("""
          rule "Met %1$d" @criterion("ceasefire.accepted")
          when $c : Ceasefire(id in ("a%1$d", "b%1$d", "c%1$d"), parties contains "X%1$d", parties contains "Y%1$d")
          then findings.met($c); end
          rule "Not met %1$d" @criterion("ceasefire.accepted")
          when $c : Ceasefire(id in ("d%1$d", "e%1$d", "f%1$d"), parties contains "Y%1$d", parties contains "X%1$d")
          then findings.notMet($c); end
          """.formatted(i));
    }
    files.put("many.drl", rules.toString());
    return PackDraft.of("slow", files);
  }

  @Test
  void an_interrupt_ends_a_check_and_all_that_it_has_begun() throws Exception {
    PackDraft slow = slow();
    CompletableFuture<CheckReport> outcome = new CompletableFuture<>();
    Thread asking = new Thread(() -> {
      try {
        outcome.complete(PackCheck.of(slow, new CheckOptions(0), Duration.ofMinutes(1)));
      } catch (RuntimeException e) {
        outcome.completeExceptionally(e);
      }
    });
    asking.start();
    Thread begun = begunBeside(asking);

    asking.interrupt();

    assertThatThrownBy(outcome::get).isInstanceOf(CancellationException.class);
    begun.join(TimeUnit.MINUTES.toMillis(1));
    assertThat(begun.isAlive()).isFalse();
  }

  /** The thread that tries the rules out, once there is one. */
  private static Thread begunBeside(Thread asking) throws InterruptedException {
    while (true) {
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals(Beside.THREAD)) {
          return thread;
        }
      }
      assertThat(asking.isAlive()).as("it has not ended before").isTrue();
      Thread.sleep(5);
    }
  }
}
