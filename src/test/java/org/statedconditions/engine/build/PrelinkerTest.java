package org.statedconditions.engine.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrelinkerTest {
  private static final String SAMPLE = "org/statedconditions/engine/build/Lambdas";

  private static Map<String, byte[]> sample() throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    for (String name : List.of("", "$Nothing", "$Pair", "$Twice", "$Inner")) {
      try (InputStream in =
          PrelinkerTest.class.getClassLoader().getResourceAsStream(SAMPLE + name + ".class")) {
        classes.put(SAMPLE + name, in.readAllBytes());
      }
    }
    try (InputStream in = PrelinkerTest.class.getResourceAsStream("Above.class")) {
      classes.put("org/statedconditions/engine/build/Above", in.readAllBytes());
    }
    return classes;
  }

  private static Map<String, byte[]> linked() throws IOException {
    Map<String, byte[]> classes = sample();
    classes.putAll(Prelinker.link(classes));
    return classes;
  }

  @Test
  void what_was_written_out_does_what_would_have_been_linked() throws Exception {
    Class<?> linked = new Own(linked()).loadClass(SAMPLE.replace('/', '.'));
    assertThat(linked).isNotSameAs(Lambdas.class);
    assertThat(linked.getMethod("results").invoke(null)).isEqualTo(Lambdas.results());
  }

  @Test
  void nothing_is_left_to_be_linked_but_what_can_be_serialised() throws IOException {
    assertThat(sample().values()).anyMatch(bytes -> text(bytes).contains("ObjectMethods"));
    linked().forEach((name, bytes) -> {
      assertThat(text(bytes)).doesNotContain("ObjectMethods");
      if (!name.equals(SAMPLE)) {
        assertThat(text(bytes)).doesNotContain("LambdaMetafactory");
      }
    });
    assertThat(text(linked().get(SAMPLE))).contains("altMetafactory").doesNotContain("metafactory");
  }

  @Test
  void what_has_been_through_it_comes_out_as_it_is() throws IOException {
    assertThat(Prelinker.link(linked())).isEmpty();
  }

  @Test
  void the_same_comes_out_each_time() throws IOException {
    Map<String, byte[]> again = linked();
    linked().forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(again.get(name)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Defines classes that the class path has too. */
  private static final class Own extends ClassLoader {
    private final Map<String, byte[]> classes;

    Own(Map<String, byte[]> classes) {
      super(PrelinkerTest.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name.replace('.', '/'));
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
      }
    }
  }
}
