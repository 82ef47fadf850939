package org.statedconditions.drl.vocabulary;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function, or a member of a value. Where an argument is unknown, or the value that a member is read of, it is not worked out
 * and the constraint that holds it does not match.
 *
 * @param owner the type of the values it is a member of; {@code null} for a function
 * @param name what rules call it
 * @param parameters the types of its arguments without the value that a member is read of; {@link Number} means any figure,
 *     {@link Object} any value
 * @param result the type of what it gives
 * @param element the type of what a list holds that it gives; {@code null} where it gives no list
 * @param registered whether a program registered it
 * @param definition one sentence that says what it gives
 * @param body how it is worked out
 */
public record Operation(
    @Nullable Class<?> owner,
    String name,
    List<Class<?>> parameters,
    Class<?> result,
    @Nullable Class<?> element,
    boolean registered,
    String definition,
    Body body) {

  /** Copies the parameters. */
  public Operation {
    Objects.requireNonNull(name, "name");
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(body, "body");
  }

  /** Whether it is a function. */
  public boolean isFunction() {
    return owner == null;
  }

  /** As authors write it, for example {@code days(Instant, Instant)} or {@code List.size()}. */
  public String signature() {
    return (owner == null ? "" : owner.getSimpleName() + ".")
        + name
        + parameters.stream().map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
  }
}
