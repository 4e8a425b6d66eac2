package org.juzhen.webhook;

/** Where one event stands on its way to one address (推送状态). */
public enum SendState {
  /** Due now or after a pause. Stuck? The address fails; the log says how. */
  WAITING,
  /** A call is under way; when its lease runs out it is made again. */
  SENDING,
  /** The receiver answered 2xx. */
  DELIVERED,
  /** 24 hours in vain, or the address was stopped; a person may send it again. */
  GIVEN_UP
}
