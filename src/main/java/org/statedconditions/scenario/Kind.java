package org.statedconditions.scenario;

import java.util.Map;
import org.statedconditions.document.Node;

/** What a field holds: how it is read, and how the schema says the same. */
interface Kind {

  /** The value, or {@code null} after a problem was reported. */
  Object read(Node node, Context context);

  /** The JSON Schema of what {@link #read} accepts. */
  Map<String, Object> schema();

  /** A kind made of its two halves. */
  static Kind of(Reader reader, Map<String, Object> schema) {
    return new Kind() {
      @Override
      public Object read(Node node, Context context) {
        return reader.read(node, context);
      }

      @Override
      public Map<String, Object> schema() {
        return schema;
      }
    };
  }

  /** The reading half. */
  interface Reader {
    Object read(Node node, Context context);
  }
}
