package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Term;
import org.statedconditions.fact.ValueType;

/**
 * The codebook: every field and every value of a closed set, with what it means and where the term comes from. All of it is read
 * off the table of facts, as the schema is; {@code rules/codebook.md} holds the same.
 */
final class Codebook {
  private final StringBuilder out = new StringBuilder();
  private final Map<String, ValueType.OneOf> sets = new LinkedHashMap<>();
  private final Map<String, RecordType> records = new LinkedHashMap<>();

  private Codebook() {}

  /** The page, in Markdown. */
  static String markdown() {
    return new Codebook().page();
  }

  private String page() {
    out.append("""
        # Codebook

        What each field of a scenario file and each value of a closed set means, and where the term comes from. "Also" lists words that
        people write for a value: a message says which value is meant. Only units may be written by such a word. This page is made of the
        table of facts, which the schema, the reader and the messages follow as well.

        """);
    out.append("## Fields of every fact\n\n");
    fields(FactTypes.CEASEFIRE.fields().subList(0, common()));
    for (FactType type : FactTypes.BUILT_IN) {
      out.append("## ").append(type.key()).append("\n\n");
      fields(type.ownFields());
    }
    collect(RecordTypes.SOURCE);
    // Records hold records: the list grows while it is gone through.
    for (int i = 0; i < records.size(); i++) {
      RecordType record = List.copyOf(records.values()).get(i);
      out.append("## ").append(record.described()).append("\n\n");
      fields(record.fields().stream().filter(FactField::isWritten).toList());
    }
    sets.forEach(this::set);
    return out.toString();
  }

  private static int common() {
    return FactTypes.CEASEFIRE.fields().size() - FactTypes.CEASEFIRE.ownFields().size();
  }

  private void fields(List<FactField> fields) {
    out.append("| field | says | after |\n|---|---|---|\n");
    for (FactField field : fields) {
      row(field.name(), field.definition(), field.reference().title());
      field
          .lastDay()
          .ifPresent(day -> row(day.name(), day.definition(), field.reference().title()));
      collect(field.type());
    }
    out.append('\n');
  }

  private void collect(ValueType type) {
    if (type instanceof ValueType.OneOf oneOf) {
      oneOf.name().ifPresent(name -> sets.putIfAbsent(name, oneOf));
    } else if (type instanceof ValueType.ListOf list) {
      collect(list.item());
    } else if (type instanceof ValueType.MapOf map) {
      collect(map.key());
      collect(map.value());
    } else if (type instanceof ValueType.Structure structure) {
      collect(structure.record());
    }
  }

  private void collect(RecordType record) {
    records.putIfAbsent(record.javaClass().getSimpleName(), record);
  }

  private void set(String name, ValueType.OneOf oneOf) {
    out.append("## Values of ").append(name).append("\n\n");
    out.append("| value | means | also | after |\n|---|---|---|---|\n");
    oneOf.choices().forEach((word, value) -> {
      Term term = (Term) value;
      out.append("| `").append(word).append("` | ").append(term.meaning().definition());
      out.append(" | ").append(String.join(", ", term.meaning().synonyms()));
      out.append(" | ").append(term.meaning().reference().title()).append(" |\n");
    });
    out.append('\n');
  }

  private void row(String name, String says, String after) {
    out.append("| `").append(name).append("` | ").append(says).append(" | ").append(after);
    out.append(" |\n");
  }
}
