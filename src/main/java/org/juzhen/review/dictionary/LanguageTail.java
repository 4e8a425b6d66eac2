package org.juzhen.review.dictionary;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.juzhen.jobs.DueWork;
import org.juzhen.review.dictionary.LanguageModels.Trained;
import org.juzhen.review.screening.LanguageBook;
import org.juzhen.review.screening.LanguageModel;

/**
 * Has every node hold texts against the units' models: at its start, at each bell, now and then.
 */
@ApplicationScoped
class LanguageTail implements DueWork {
  static final String NAME = "language-models";

  private final LanguageDesk desk;
  private final LanguageBook book;
  private final Vertx vertx;
  private final Map<UUID, Trained> followed = new ConcurrentHashMap<>();

  LanguageTail(LanguageDesk desk, LanguageBook book, Vertx vertx) {
    this.desk = desk;
    this.book = book;
    this.vertx = vertx;
  }

  void start(@Observes @Priority(960) StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(this::drive);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Uni<Integer> drive() {
    return desk.all()
        .onItem()
        .transformToMulti(all -> Multi.createFrom().iterable(all))
        .filter(t -> !t.equals(followed.get(t.unitId())))
        .onItem()
        .transformToUniAndConcatenate(this::follow)
        .collect()
        .asList()
        .replaceWith(0);
  }

  private Uni<Void> follow(Trained trained) {
    return desk.model(trained.unitId())
        .chain(bytes -> vertx.executeBlocking(() -> LanguageModel.of(bytes), false))
        .invoke(model -> book.follow(trained.path(), model))
        .invoke(x -> followed.put(trained.unitId(), trained))
        .replaceWithVoid();
  }
}
