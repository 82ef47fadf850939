package org.statedconditions.author.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.problem.ProblemsException;

class NewFilesTest {
  @TempDir
  Path folder;

  @Test
  void writes_all_of_them_into_folders_that_it_makes() throws IOException {
    NewFiles files = new NewFiles(folder.resolve("a/b"));
    files.add("one.txt", "1");
    files.add("c/two.txt", "2");

    assertThat(files.write())
        .containsExactly(folder.resolve("a/b/one.txt"), folder.resolve("a/b/c/two.txt"));

    assertThat(names())
        .containsExactlyInAnyOrder("a", "a/b", "a/b/one.txt", "a/b/c", "a/b/c/two.txt");
    assertThat(folder.resolve("a/b/c/two.txt")).hasContent("2");
  }

  @Test
  void leaves_everything_as_it_was_where_one_cannot_be_written() throws IOException {
    Files.writeString(folder.resolve("there.txt"), "as it was");
    Files.writeString(folder.resolve("file"), "");
    NewFiles files = new NewFiles(folder);
    files.add("there.txt", "changed");
    files.add("new/one.txt", "1");
    files.add("file/two.txt", "2");

    assertThatThrownBy(files::write)
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("expected a folder that can be written to");

    assertThat(names()).containsExactlyInAnyOrder("there.txt", "file");
    assertThat(folder.resolve("there.txt")).hasContent("as it was");
  }

  @Test
  void makes_no_folder_only_to_leave_it_again() throws IOException {
    NewFiles files = new NewFiles(folder.resolve("a/../b"));
    files.add("one.txt", "1");

    assertThatThrownBy(files::write).hasMessageContaining("there is no " + folder.resolve("a"));

    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .toList();
    }
  }
}
