package org.statedconditions.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fenced blocks of a page. */
final class GuideListings {
  private static final Pattern NAME = Pattern.compile("\\*\\*`([^`]+)`\\*\\*");

  /**
   * One block.
   *
   * @param language what stands behind the fence
   * @param file the file that the text before it names in bold, if it names one
   * @param text what stands in it, with its last line break
   */
  record Listing(String language, Optional<String> file, String text) {}

  private GuideListings() {}

  static List<Listing> of(Path page) throws IOException {
    List<Listing> listings = new ArrayList<>();
    Deque<String> names = new ArrayDeque<>();
    StringBuilder block = null;
    String language = "";
    for (String line : Files.readString(page, StandardCharsets.UTF_8).split("\n", -1)) {
      if (line.startsWith("```") && block == null) {
        language = line.substring(3);
        block = new StringBuilder();
      } else if (line.equals("```") && block != null) {
        listings.add(new Listing(language, Optional.ofNullable(names.poll()), block.toString()));
        block = null;
      } else if (block != null) {
        block.append(line).append('\n');
      } else {
        Matcher name = NAME.matcher(line);
        while (name.find()) {
          names.add(name.group(1));
        }
      }
    }
    return listings;
  }
}
