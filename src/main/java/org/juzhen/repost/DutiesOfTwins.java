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
  private final AlreadyShown shown;

  DutiesOfTwins(DutyArticleNews news, OwedOnce once, AlreadyShown shown) {
    this.news = news;
    this.once = once;
    this.shown = shown;
  }

  /** What is shown of the one meets what is owed of the other from now on. */
  @Override
  public Uni<Void> joined(ArticleFacts article, Actor by) {
    return once.merge(article, by).chain(x -> shown.credit(article));
  }

  @Override
  public Uni<Void> parted(ArticleFacts article, Actor by) {
    return news.owe(article, by);
  }
}
