package org.juzhen.repost.outdated;

import java.util.UUID;

/**
 * Which are wanted.
 *
 * @param articleId of one article, or null
 * @param standing those that are not done, or null for all
 * @param state null for any
 */
record OutdatedQuestion(UUID articleId, boolean standing, OutdatedState state) {
  static OutdatedQuestion ofArticle(UUID article) {
    return new OutdatedQuestion(article, false, null);
  }
}
