package org.juzhen.channel;

import java.time.Instant;

/**
 * What a citizen wrote (留言、私信).
 *
 * @param id the platform's id, unique within the account
 * @param kind below a post, or sent to the account
 * @param citizen the platform's id of the writer, may be empty
 * @param name shown name, may be empty
 * @param text plain text
 * @param at when, by the platform's clock
 * @param ticket what an answer needs, as a JSON object
 */
public record IncomingMessage(
    String id, Kind kind, String citizen, String name, String text, Instant at, String ticket) {

  /** Where it was written. */
  public enum Kind {
    COMMENT,
    DIRECT
  }

  /** No personal data in logs. */
  @Override
  public String toString() {
    return "IncomingMessage[" + kind + " " + id + "]";
  }
}
