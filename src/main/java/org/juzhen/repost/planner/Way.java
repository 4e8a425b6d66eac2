package org.juzhen.repost.planner;

/** How an article gets onto an account (发布方式). */
public enum Way {
  /** Sent to all followers; scarce on WeChat, and several articles go together (群发). */
  PUSH,
  /** Published through the platform's interface without pushing (发布不推送). */
  PUBLISH,
  /** Posted by a person who hands in the link (人工发布). */
  BY_HAND
}
