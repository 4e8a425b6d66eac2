package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.dictionary.LanguageModels.Place;
import org.juzhen.review.dictionary.LanguageModels.Trained;

/** Keeps the units' language models. */
@ApplicationScoped
class LanguageDesk {
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final LanguageModels models;
  private final DueBell bell;
  private final HubClock clock;

  LanguageDesk(LanguageModels models, DueBell bell, HubClock clock) {
    this.models = models;
    this.bell = bell;
    this.clock = clock;
  }

  /** A unit whose model is missing or old, or null. */
  @WithTransaction
  Uni<Place> due() {
    return models.due(clock.now().minus(GOOD_FOR));
  }

  @WithTransaction
  Uni<List<String>> texts(UUID unit) {
    return models.texts(unit);
  }

  /** A new model takes effect on every node. */
  @WithTransaction
  Uni<Void> keep(UUID unit, int texts, byte[] model) {
    return models.keep(unit, texts, model, clock.now()).chain(x -> bell.ring(LanguageTail.NAME));
  }

  @WithTransaction
  Uni<List<Trained>> all() {
    return models.all();
  }

  @WithTransaction
  Uni<byte[]> model(UUID unit) {
    return models.model(unit);
  }
}
