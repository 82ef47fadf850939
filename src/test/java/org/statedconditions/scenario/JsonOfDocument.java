package org.statedconditions.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;

/** A YAML text as the JSON that a validator looks at: what is not a JSON number, truth value or nothing is text. */
public final class JsonOfDocument {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private JsonOfDocument() {}

  public static JsonNode of(String text) {
    return of(Document.parse("test.yaml", text).root().orElseThrow());
  }

  private static JsonNode of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key().text(), of(entry.value())));
      return object;
    }
    if (node instanceof Node.Items items) {
      ArrayNode array = JSON.arrayNode();
      items.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return of((Node.Scalar) node);
  }

  private static JsonNode of(Node.Scalar scalar) {
    boolean plain = scalar.style() == Node.Style.PLAIN;
    if (scalar.isNothing()) {
      return JSON.nullNode();
    }
    if (plain && (scalar.text().equals("true") || scalar.text().equals("false"))) {
      return JSON.booleanNode(scalar.text().equals("true"));
    }
    return Binder.isNumber(scalar)
        ? JSON.numberNode(new BigDecimal(scalar.text()))
        : JSON.textNode(scalar.text());
  }
}
