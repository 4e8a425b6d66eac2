package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.jobs.DueWork;
import org.juzhen.review.dictionary.DictionaryTrialDesk.Work;
import org.juzhen.review.screening.Dictionary;

/** Works through tests on past texts, part by part; where a hub was stopped the next goes on. */
@ApplicationScoped
class DictionaryTrialWork implements DueWork {
  static final String NAME = "dictionary-trial";

  private final DictionaryTrialDesk desk;
  private final DictionaryLoadDesk loads;
  private final Vertx vertx;

  DictionaryTrialWork(DictionaryTrialDesk desk, DictionaryLoadDesk loads, Vertx vertx) {
    this.desk = desk;
    this.loads = loads;
    this.vertx = vertx;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Instant> nextDue() {
    return desk.nextDue();
  }

  @Override
  public Uni<Integer> drive() {
    return desk.claim()
        .chain(
            work ->
                work == null
                    ? Uni.createFrom().item(0)
                    : work.trial().endedAt != null
                        ? Uni.createFrom().item(1)
                        : run(work).replaceWith(1));
  }

  private Uni<Void> run(Work work) {
    return dictionary(work.draft())
        .chain(
            draft ->
                (work.inForce() == null
                        ? Uni.createFrom().<Dictionary>nullItem()
                        : dictionary(work.inForce()))
                    .map(inForce -> new TrialReading(draft, inForce)))
        .chain(reading -> through(work, reading))
        .chain(x -> desk.ended(work.trial().id));
  }

  private Uni<Dictionary> dictionary(UUID version) {
    Dictionary.Source source = new Dictionary.Source("", 0, "");
    return loads
        .words(version)
        .chain(words -> vertx.executeBlocking(() -> new Dictionary(source, words), false));
  }

  private Uni<Void> through(Work work, TrialReading reading) {
    return Multi.createBy()
        .repeating()
        .uni(() -> part(work, reading))
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Boolean> part(Work work, TrialReading reading) {
    return desk.next(work)
        .chain(
            texts ->
                texts.isEmpty()
                    ? Uni.createFrom().item(false)
                    : vertx
                        .executeBlocking(() -> reading.read(List.copyOf(texts)), false)
                        .chain(sum -> desk.settled(work.trial().id, sum))
                        .replaceWith(true));
  }
}
