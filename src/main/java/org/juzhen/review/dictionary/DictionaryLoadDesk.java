package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.review.dictionary.Dictionaries.InForce;
import org.juzhen.review.screening.Dictionary;

/** Reads whole versions, for nodes that match by them. */
@ApplicationScoped
class DictionaryLoadDesk {
  private final Dictionaries dictionaries;
  private final DictionaryWords words;

  DictionaryLoadDesk(Dictionaries dictionaries, DictionaryWords words) {
    this.dictionaries = dictionaries;
    this.words = words;
  }

  @WithTransaction
  Uni<List<InForce>> inForce() {
    return dictionaries.inForce();
  }

  @WithTransaction
  Uni<List<Dictionary.Entry>> words(UUID version) {
    return words.all(version);
  }
}
