package org.statedconditions.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a scenario into the mapping that a file holds; what is not said is left out. */
final class ScenarioWriter {
  private ScenarioWriter() {}

  static Map<String, Object> mapping(Scenario scenario) {
    Map<String, Object> file = new LinkedHashMap<>();
    put(file, "title", scenario.title());
    put(file, "asOf", scenario.asOf());
    put(file, "knownBy", scenario.knownBy());
    put(file, "timeZone", scenario.timeZone());
    put(file, "sources", scenario.sources());
    Map<String, Object> parameters = new LinkedHashMap<>();
    put(parameters, "parties", scenario.parties());
    put(parameters, "minimumTermDays", scenario.minimumTermDays());
    put(file, "parameters", parameters);
    List<Object> facts = new ArrayList<>();
    for (Report report : scenario.facts()) {
      facts.add(fact(report));
    }
    file.put("facts", facts);
    return file;
  }

  private static Map<String, Object> fact(Report report) {
    if (report instanceof CeasefireReport ceasefire) {
      return Map.of("ceasefire", ceasefire(ceasefire));
    } else if (report instanceof MandateReport mandate) {
      return Map.of("mandate", mandate(mandate));
    } else if (report instanceof ContributionReport contribution) {
      return Map.of("contribution", contribution(contribution));
    } else if (report instanceof RequirementReport requirement) {
      return Map.of("requirement", requirement(requirement));
    }
    OtherReport other = (OtherReport) report;
    return Map.of(other.kind(), other.fields());
  }

  private static Map<String, Object> ceasefire(CeasefireReport report) {
    Map<String, Object> fields = start(report.header());
    put(fields, "parties", report.parties());
    put(fields, "status", report.status());
    List<Object> declarations = new ArrayList<>();
    for (Declaration declaration : report.declarations()) {
      declarations.add(declaration(declaration));
    }
    put(fields, "declarations", declarations);
    put(fields, "effectiveFrom", report.effectiveFrom());
    put(fields, "expiresOn", report.expiresOn());
    put(fields, "lastDay", report.lastDay());
    put(fields, "endedOn", report.endedOn());
    put(fields, "kind", report.kind());
    put(fields, "ceasefireClass", report.ceasefireClass());
    put(fields, "scope", report.scope());
    put(fields, "form", report.form());
    put(fields, "monitoring", report.monitoring());
    put(fields, "compliance", report.compliance());
    put(fields, "purpose", report.purpose());
    return end(fields, report.header());
  }

  private static Map<String, Object> declaration(Declaration declaration) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "party", declaration.party());
    put(fields, "on", declaration.on());
    if (declaration.accepts() != null) {
      Object accepts = switch (declaration.accepts()) {
        case YES -> true;
        case NO -> false;
        case CONDITIONAL -> "conditional";
      };
      put(fields, "accepts", accepts);
    }
    put(fields, "condition", declaration.condition());
    return fields;
  }

  private static Map<String, Object> mandate(MandateReport report) {
    Map<String, Object> fields = start(report.header());
    put(fields, "mission", report.mission());
    put(fields, "participants", report.participants());
    put(fields, "participantsNamed", report.participantsNamed());
    put(fields, "requirementsNamed", report.requirementsNamed());
    put(fields, "phase", report.phase());
    put(fields, "elements", report.elements());
    put(fields, "authorisedBy", report.authorisedBy());
    put(fields, "instrument", report.instrument());
    put(fields, "adoptedOn", report.adoptedOn());
    put(fields, "confirmedOn", report.confirmedOn());
    put(fields, "startsOn", report.startsOn());
    put(fields, "endsOn", report.endsOn());
    return end(fields, report.header());
  }

  private static Map<String, Object> contribution(ContributionReport report) {
    Map<String, Object> fields = start(report.header());
    put(fields, "mission", report.mission());
    put(fields, "country", report.country());
    put(fields, "status", report.status());
    put(fields, "type", report.type());
    put(fields, "extent", extent(report.extent()));
    put(fields, "role", report.role());
    put(fields, "task", report.task());
    put(fields, "caveatsDeclared", report.caveatsDeclared());
    put(fields, "fundingDeclared", report.fundingDeclared());
    return end(fields, report.header());
  }

  private static Object extent(Extent extent) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (extent instanceof Extent.Undetermined) {
      return "undetermined";
    } else if (extent instanceof Extent.AtMost atMost) {
      put(fields, "atMost", atMost.bound());
      put(fields, "unit", atMost.unit());
    } else if (extent instanceof Extent.Between between) {
      boolean single = between.from().compareTo(between.to()) == 0;
      put(fields, single ? "quantity" : "from", between.from());
      put(fields, "to", single ? null : between.to());
      put(fields, "unit", between.unit());
    }
    return fields;
  }

  private static Map<String, Object> requirement(RequirementReport report) {
    Map<String, Object> fields = start(report.header());
    put(fields, "mission", report.mission());
    put(fields, "task", report.task());
    put(fields, "critical", report.critical());
    put(fields, "lead", report.lead());
    return end(fields, report.header());
  }

  private static Map<String, Object> start(Header header) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "id", header.id());
    return fields;
  }

  private static Map<String, Object> end(Map<String, Object> fields, Header header) {
    put(fields, "inferred", header.inferred());
    put(fields, "from", header.from());
    put(fields, "until", header.until());
    put(fields, "reportedOn", header.reportedOn());
    put(fields, "source", header.source());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Object value) {
    boolean nothing = value == null
        || (value instanceof Collection<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
    if (nothing) {
      return;
    }
    if (value instanceof Moment moment) {
      fields.put(name, moment.text());
    } else if (value instanceof BigDecimal figure) {
      fields.put(name, figure.longValueExact());
    } else {
      fields.put(name, value);
    }
  }
}
