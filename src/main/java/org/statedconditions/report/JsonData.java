package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.finding.Status;

/**
 * Data to be written as JSON: objects keep their keys in order, {@code null} and an empty {@code Optional} are written as {@code
 * null}, a status as in files, and what is neither text, number, truth, list nor object by its {@code toString}. Characters that
 * could steer a terminal are escaped.
 */
final class JsonData {
  static final int FORMAT_VERSION = 2;
  static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
      .build()
      .setCharacterEscapes(new JsonEscapes());

  private JsonData() {}

  /** An object: the values of the keys of its shape; a {@link Spread} stands for several. */
  @SuppressWarnings("ArrayRecordComponent") // Objects are written and never compared.
  record Obj(Shape shape, @Nullable Object[] values) {}

  /** An object whose values stand in another one, as its own. */
  record Spread(Obj object) {}

  /** What {@code with} makes of each, not before it is written. */
  record Each<T>(Iterable<T> all, Function<? super T, ?> with) {}

  static <T> Each<T> each(Iterable<T> all, Function<? super T, ?> with) {
    return new Each<>(all, with);
  }

  /** All that is in {@code object}, for {@link Shape#of}. */
  static Spread allOf(Obj object) {
    return new Spread(object);
  }

  /** Writes {@code value} indented by two spaces, and a line break; neither flushes nor closes {@code out}. */
  static void write(Writer out, Object value) throws IOException {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
      write(json, value);
    }
    out.write('\n');
  }

  static void write(JsonGenerator json, @Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Obj object) {
      object(json, object);
    } else if (value instanceof Each<?> each) {
      each(json, each);
    } else if (value instanceof Iterable<?> all) {
      json.writeStartArray();
      for (Object one : all) {
        write(json, one);
      }
      json.writeEndArray();
    } else if (value instanceof Status status) {
      json.writeString(status.written());
    } else if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Integer || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(
            entry.getKey() instanceof Status status
                ? status.written()
                : entry.getKey().toString());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else {
      json.writeString(value.toString());
    }
  }

  private static <T> void each(JsonGenerator json, Each<T> each) throws IOException {
    json.writeStartArray();
    for (T one : each.all()) {
      write(json, each.with().apply(one));
    }
    json.writeEndArray();
  }

  private static void object(JsonGenerator json, Obj object) throws IOException {
    String[] names = object.shape().names();
    json.writeStartObject();
    int written = entries(json, object.values(), names, 0);
    if (written != names.length) {
      throw new IllegalArgumentException(
          object.shape().name() + ": expected a value for " + names[written] + " but was none");
    }
    json.writeEndObject();
  }

  private static int entries(
      JsonGenerator json, @Nullable Object[] values, String[] names, int first) throws IOException {
    int next = first;
    for (Object value : values) {
      if (value instanceof Spread spread) {
        next = entries(json, spread.object().values(), names, next);
      } else {
        json.writeFieldName(names[next]);
        write(json, value);
        next++;
      }
    }
    return next;
  }
}
