package org.juzhen.connectors.simulator;

import java.time.Instant;

/**
 * What people can see on a platform.
 *
 * @param platform prefix of the platform
 * @param account the platform's id of the account
 * @param id the platform's id of the post
 * @param title may be empty
 * @param text markup or plain text, as the platform keeps it
 * @param url where it can be read
 * @param at when it became visible
 * @param deleted true when it was taken back
 */
public record Post(
    String platform,
    String account,
    String id,
    String title,
    String text,
    String url,
    Instant at,
    boolean deleted) {

  Post gone() {
    return new Post(platform, account, id, title, text, url, at, true);
  }
}
