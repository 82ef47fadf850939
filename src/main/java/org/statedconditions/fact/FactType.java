package org.statedconditions.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Article;

/**
 * A type of fact: its name, what its facts are about, and its fields. Built-in types are constants of {@link FactTypes}; a
 * pack may {@linkplain #declare declare} more. Whoever asks need not know which of the two a type is. Immutable.
 *
 * <p>Two declared types are equal if they have the same name, parent and fields, so that the same pack read twice declares
 * equal types.
 */
public final class FactType {
  /** The kind of subject that mandates are about. */
  public static final String MISSION = "mission";

  private final String name;
  private final String kind;
  private final boolean declared;
  private final Class<? extends Fact> javaClass;
  private final @Nullable FactType parent;
  private final Map<String, FactField> fields = new LinkedHashMap<>();
  private final List<FactField> inOrder;
  private final int common;
  private final @Nullable Components components;
  private final FactField subject;
  private final @Nullable FactField within;
  private final List<DatePath> dates;

  private FactType(
      String name,
      String kind,
      boolean declared,
      Class<? extends Fact> javaClass,
      @Nullable FactType parent,
      List<FactField> fields,
      @Nullable Components components,
      String subject,
      @Nullable String within) {
    this.name = name;
    this.kind = kind;
    this.declared = declared;
    this.javaClass = javaClass;
    this.parent = parent;
    this.inOrder = List.copyOf(fields);
    this.common = CommonFields.declared().size();
    this.components = components;
    for (FactField field : fields) {
      if (this.fields.put(field.name(), field) != null) {
        throw new IllegalArgumentException(
            "fields: expected each field once, without those of every fact, but was `"
                + field.name() + "`");
      }
    }
    this.subject = Objects.requireNonNull(this.fields.get(subject));
    this.within = within == null ? null : this.fields.get(within);
    this.dates = DatePath.in(inOrder, common);
  }

  static FactType builtIn(Rows rows, String kind, String subject, @Nullable String within) {
    Class<? extends Record> type = rows.components().type();
    return new FactType(
        type.getSimpleName(),
        kind,
        false,
        type.asSubclass(Fact.class),
        null,
        CommonFields.withKeysOfInferred(rows.fields()),
        rows.components(),
        subject,
        within);
  }

  /**
   * A type that a pack declares. It has the fields of every fact, those of {@code parent} and its own.
   *
   * @param name as declared, for example {@code SettlementProposal}
   * @param parent the declared type that it extends, or {@code null}
   * @param own what its own fields hold, by their names in their order; those of every fact are left out
   * @throws IllegalArgumentException for a name that does not start with a capital letter or is that of a built-in type, a
   *     built-in parent, a field that every fact has, and one that the parent has
   */
  public static FactType declare(
      String name, @Nullable FactType parent, Map<String, ValueType> own) {
    if (name.isEmpty() || name.charAt(0) < 'A' || name.charAt(0) > 'Z') {
      throw new IllegalArgumentException(
          "name: expected a capital letter first but was `" + name + "`");
    }
    if (FactTypes.builtIn(name).isPresent()) {
      throw new IllegalArgumentException(
          "name: expected a name of its own but was the built-in `" + name + "`");
    }
    if (parent != null && !parent.declared()) {
      throw new IllegalArgumentException(
          "parent: expected a declared type but was the built-in `" + parent.name() + "`");
    }
    List<FactField> fields =
        new ArrayList<>(parent == null ? CommonFields.declared() : parent.fields());
    own.forEach((field, type) ->
        fields.add(FactField.declared(field, Objects.requireNonNull(type), "", fields.size())));
    return new FactType(
        name,
        Names.kebab(name),
        true,
        DeclaredFact.class,
        parent,
        CommonFields.withKeysOfInferred(fields),
        null,
        "id",
        null);
  }

  /** A type without a parent. */
  public static FactType declare(String name, Map<String, ValueType> own) {
    return declare(name, null, own);
  }

  /** The name in Java and in rules, for example {@code SettlementProposal}. */
  public String name() {
    return name;
  }

  /** The key under which files write such a fact, for example {@code settlementProposal}. */
  public String key() {
    return Names.smallFirst(name);
  }

  /** How messages call such a fact, with its article: {@code a ceasefire}. */
  public String described() {
    return Article.with(key());
  }

  /** The kind of subject that such facts are about, in kebab-case: {@code ceasefire}, {@code mission}. */
  public String kind() {
    return kind;
  }

  /** The declared type that this one extends. */
  public Optional<FactType> parent() {
    return Optional.ofNullable(parent);
  }

  /** Whether a pack declares it. */
  public boolean declared() {
    return declared;
  }

  /** The class of its facts: a record, or {@link DeclaredFact}. */
  public Class<? extends Fact> javaClass() {
    return javaClass;
  }

  /** All fields: those of every fact first, then those of the parent, then its own. */
  public List<FactField> fields() {
    return inOrder;
  }

  /** The fields besides those of every fact. */
  public List<FactField> ownFields() {
    return inOrder.subList(common, inOrder.size());
  }

  /** The field of that name. */
  public Optional<FactField> field(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The place of a field among {@link #fields()}; -1 if there is none of that name. */
  public int index(String field) {
    FactField found = fields.get(field);
    return found == null ? -1 : inOrder.indexOf(found);
  }

  /** Whether facts of this type are facts of {@code other}: it is the same, or one that it extends. */
  public boolean isA(FactType other) {
    for (FactType type = this; type != null; type = type.parent) {
      if (type.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** The subject that {@code fact}, which is of this type, is about: the mission of a mandate, else the id. */
  public String subject(Fact fact) {
    return String.valueOf(subject.get(fact));
  }

  /** The subject that {@code fact} is about, told apart from others of its name that lie within something else. */
  public List<String> wholeSubject(Fact fact) {
    Object around = within == null ? null : within.get(fact);
    return around == null ? List.of(subject(fact)) : List.of(subject(fact), around.toString());
  }

  /** The field, or part of one, that {@code inferred} calls {@code name}; {@code null} if there is none. */
  public @Nullable Object inferred(String name) {
    return ((ValueType.MapOf)
            Objects.requireNonNull(fields.get(CommonFields.INFERRED)).type())
        .key()
        .choices()
        .get(name);
  }

  /** Whether a field names the subject or what it lies within, and so says nothing of it. */
  public boolean identifies(FactField field) {
    return field.name().equals("id") || field == subject || field == within;
  }

  /**
   * The field in which a fact of this type names the subject of {@code kind} that its own subject lies within. Built-in types
   * lie within missions or nothing; a declared one within every kind that it has a text field of that name for.
   */
  public Optional<FactField> naming(String kind) {
    if (!declared) {
      return Optional.ofNullable(kind.equals(MISSION) ? within : null);
    }
    return field(Names.camel(kind))
        .filter(field -> !kind.equals(this.kind) && field.type() instanceof ValueType.Text);
  }

  /**
   * A fact with these values by field; what is not given is unknown. Throws {@link IllegalArgumentException} with everything
   * that is wrong: a field that the type has not, a value that a field cannot have, no id, an end that is not after the
   * start.
   */
  public Fact make(Map<String, ?> values) {
    @Nullable Object[] all = new Object[components == null ? inOrder.size() : components.size()];
    List<String> wrong = new ArrayList<>();
    values.forEach((key, value) -> {
      FactField field = fields.get(key);
      if (field == null) {
        wrong.add("expected a field of " + name + " but was " + key);
        return;
      }
      try {
        all[field.place()] = field.checked(value);
      } catch (IllegalArgumentException e) {
        wrong.add(e.getMessage());
      }
    });
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", wrong));
    }
    return components == null ? new DeclaredFact(this, all) : (Fact) components.make(all);
  }

  /** Another object that equals {@code fact}, which is of this type. */
  public Fact copy(Fact fact) {
    return components == null
        ? ((DeclaredFact) fact).copy()
        : (Fact) components.make(components.values(fact));
  }

  /** What {@code fact}, which is of this type, gives: its fields with their values, in their order. */
  public Map<FactField, Object> given(Fact fact) {
    Map<FactField, Object> given = new LinkedHashMap<>();
    for (FactField field : inOrder) {
      Object value = field.get(fact);
      if (value != null) {
        given.put(field, value);
      }
    }
    return Collections.unmodifiableMap(given);
  }

  /** The field, part of a mandate or part of a record that files and rules call {@code path}. */
  public Optional<FieldPath> path(String path) {
    return FieldPath.of(this, path);
  }

  /**
   * The paths of all dates that rules can compare with the instant that is asked about: {@code from}, {@code source.date},
   * {@code declarations.on}, in the order of the fields.
   */
  public List<String> datePaths() {
    return dates.stream().map(DatePath::path).toList();
  }

  /** The dates that {@code fact}, which is of this type, gives under {@link #datePaths()}. */
  List<FactDate> dates(Fact fact) {
    List<FactDate> found = new ArrayList<>(4);
    for (DatePath date : dates) {
      date.collect(fact, found);
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!declared
        || !(other instanceof FactType type)
        || !type.declared
        || !name.equals(type.name)
        || inOrder.size() != type.inOrder.size()
        || !Objects.equals(parent, type.parent)) {
      return false;
    }
    for (int i = 0; i < inOrder.size(); i++) {
      FactField mine = inOrder.get(i);
      FactField others = type.inOrder.get(i);
      if (!mine.name().equals(others.name()) || !mine.type().equals(others.type())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
