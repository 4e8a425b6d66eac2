package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A push that is being put together. */
final class Load {
  final Instant at;
  final Reason reason;
  final List<Owed> articles = new ArrayList<>();

  Load(Instant at, Reason reason) {
    this.at = at;
    this.reason = reason;
  }
}
