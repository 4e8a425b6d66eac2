package org.juzhen.notify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What outside systems may be told of (对外事件); the code is what they see. */
public enum EventType {
  /** A unit owes the repost of an article. */
  DUTY_CREATED("duty.created"),
  /** A share of a duty's time that its place names is over, or all of it. */
  DUTY_REMINDED("duty.reminded"),
  DUTY_DONE("duty.done"),
  /** Nobody made up for it in the time that was left. */
  DUTY_MISSED("duty.missed"),
  /** Something can be read on an account. */
  DELIVERY_POSTED("delivery.posted"),
  FILING_DECIDED("filing.decided"),
  INQUIRY_REPLIED("inquiry.replied"),
  /** A supervisor found something wrong. */
  FINDING_OPENED("finding.opened"),
  ARTICLE_WITHDRAWN("article.withdrawn"),
  /** A unit below offers something to a portal. */
  UPWARD_OFFERED("upward.offered"),
  /** The portal above accepted or declined an offer, or has it already. */
  UPWARD_ANSWERED("upward.answered"),
  /** An accepted offer is an article of the portal above. */
  UPWARD_PUBLISHED("upward.published"),
  /** An offer was taken back, or its original was. */
  UPWARD_ENDED("upward.ended"),
  /** Sent when somebody wants to see whether an address works. */
  WEBHOOK_TEST("webhook.test");

  private final String code;

  EventType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Those that can be asked for, in their order. */
  public static List<EventType> offered() {
    return Arrays.stream(values()).filter(type -> type != WEBHOOK_TEST).toList();
  }

  /** By its code, if there is such a type. */
  public static Optional<EventType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
