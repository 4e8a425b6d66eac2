package org.juzhen.connectors.spi;

import java.time.Instant;

/**
 * A comment or a message of a citizen (留言、私信).
 *
 * @param id the platform's id, unique within the account
 * @param kind below a post, or sent to the account
 * @param citizen the platform's id of the writer, may be empty
 * @param name shown name, may be empty
 * @param text what was written, plain text
 * @param at when, by the platform's clock
 * @param ticket what {@link Replies} needs to answer it
 */
public record CitizenMessage(
    String id, Kind kind, String citizen, String name, String text, Instant at, Ticket ticket) {

  /** Where a message was written. */
  public enum Kind {
    COMMENT,
    DIRECT
  }

  @Override
  public String toString() {
    return "CitizenMessage[" + kind + " " + id + "]";
  }
}
