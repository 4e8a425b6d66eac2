package org.juzhen.channel;

import java.time.Instant;
import java.util.List;

/**
 * An account's way to its platform as people see it; credentials themselves are never shown.
 *
 * @param state whether the hub can post by itself
 * @param capabilities what it may do there today: PUBLISH ARTICLE RECALL READ_INBOX REPLY CALLBACK
 *     PACKAGE
 * @param credentialFields names of the credentials that are set
 * @param credentialsChangedAt when they were set, or null
 * @param reason what the platform last refused, in its own words, or null
 */
public record ChannelView(
    ChannelState state,
    List<String> capabilities,
    List<String> credentialFields,
    Instant credentialsChangedAt,
    String reason) {
  public ChannelView {
    capabilities = List.copyOf(capabilities);
    credentialFields = List.copyOf(credentialFields);
  }

  /** May be asked of the platform today. */
  public boolean can(String capability) {
    return capabilities.contains(capability);
  }
}
