package org.statedconditions.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the conformance kit, the same from the same seed: {@code Kit FOLDER COUNT SEED}. First one small file for each
 * thing that has to be shown, then one for each that is wanted, as far as there is room; the last tenth are scenarios
 * as they were generated, in which many things meet.
 */
public final class Kit {
  private static final int LARGEST = 4096;
  /** So many scenarios are searched for what has to be shown, and for what else is worth showing. */
  private static final int SEARCHED_LONG = 6000;

  private static final int SEARCHED = 1500;

  private final int count;
  private final long seed;
  private final Map<String, Scenario> files = new LinkedHashMap<>();
  private final Set<String> contents = new LinkedHashSet<>();
  private final List<String> notFound = new ArrayList<>();

  private Kit(int count, long seed) {
    this.count = count;
    this.seed = seed;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Kit kit = new Kit(Integer.parseInt(args[1]), Long.parseLong(args[2]));
    kit.show(Feature.needed(), SEARCHED_LONG);
    int needed = kit.files.size();
    kit.notFound.forEach(feature -> System.out.println("nothing shows: " + feature));
    kit.show(Feature.wanted(), SEARCHED);
    int special = kit.files.size() - needed;
    kit.show(Feature.welcome(), SEARCHED);
    int fields = kit.files.size() - needed - special;
    kit.fill();
    kit.write(folder);
    System.out.printf(
        Locale.ROOT,
        "%d files: %d needed, %d on which reports count, %d on fields, the rest as generated%n",
        kit.files.size(),
        needed,
        special,
        fields);
  }

  private void show(List<Feature> features, int searched) {
    int room = count * 9 / 10;
    List<Feature> open = new ArrayList<>(features);
    for (Scenario scenario : files.values()) {
      View view = new View(scenario);
      open.removeIf(feature -> feature.shows().test(view));
    }
    for (int i = 0; i < searched && !open.isEmpty() && files.size() < room; i++) {
      Scenario scenario = Generator.scenario(seed + i);
      View view = new View(scenario);
      for (Feature feature : List.copyOf(open)) {
        if (files.size() < room && open.contains(feature) && feature.shows().test(view)) {
          Scenario small = Shrinker.shrink(scenario, feature.shows());
          if (add(feature.name(), small)) {
            View shown = new View(small);
            open.removeIf(other -> other.shows().test(shown));
          }
        }
      }
    }
    open.forEach(feature -> notFound.add(feature.name()));
  }

  private void fill() {
    for (int i = 0; files.size() < count; i++) {
      add("many things at once, " + i, Generator.scenario(seed + SEARCHED_LONG + i));
    }
  }

  private boolean add(String title, Scenario scenario) {
    String content = Yaml.of(KitFile.of(scenario, title));
    boolean fits = content.length() <= LARGEST
        && !files.containsKey(title)
        && contents.add(Yaml.of(KitFile.of(scenario, "")));
    if (fits) {
      files.put(title, scenario);
    }
    return fits;
  }

  private void write(Path folder) throws IOException {
    int number = 0;
    for (Map.Entry<String, Scenario> file : files.entrySet()) {
      number++;
      String words = file.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      String name = String.format(Locale.ROOT, "%03d-%s.yaml", number, words);
      Files.writeString(folder.resolve(name), Yaml.of(KitFile.of(file.getValue(), file.getKey())));
    }
  }
}
