package org.statedconditions.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EditorModulesTest {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export)\\b.* from ['\"](.*)['\"];?$");

  @Test
  void are_served_and_import_nothing_but_each_other() {
    Assets assets = new Assets();
    List<String> files =
        EditorModules.ALL.stream().map(EditorModules.Module::file).toList();
    int imports = 0;
    for (String file : files) {
      Optional<Assets.Asset> asset = assets.at("/assets/" + EditorModules.FOLDER + file);
      assertThat(asset).as(file).isPresent();
      Matcher matcher =
          IMPORT.matcher(new String(asset.orElseThrow().bytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        imports++;
        assertThat(matcher.group(1)).as("import of %s", file).startsWith("./");
        assertThat(files).as("import of %s", file).contains(matcher.group(1).substring(2));
      }
    }
    assertThat(imports).isGreaterThan(20);
  }
}
