package org.juzhen.publishing;

import java.util.UUID;

/** Which posts are asked for; null matches all. */
record PostQuestion(UUID articleId, UUID accountId, PostState state) {

  static PostQuestion of(UUID articleId) {
    return new PostQuestion(articleId, null, null);
  }
}
