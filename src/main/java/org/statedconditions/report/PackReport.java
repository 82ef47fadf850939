package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;

/** Positions as a person looks them up: what they are about, their readings, statements and parameters. */
public final class PackReport {
  private static final int COLUMN = 15;

  private PackReport() {}

  /** Each of {@code packs} with its id on a line of its own; the width and the colour of {@code options} count. */
  public static String of(List<Manifest> packs, TextOptions options) {
    Page page = new Page(options.width(), options.colour());
    for (Manifest pack : packs) {
      page.blank();
      page.text(0, Words.of(Style.BOLD, pack.id()).add(" " + pack.version()));
      page.text(3, Words.of(pack.title()));
      label(page, "Stated by", pack.actor());
      label(
          page,
          "Stated on",
          join(pack.statements().stream().map(Statement::date).map(Dates::of).toList()));
      label(page, "Conditions", join(pack.conditions().stream().map(c -> c.id()).toList()));
      List<String> readings = new ArrayList<>();
      pack.readings()
          .forEach(r ->
              readings.add(r.id() + (r.id().equals(pack.defaultReading()) ? " (default)" : "")));
      label(page, "Readings", join(readings));
      if (!pack.parameters().isEmpty()) {
        label(
            page,
            "Parameters",
            join(pack.parameters().stream().map(p -> p.name()).toList()));
      }
    }
    return page.toString();
  }

  private static void label(Page page, String name, String text) {
    page.text(3, Words.of(Style.FAINT, name), COLUMN, Words.of(text));
  }

  private static String join(List<String> words) {
    return String.join(", ", words);
  }
}
