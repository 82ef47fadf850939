package org.statedconditions.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where compiled packs are kept if nobody says where. */
class CompiledPacksFolderTest {
  private static final Map<String, String> HOME = Map.of("HOME", "/home/a");
  private static final Map<String, String> NAMED =
      Map.of("HOME", "/home/a", "XDG_CACHE_HOME", "/var/a");

  @Test
  void is_in_the_home_of_the_user() {
    assertThat(CompiledPacks.userFolder(HOME, "Linux"))
        .contains(Path.of("/home/a/.cache/stated-conditions"));
    assertThat(CompiledPacks.userFolder(HOME, "Mac OS X"))
        .contains(Path.of("/home/a/Library/Caches/stated-conditions"));
  }

  @Test
  void is_where_the_user_wants_caches() {
    assertThat(CompiledPacks.userFolder(NAMED, "Linux"))
        .contains(Path.of("/var/a/stated-conditions"));
    assertThat(CompiledPacks.userFolder(NAMED, "Mac OS X"))
        .contains(Path.of("/var/a/stated-conditions"));
  }

  @Test
  void a_relative_folder_is_not_taken_for_one() {
    assertThat(CompiledPacks.userFolder(Map.of("XDG_CACHE_HOME", "a"), "Linux")).isEmpty();
  }

  @Test
  void is_nowhere_where_the_environment_names_no_home() {
    assertThat(CompiledPacks.ofThisUser(Map.of()).folder()).isEmpty();
    assertThat(CompiledPacks.in(Path.of("a"), Map.of()).folder()).isEmpty();
    assertThat(CompiledPacks.userFolder(HOME, "Windows 11")).isEmpty();
  }

  @Test
  void a_folder_of_ones_own_shares_the_key_of_the_user() {
    CompiledPacks kept = CompiledPacks.in(Path.of("a"), NAMED);
    assertThat(kept.folder()).contains(Path.of("a"));
    assertThat(kept.key()).isEqualTo(CompiledPacks.ofThisUser(NAMED).key());
  }
}
