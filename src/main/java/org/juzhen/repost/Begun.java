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

  /** How far that post is, or null. */
  PostState state(DutyView duty) {
    BegunPosts.Begun begun = of(duty);
    return begun == null ? null : begun.state();
  }

  private BegunPosts.Begun of(DutyView duty) {
    return posts.get(new Key(duty.articleId(), duty.accountId()));
  }

  /** Where the editor goes on with this account's part, or null where nothing is written. */
  public String goOn(DutyView duty) {
    BegunPosts.Begun begun = of(duty);
    if (begun == null) {
      return null;
    }
    return begun.byHand() == null ? "/posts/" + begun.postId() : "/deliveries/" + begun.byHand();
  }

  /** It is cleared and planned; what is left is to post it by hand. */
  boolean isByHand(DutyView duty) {
    BegunPosts.Begun begun = of(duty);
    return begun != null && begun.byHand() != null;
  }

  /** The form in which a post for all these accounts is written. */
  static String form(List<DutyView> duties) {
    StringBuilder link = new StringBuilder("/posts/new?articleId=" + duties.get(0).articleId());
    duties.forEach(d -> link.append("&accountId=").append(d.accountId()));
    return link.toString();
  }
}
