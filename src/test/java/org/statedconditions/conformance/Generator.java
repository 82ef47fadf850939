package org.statedconditions.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes scenarios at random, the same from the same seed: few subjects with several reports each, so that reports
 * complement, contradict and replace each other. How much is said, and how well it speaks, differs between scenarios,
 * so that everything between an empty file and one in which all is met comes up.
 */
final class Generator {
  private static final List<String> COUNTRIES = List.of("FR", "GB", "PL", "IT");
  private static final List<String> GOOD_STATUSES =
      List.of("confirmed", "nationally-approved", "nationally-approved", "deployed");
  private static final List<String> POOR_STATUSES =
      List.of("indicated", "pledged", "offered", "confirmed");
  private static final List<String> NO_PART = List.of("declined", "none-declared", "withdrawn");
  private static final List<String> TYPES =
      List.of("land", "maritime", "air", "training", "funding");
  private static final List<String> ROLES =
      List.of("lead-nation", "component-lead", "contributor", "backstop");
  private static final List<String> ELEMENTS = List.of(
      "objective",
      "tasks",
      "area-of-operations",
      "duration",
      "command-and-control",
      "authorising-body",
      "legal-basis",
      "rules-of-engagement",
      "status-of-forces",
      "exit-criteria",
      "host-consent",
      "funding",
      "reporting");

  private final Random random;
  private final Dates dates;
  /** How likely a field is given, and how likely what it says is in favour. */
  private final double fullness;

  private final double goodness;
  /** How likely reports are dated, and bounded. */
  private final double datedness;

  private final List<Report> facts = new ArrayList<>();

  private Generator(long seed) {
    this.random = new Random(seed);
    this.dates = new Dates(random);
    boolean generous = chance(0.4);
    this.fullness = generous ? 1 : 0.25 + 0.7 * random.nextDouble();
    this.goodness = generous ? 0.97 : random.nextDouble();
    this.datedness = oneOf(0.0, 0.3, 0.8);
  }

  static Scenario scenario(long seed) {
    return new Generator(seed * 0x9E3779B97F4A7C15L + 7).scenario();
  }

  private Scenario scenario() {
    int ceasefires = oneOf(0, 1, 1, 1, 2, 2, 3);
    for (int i = 0; i < ceasefires; i++) {
      ceasefire("truce-" + (char) ('a' + i));
    }
    int missions = oneOf(0, 1, 1, 1, 2, 2, 3);
    for (int i = 0; i < missions; i++) {
      mission("mission-" + (char) ('a' + i));
    }
    if (chance(0.1)) {
      facts.add(new OtherReport(
          new Header("proposal", null, null, null, null, Map.of()), "proposal", proposal()));
    }
    if (chance(0.6)) {
      Collections.shuffle(facts, random);
    }
    Map<String, Object> sources = new LinkedHashMap<>();
    for (String source : List.of("a", "b", "c")) {
      if (facts.stream().anyMatch(fact -> source.equals(fact.header().source()))) {
        sources.put(source, Map.of("publisher", source.toUpperCase(Locale.ROOT)));
      }
    }
    return new Scenario(
        "Generated",
        dates.now(),
        chance(0.3) ? dates.around() : null,
        dates.zone(),
        chance(0.03) ? List.of("RU", "UA", "BY") : null,
        chance(0.1) ? 30 : null,
        sources,
        List.copyOf(facts));
  }

  private static Map<String, Object> proposal() {
    Map<String, Object> proposal = new LinkedHashMap<>();
    proposal.put("id", "proposal");
    proposal.put("by", "FR");
    proposal.put("countries", List.of("FR", "GB", "TR"));
    return proposal;
  }

  // Ceasefires

  private void ceasefire(String id) {
    double lean = lean();
    int reports = oneOf(1, 1, 2, 2, 3, 4);
    for (int i = 0; i < reports; i++) {
      boolean named = i == 0 ? chance(0.95) : chance(0.3);
      boolean term = chance(0.3);
      boolean byLastDay = chance(0.3);
      Moment end = given(() -> good(lean) ? dates.farAhead() : dates.around());
      String scope = given(() -> good(lean) ? "general" : oneOf("local", "sectoral"));
      boolean inferred = scope != null && chance(0.05);
      facts.add(new CeasefireReport(
          header(id, inferred ? Map.of("scope", "no front is named") : Map.of()),
          named ? parties() : List.of(),
          given(() -> status(lean)),
          chance(0.6 * fullness) ? declarations(lean) : List.of(),
          given(() -> good(lean) ? dates.past() : dates.around()),
          term && !byLastDay ? end : null,
          term && byLastDay && end != null ? dates.day(end) : null,
          chance(0.07) ? (good(lean) ? dates.farAhead() : dates.around()) : null,
          given(() -> good(lean)
              ? oneOf("ceasefire", "cessation-of-hostilities")
              : oneOf("temporary-cessation", "humanitarian-pause", "ceasefire")),
          null,
          scope,
          given(() -> good(lean) ? "written" : "unwritten"),
          given(() -> good(lean)
              ? oneOf("external", "international-organisation")
              : oneOf("none", "parties")),
          given(() -> good(lean)
              ? oneOf("holding", "violated-minor")
              : oneOf("violated-serious", "unverified")),
          chance(0.1) ? "peace-process" : null));
    }
  }

  private List<String> parties() {
    double dice = random.nextDouble();
    if (dice < 0.9) {
      return List.of("RU", "UA");
    }
    return dice < 0.95 ? List.of("UA", "US", "RU") : oneOf(List.of("UA"), List.of("RU", "BY"));
  }

  private String status(double lean) {
    return good(lean)
        ? oneOf("in-force", "in-force", "agreed")
        : oneOf(
            "none",
            "proposed",
            "announced",
            "announced",
            "agreed",
            "suspended",
            "expired",
            "denounced",
            "collapsed",
            "superseded");
  }

  private List<Declaration> declarations(double lean) {
    List<Declaration> declarations = new ArrayList<>();
    for (String party : List.of("RU", "UA", chance(0.2) ? "US" : "RU")) {
      if (chance(0.75)) {
        declarations.add(declaration(party, lean));
      }
    }
    return declarations;
  }

  private Declaration declaration(String party, double lean) {
    Moment on = chance(0.4) ? (chance(0.7) ? dates.past() : dates.around()) : null;
    if (good(lean)) {
      return new Declaration(party, on, Declaration.Answer.YES, null);
    }
    return switch (random.nextInt(4)) {
      case 0 ->
        new Declaration(party, on, Declaration.Answer.CONDITIONAL, "once sanctions are lifted");
      case 1 -> new Declaration(party, on, null, null);
      case 2 -> new Declaration(party, on, Declaration.Answer.YES, null);
      default -> new Declaration(party, on, Declaration.Answer.NO, null);
    };
  }

  // Missions

  private void mission(String id) {
    double lean = lean();
    int reports = oneOf(1, 1, 2, 3);
    List<String> countries = new ArrayList<>(COUNTRIES.subList(0, oneOf(0, 1, 2, 2, 2, 3)));
    List<String> listed = new ArrayList<>(countries);
    if (chance(0.3)) {
      countries.add(BurdenSharing.ACTOR);
      listed.add(BurdenSharing.ACTOR);
    }
    if (chance(0.15)) {
      listed.add("NO");
    }
    for (int i = 0; i < reports; i++) {
      mandate(id, i, lean, listed);
    }
    for (String country : countries) {
      // An id that other missions use as well tells that a contribution is known within its mission
      // only.
      contribution(chance(0.3) ? country : id + "/" + country, id, country, lean);
    }
    if (chance(0.04)) {
      contribution(id + "/unknown", id, null, lean);
    }
    int requirements = oneOf(0, 1, 1, 2);
    for (int i = 0; i < requirements; i++) {
      requirement((chance(0.3) ? "" : id + "/") + "need-" + i, id, lean);
    }
  }

  private void mandate(String id, int number, double lean, List<String> listed) {
    Map<String, String> elements = new LinkedHashMap<>();
    for (String element : ELEMENTS) {
      if (chance(number == 0 ? fullness : 0.3 * fullness)) {
        elements.put(
            element, good(lean) ? "adopted" : oneOf("draft", "ambiguous", "absent", "adopted"));
      }
    }
    boolean list = listed.size() >= 2 && chance(0.75 * fullness);
    Boolean named = list ? (chance(0.2) ? true : null) : given(0.4, () -> good(lean));
    boolean ownId = chance(0.8);
    facts.add(new MandateReport(
        header(ownId ? id : id + "-report"),
        ownId ? null : id,
        list ? (chance(0.1) ? listed.subList(0, 2) : listed) : List.of(),
        named,
        given(0.8, () -> good(lean)),
        given(() -> good(lean)
            ? oneOf("established", "launched")
            : oneOf("concept", "terminated", "established")),
        elements,
        chance(0.15) ? "The coalition states" : null,
        chance(0.15) ? "A declaration" : null,
        given(0.8, () -> good(lean) ? dates.recent() : dates.around()),
        given(0.15, dates::around),
        chance(0.1) ? dates.around() : null,
        chance(0.15) ? (good(lean) ? dates.farAhead() : dates.around()) : null));
  }

  private void contribution(String id, String mission, String country, double lean) {
    int reports = oneOf(1, 1, 1, 2, 2, 3);
    boolean noPart = chance(0.06);
    for (int i = 0; i < reports; i++) {
      boolean first = i == 0;
      boolean contradicts = chance(first ? 0.02 : 0.15);
      double all = first ? 1 : 0.4;
      facts.add(new ContributionReport(
          header(id),
          first || chance(0.5) ? (chance(0.02) ? "mission-elsewhere" : mission) : null,
          first || chance(0.4) ? (chance(0.08) ? oneOf("TR", "DE") : country) : null,
          noPart || contradicts
              ? oneOf(NO_PART)
              : given(all, () -> oneOf(good(lean) ? GOOD_STATUSES : POOR_STATUSES)),
          given(all, () -> good(lean) ? oneOf(TYPES) : "undetermined"),
          given(all, () -> good(lean) ? extent() : new Extent.Undetermined()),
          given(all, () -> good(lean) ? oneOf(ROLES) : "undetermined"),
          chance(0.2) ? "mine clearance" : null,
          given(all, () -> good(lean)),
          given(all, () -> good(lean))));
    }
  }

  private Extent extent() {
    BigDecimal some = BigDecimal.valueOf(oneOf(3000, 3000, 3000, 4000, 5000));
    String unit = chance(0.9) ? "personnel" : "ships";
    return switch (random.nextInt(8)) {
      case 0 -> new Extent.Between(BigDecimal.valueOf(2000), some, unit);
      case 1 -> new Extent.Between(some, BigDecimal.valueOf(6000), unit);
      case 2 -> chance(0.4) ? new Extent.AtMost(some, unit) : Extent.Between.exactly(some, unit);
      default -> Extent.Between.exactly(some, unit);
    };
  }

  private void requirement(String id, String mission, double lean) {
    int reports = oneOf(1, 1, 2, 3);
    String usual = oneOf(COUNTRIES.subList(0, 2));
    for (int i = 0; i < reports; i++) {
      boolean first = i == 0;
      facts.add(new RequirementReport(
          header(id),
          first || chance(0.7) ? mission : null,
          chance(0.3) ? "mine clearance" : null,
          given(first ? 0.9 : 0.5, () -> chance(0.85)),
          given(
              first ? 1 : 0.6, () -> good(lean) ? usual : oneOf("none", "FR", "GB", "TR", "PL"))));
    }
  }

  // Dice

  private Header header(String id) {
    return header(id, Map.of());
  }

  private Header header(String id, Map<String, String> inferred) {
    Moment from = chance(0.12 * datedness) ? dates.around() : null;
    Moment until = chance(0.12 * datedness) ? dates.around() : null;
    boolean backwards = from != null && until != null && !dates.isBefore(from, until);
    return new Header(
        id,
        chance(0.15) ? null : oneOf("a", "a", "b", "c"),
        from,
        backwards ? null : until,
        chance(datedness) ? dates.around() : null,
        inferred);
  }

  private double lean() {
    return goodness > 0.9 ? goodness : oneOf(goodness, goodness, 0.2, 0.9);
  }

  private boolean good(double lean) {
    return chance(lean);
  }

  private <T> T given(Supplier<T> value) {
    return given(1, value);
  }

  private <T> T given(double share, Supplier<T> value) {
    return chance(share * fullness) ? value.get() : null;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
