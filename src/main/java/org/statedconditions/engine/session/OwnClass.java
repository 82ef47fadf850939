package org.statedconditions.engine.session;

import java.util.Collections;
import java.util.Map;

/** How facts of a declared type are made and read. */
final class OwnClass {
  private final OwnKind kind;

  OwnClass(OwnKind kind) {
    this.kind = kind;
  }

  String name() {
    return kind.name;
  }

  Map<String, Class<?>> fields() {
    return Collections.unmodifiableMap(kind.fields);
  }

  Object make() {
    return kind.prototype.fresh();
  }

  Object get(Object instance, String field) {
    return ((OwnInstance) instance).values[kind.index(field)];
  }

  void set(Object instance, String field, Object value) {
    ((OwnInstance) instance).values[kind.index(field)] = value;
  }
}
