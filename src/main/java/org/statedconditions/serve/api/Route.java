package org.statedconditions.serve.api;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.statedconditions.report.OutputForm;

/**
 * An address that is answered, and by which method.
 *
 * @param path as in the OpenAPI document, without the server's part: {@code /packs/{id}}; a {@code {…}} only at its end
 * @param forms in which forms it answers
 */
public record Route(
    String method, String path, Set<OutputForm> forms, Function<ApiRequest, Reply> answer) {

  /** Whether a request has a body. */
  public boolean hasBody() {
    return !method.equals("GET");
  }

  /** What {@code asked} has in the place of the {@code {…}}, or empty text if there is none; empty: it is another address. */
  public Optional<String> match(String asked) {
    int open = path.indexOf('{');
    if (open < 0) {
      return asked.equals(path) ? Optional.of("") : Optional.empty();
    }
    if (asked.length() <= open || !asked.startsWith(path.substring(0, open))) {
      return Optional.empty();
    }
    String part = asked.substring(open);
    return part.chars().allMatch(Route::isPlain) ? Optional.of(part) : Optional.empty();
  }

  /** Nothing is decoded, so that nothing can come out of it that was not looked at. */
  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }

  /**
   * Answers. Throws {@link RequestProblem}, or {@link org.statedconditions.problem.ProblemsException} for input that cannot be
   * used.
   *
   * @param part what {@link #match} gave
   * @param format of the query
   * @param accept the header of that name
   * @param ifMatch the header of that name
   */
  public Reply answer(
      String part,
      Optional<String> format,
      Optional<String> accept,
      Optional<String> ifMatch,
      byte[] body) {
    return answer.apply(new ApiRequest(part, FormChoice.of(format, accept, forms), body, ifMatch));
  }
}
