package org.juzhen.connectors.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that ever became visible on any platform, oldest first. */
public final class Posts {
  private final List<Post> posts = new ArrayList<>();

  /** Something became visible. */
  public synchronized void add(Post post) {
    posts.add(post);
  }

  /** It was taken back; it stays on record as deleted. */
  public synchronized void delete(String platform, String id) {
    posts.replaceAll(p -> p.platform().equals(platform) && p.id().equals(id) ? p.gone() : p);
  }

  /** One post. */
  public synchronized Optional<Post> find(String platform, String id) {
    return posts.stream()
        .filter(p -> p.platform().equals(platform) && p.id().equals(id))
        .findFirst();
  }

  /** Deleted ones too; an empty platform or account, and an empty part of the text, match all. */
  public synchronized List<Post> all(String platform, String account, String textPart) {
    return posts.stream()
        .filter(p -> platform.isEmpty() || p.platform().equals(platform))
        .filter(p -> account.isEmpty() || p.account().equals(account))
        .filter(p -> p.title().contains(textPart) || p.text().contains(textPart))
        .toList();
  }

  synchronized void clear() {
    posts.clear();
  }
}
