package org.statedconditions.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;

/** What bears on a subject, against a look at every fact for each question. */
class FactsAroundTest {
  private static final int KINDS = 4;
  private static final List<String> IDS = List.of("a", "b", "c");

  private record Entry(Fact fact, SubjectKey own, SubjectKey named) {}

  private final List<Entry> entries = new ArrayList<>();
  private final FactsAround around = new FactsAround(KINDS);

  @Property(tries = 300)
  void says_what_a_look_at_every_fact_says_whatever_comes_and_goes(@ForAll long seed) {
    Random random = new Random(seed);
    List<Predicate<Fact>> questions = List.of(
        fact -> fact.from() != null, fact -> fact.from() == null, fact -> fact.until() != null);
    entries.clear();
    FactsAround tried = new FactsAround(KINDS);
    for (int step = 0; step < 60; step++) {
      int at = random.nextInt(12);
      while (entries.size() <= at) {
        entries.add(null);
      }
      Entry there = entries.get(at);
      if (there != null) {
        tried.remove(at, there.own(), there.named());
        entries.set(at, null);
      }
      if (random.nextInt(3) > 0) {
        Entry entry = entry(random, at);
        tried.add(at, entry.fact(), entry.own(), entry.named());
        entries.set(at, entry);
      }
      SubjectKey key = key(random);
      Predicate<Fact> question = questions.get(random.nextInt(questions.size()));
      assertThat(tried.any(key, question)).isEqualTo(plainly(key, question));
    }
  }

  @Test
  void a_question_about_one_more_subject_costs_no_look_at_the_facts() {
    int many = 2_000;
    for (int i = 0; i < many; i++) {
      around.add(i, contribution(i, false), new SubjectKey(1, "c" + i, "m"), null);
      around.add(many + i, contribution(i, false), new SubjectKey(2, "r" + i, "m"), null);
    }
    AtomicLong looks = new AtomicLong();
    Predicate<Fact> question = fact -> {
      looks.incrementAndGet();
      return fact.from() != null;
    };
    for (int i = 0; i < many; i++) {
      assertThat(around.any(new SubjectKey(1, "c" + i, "m"), question)).isFalse();
      assertThat(around.any(new SubjectKey(2, "r" + i, "m"), question)).isFalse();
    }
    around.add(2 * many, contribution(0, true), new SubjectKey(2, "r", "m"), null);
    assertThat(around.any(new SubjectKey(1, "c0", "m"), question)).isTrue();
    assertThat(looks.get()).isEqualTo(2 * many + 1);
  }

  private boolean plainly(SubjectKey key, Predicate<Fact> question) {
    for (Entry entry : entries) {
      if (entry == null) {
        continue;
      }
      SubjectKey own = entry.own();
      SubjectKey named = entry.named();
      boolean bears = own != null
          ? !own.equals(key) && own.kind() != key.kind() && sameBranch(own, key)
          : named == null || named.equals(key) || sameBranch(key, named);
      if (bears && question.test(entry.fact())) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameBranch(SubjectKey own, SubjectKey key) {
    return own.within() == null
        || own.within().equals(key.within() == null ? key.id() : key.within());
  }

  private static Entry entry(Random random, int at) {
    boolean about = random.nextBoolean();
    return new Entry(
        contribution(at, random.nextInt(4) == 0),
        about ? key(random) : null,
        !about && random.nextBoolean() ? key(random) : null);
  }

  private static SubjectKey key(Random random) {
    String id = IDS.get(random.nextInt(IDS.size()));
    String within = random.nextBoolean() ? IDS.get(random.nextInt(IDS.size())) : null;
    return new SubjectKey(random.nextInt(KINDS), id, within);
  }

  private static Fact contribution(int i, boolean dated) {
    return Contribution.about("c" + i)
        .mission("m")
        .from(dated ? Instant.EPOCH : null)
        .build();
  }
}
