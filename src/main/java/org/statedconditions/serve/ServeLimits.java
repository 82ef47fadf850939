package org.statedconditions.serve;

import java.time.Duration;

/**
 * How much one caller may take of the server.
 *
 * @param body bytes of the body of a request
 * @param bodyTime until the whole body has to have arrived
 * @param headerTime until the headers of a connection's next request have to have arrived
 * @param headers bytes of the headers of a request, its address included
 * @param answerTime until an answer has to be worked out, the wait for a free thread not counted
 * @param working answers that are worked out at once
 * @param waiting requests that wait for their turn besides; beyond that they are refused
 * @param connections connections at once; more wait until one ends
 * @param kept packs of requests that are kept for the next one
 */
public record ServeLimits(
    int body,
    Duration bodyTime,
    Duration headerTime,
    int headers,
    Duration answerTime,
    int working,
    int waiting,
    int connections,
    int kept) {
  /** What an analyst or a small team at their own machine never reaches. */
  public static final ServeLimits DEFAULT = new ServeLimits(
      1_000_000,
      Duration.ofSeconds(10),
      Duration.ofSeconds(15),
      8 * 1024,
      Duration.ofSeconds(30),
      Runtime.getRuntime().availableProcessors(),
      64,
      256,
      16);
}
