package org.juzhen.review.dictionary;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.review.dictionary.LanguageModels.Place;
import org.juzhen.review.screening.LanguageBook;
import org.juzhen.review.screening.LanguageModel;
import org.juzhen.review.screening.PlainText;

/** Has the hub read what units had cleared, so that its hints know how they write. */
@ApplicationScoped
public class LanguageTraining {
  private static final int MOST_UNITS = 200;

  private final LanguageDesk desk;
  private final Vertx vertx;

  LanguageTraining(LanguageDesk desk, Vertx vertx) {
    this.desk = desk;
    this.vertx = vertx;
  }

  /** Reads for the units whose models are missing or old; returns for how many. */
  public Uni<Integer> run() {
    return Multi.createBy()
        .repeating()
        .uni(() -> desk.due().chain(p -> p == null ? none() : train(p)))
        .whilst(more -> more)
        .select()
        .first(MOST_UNITS)
        .filter(more -> more)
        .collect()
        .asList()
        .map(List::size);
  }

  private static Uni<Boolean> none() {
    return Uni.createFrom().item(false);
  }

  private Uni<Boolean> train(Place place) {
    return desk.texts(place.unitId())
        .chain(
            texts ->
                vertx
                    .executeBlocking(() -> model(texts), false)
                    .chain(model -> desk.keep(place.unitId(), texts.size(), model.bytes())))
        .replaceWith(true);
  }

  private static LanguageModel model(List<String> texts) {
    LanguageModel.Reading reading = LanguageBook.beginning();
    texts.forEach(html -> reading.read(PlainText.of(html).text()));
    return reading.model();
  }
}
