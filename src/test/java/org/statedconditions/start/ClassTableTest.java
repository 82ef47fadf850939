package org.statedconditions.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ClassTableTest {
  @Property(tries = 200)
  void every_class_is_found_under_its_name_and_no_other(
      @ForAll @Size(max = 60) List<@AlphaChars @StringLength(min = 1, max = 3) String> names) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    names.forEach(name -> classes.put(name, (name + " itself").getBytes(StandardCharsets.UTF_8)));
    ClassTable table = table(classes, 0);
    classes.forEach((name, bytes) -> assertThat(bytes(table, name)).isEqualTo(bytes));
    assertThat(table.find("none.of.them")).isNegative();
  }

  @Test
  void names_with_one_hash_are_told_apart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    ClassTable table = table(Map.of("Aa", new byte[] {1}), 1);
    assertThat(table.find("BB")).isNegative();
    assertThat(bytes(table, "Aa")).containsExactly(1);
  }

  @Test
  void those_that_every_run_needs_stand_first_and_in_their_order() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    List.of("one", "two", "three")
        .forEach(name -> classes.put(name, name.getBytes(StandardCharsets.UTF_8)));
    ClassTable table = table(classes, 2);
    List<String> needed = new ArrayList<>();
    for (int at = table.first(); table.isNeeded(at); at = table.after(at)) {
      needed.add(table.name(at));
    }
    assertThat(needed).containsExactly("one", "two");
  }

  @Test
  void refuses_names_that_it_could_not_write() {
    assertThatThrownBy(() -> ClassTable.of(Map.of("Τ", new byte[0]), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Τ");
  }

  private static ClassTable table(Map<String, byte[]> classes, int needed) {
    return new ClassTable(ByteBuffer.wrap(ClassTable.of(classes, needed)));
  }

  private static byte[] bytes(ClassTable table, String name) {
    ByteBuffer found = table.bytes(table.find(name));
    byte[] bytes = new byte[found.remaining()];
    found.get(bytes);
    return bytes;
  }
}
