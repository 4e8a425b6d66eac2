package org.juzhen.review.dictionary;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.InTurn;
import org.juzhen.review.dictionary.Dictionaries.InForce;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.DictionaryBook;

/** Has every node read texts by the versions in force: at its start, at each bell, now and then. */
@ApplicationScoped
class DictionaryTail implements DueWork {
  static final String NAME = "dictionaries";

  private final DictionarySeedDesk seeds;
  private final DictionaryLoadDesk desk;
  private final DictionaryBook book;
  private final Vertx vertx;
  // A version never changes, so what was built stays good.
  private final Map<UUID, Dictionary> built = new ConcurrentHashMap<>();

  DictionaryTail(
      DictionarySeedDesk seeds, DictionaryLoadDesk desk, DictionaryBook book, Vertx vertx) {
    this.seeds = seeds;
    this.desk = desk;
    this.book = book;
    this.vertx = vertx;
  }

  /** Before anything is read. */
  void start(@Observes @Priority(950) StartupEvent event) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> seeds.seed().chain(x -> drive()));
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
    return desk.inForce().chain(this::follow).replaceWith(0);
  }

  private Uni<Void> follow(List<InForce> now) {
    return InTurn.of(now, this::dictionary)
        .invoke(book::follow)
        .invoke(
            x ->
                built
                    .keySet()
                    .retainAll(now.stream().map(InForce::version).collect(Collectors.toSet())))
        .replaceWithVoid();
  }

  private Uni<Dictionary> dictionary(InForce wanted) {
    Dictionary.Source source = new Dictionary.Source(wanted.name(), wanted.number(), wanted.path());
    Dictionary there = built.get(wanted.version());
    if (there != null && there.source().equals(source)) {
      return Uni.createFrom().item(there);
    }
    return desk.words(wanted.version())
        .chain(words -> vertx.executeBlocking(() -> new Dictionary(source, words), false))
        .invoke(made -> built.put(wanted.version(), made));
  }
}
