package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.JoinNews;
import org.juzhen.kernel.Actor;

/** What two portals published alike is owed once (重复稿件的任务合并), and of both when they are parted. */
@ApplicationScoped
class DutiesOfTwins implements JoinNews {
  private final DutyArticleNews news;
  private final OwedOnce once;

  DutiesOfTwins(DutyArticleNews news, OwedOnce once) {
    this.news = news;
    this.once = once;
  }

  @Override
  public Uni<Void> joined(ArticleFacts article, Actor by) {
    return once.merge(article, by);
  }

  @Override
  public Uni<Void> parted(ArticleFacts article, Actor by) {
    return news.owe(article, by);
  }
}
