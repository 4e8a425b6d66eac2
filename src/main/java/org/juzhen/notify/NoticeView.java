package org.juzhen.notify;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A notice as its person sees it; the sentence is made in the reader's language. */
public record NoticeView(
    UUID id, String kind, List<String> words, String link, Instant madeAt, Instant readAt) {
  static NoticeView of(Notice n) {
    return new NoticeView(n.id, n.kind, List.copyOf(n.words), n.link, n.madeAt, n.readAt);
  }

  public boolean unread() {
    return readAt == null;
  }
}
