package org.juzhen.intake;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.intake.SecondMark.Mark;
import org.juzhen.kernel.Actor;

/**
 * Weighs other labels that came with a changed text of an article whose class obliges (更新稿件的标签):
 * where they bind more than one person may bind, the old ones stay until a second person has said
 * the same. Of an emergency they bind at once, and that nobody has confirmed them is said.
 */
@ApplicationScoped
class PushedLabels {
  private final Articles articles;
  private final SecondMark second;
  private final List<Binding> binding;

  PushedLabels(Articles articles, SecondMark second, @All List<Binding> binding) {
    this.articles = articles;
    this.second = second;
    this.binding = binding;
  }

  /**
   * The article as it counts after that; in the present transaction.
   *
   * @param facts of the class that stood when the text came
   */
  Uni<ArticleFacts> weighed(ArticleFacts facts, Actor by) {
    return binding.isEmpty()
        ? Uni.createFrom().item(facts)
        : articles
            .required(facts.id())
            .chain(
                a ->
                    a.isRelabelledUnweighed()
                        ? weighed(a, facts, by)
                            .chain(x -> articles.facts(a))
                            .map(now -> now.classed(facts.importance()))
                        : Uni.createFrom().item(facts));
  }

  private Uni<Void> weighed(Article a, ArticleFacts facts, Actor by) {
    NewLabels before = a.labelsOfBefore();
    boolean obliges = facts.importance() != null && facts.importance().obliges();
    boolean binds = obliges && !a.isWithdrawn();
    return before.equals(a.labels()) || !binds
        ? articles.flush().replaceWithVoid()
        : asksPerson(facts, by)
            .chain(asks -> asks ? second.weight(a, facts, a.importance) : none())
            .chain(weight -> weight.needsSecond() ? wider(a, facts, by, before, weight) : flush());
  }

  /** What a person types is weighed everywhere, what a portal says where its class would wait. */
  private Uni<Boolean> asksPerson(ArticleFacts facts, Actor by) {
    return by.id() != null ? Uni.createFrom().item(true) : binding.get(0).portalsWait(facts);
  }

  private static Uni<Binding.Weight> none() {
    return Uni.createFrom().item(Binding.Weight.NONE);
  }

  /** Fewer than before bind nobody else, and wait for nobody. */
  private Uni<Void> wider(
      Article a, ArticleFacts facts, Actor by, NewLabels before, Binding.Weight weight) {
    return binding
        .get(0)
        .anew(facts, a.importance)
        .chain(anew -> anew.accounts() == 0 ? flush() : held(a, by, before, weight));
  }

  private Uni<Void> held(Article a, Actor by, NewLabels before, Binding.Weight weight) {
    if (a.importance == Importance.EMERGENCY) {
      a.saidAlone();
      return flush().chain(x -> second.tellAlone(a, weight, by));
    }
    Mark said = new Mark(a.importance, by.name(), a.labels());
    a.putLabelsBack(before);
    return flush().chain(x -> second.wait(by, a, said, weight));
  }

  private Uni<Void> flush() {
    return articles.flush().replaceWithVoid();
  }
}
