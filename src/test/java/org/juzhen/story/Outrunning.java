package org.juzhen.story;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Queue;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.PostedNews;

/** Lets records of posts fail as they do where another transaction is faster. */
@Singleton
public class Outrunning implements PostedNews {
  private final Queue<RuntimeException> failures = new ArrayDeque<>();

  void fail(RuntimeException how) {
    failures.add(how);
  }

  int left() {
    return failures.size();
  }

  void end() {
    failures.clear();
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    RuntimeException how = failures.poll();
    return how == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(how);
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return Uni.createFrom().voidItem();
  }
}
