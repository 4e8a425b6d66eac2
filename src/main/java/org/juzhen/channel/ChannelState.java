package org.juzhen.channel;

/** Whether the hub can post on an account by itself (渠道状态). */
public enum ChannelState {
  /** It can. */
  WORKING,
  /** It could, with a key that is missing or no longer good. */
  NEEDS_CREDENTIALS,
  /** Every post is made by a person from a package (人工发布). */
  MANUAL
}
