package org.juzhen.repost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.publishing.BegunPosts;
import org.juzhen.publishing.PostState;

/** What has been written already for the duties on a page (续稿). */
record Begun(Map<Key, BegunPosts.Begun> posts) {

  /** One account's part of one article. */
  record Key(UUID articleId, UUID accountId) {}

  static Begun of(List<BegunPosts.Begun> found) {
    Map<Key, BegunPosts.Begun> posts = new HashMap<>();
    found.forEach(b -> posts.put(new Key(b.articleId(), b.accountId()), b));
    return new Begun(posts);
  }

  /** The post to go on with, or null. */
  public UUID post(DutyView duty) {
    BegunPosts.Begun begun = of(duty);
    return begun == null ? null : begun.postId();
  }

  /** How far that post is, or null. */
  PostState state(DutyView duty) {
    BegunPosts.Begun begun = of(duty);
    return begun == null ? null : begun.state();
  }

  private BegunPosts.Begun of(DutyView duty) {
    return posts.get(new Key(duty.articleId(), duty.accountId()));
  }

  /** Where one writes, or goes on writing: one form for all these accounts. */
  static String link(UUID post, List<DutyView> duties) {
    if (post != null) {
      return "/posts/" + post;
    }
    StringBuilder link = new StringBuilder("/posts/new?articleId=" + duties.get(0).articleId());
    duties.forEach(d -> link.append("&accountId=").append(d.accountId()));
    return link.toString();
  }
}
