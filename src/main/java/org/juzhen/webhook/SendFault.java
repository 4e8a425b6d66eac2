package org.juzhen.webhook;

/** Why a call to an address counts as failed (失败原因). */
public enum SendFault {
  /** The receiver answered with a status that is not 2xx. */
  STATUS,
  /** The receiver points elsewhere; nobody has judged that place, so nothing goes there. */
  REDIRECT,
  /** 410: the receiver wants nothing more. */
  GONE,
  /** No whole answer in time. */
  TIMEOUT,
  /** No connection, no certificate to trust, or a broken answer. */
  UNREACHABLE,
  /** The name leads nowhere, or to a network that may not be called. */
  ADDRESS_REFUSED,
  /** The secret cannot be opened; another master key? */
  SECRET,
  /** The address was stopped before it was its turn. */
  STOPPED
}
