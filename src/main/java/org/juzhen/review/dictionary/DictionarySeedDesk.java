package org.juzhen.review.dictionary;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.review.screening.Dictionary;
import org.juzhen.review.screening.ShippedDictionaries;
import org.juzhen.review.screening.ShippedDictionaries.Shipped;

/**
 * Fills in the dictionaries that come with the hub. A new release's words take effect by themselves
 * where nobody changed the old ones; else they are laid ready as a draft.
 */
@ApplicationScoped
class DictionarySeedDesk {
  static final Actor HUB = Actor.hub("juzhen");

  private final Dictionaries dictionaries;
  private final DictionaryWords words;
  private final HubClock clock;

  DictionarySeedDesk(Dictionaries dictionaries, DictionaryWords words, HubClock clock) {
    this.dictionaries = dictionaries;
    this.words = words;
    this.clock = clock;
  }

  @WithTransaction
  Uni<Void> seed() {
    return dictionaries
        .alone()
        .chain(x -> InTurn.of(ShippedDictionaries.all(), this::seed))
        .replaceWithVoid();
  }

  private Uni<Void> seed(Shipped shipped) {
    String topic = shipped.topic().name();
    return dictionaries
        .find("topic", topic)
        .firstResult()
        .chain(
            there ->
                there != null
                    ? renew(there, shipped)
                    : dictionaries
                        .persistAndFlush(
                            new KeptDictionary(null, shipped.name(), topic, HUB, clock.now()))
                        .chain(made -> fill(made, 1, shipped, true)));
  }

  private Uni<Void> renew(KeptDictionary there, Shipped shipped) {
    return dictionaries
        .versions(there.id)
        .chain(
            versions -> {
              boolean known = versions.stream().anyMatch(v -> shipped.digest().equals(v.shipped));
              DictionaryVersion newest = versions.get(0);
              return known || newest.isDraft()
                  ? Uni.createFrom().voidItem()
                  : fill(there, newest.number + 1, shipped, newest.shipped != null);
            });
  }

  private Uni<Void> fill(KeptDictionary into, int number, Shipped shipped, boolean activate) {
    List<Dictionary.Entry> entries = shipped.entries();
    DictionaryVersion version =
        new DictionaryVersion(into.id, number, shipped.digest(), HUB, clock.now());
    return dictionaries
        .add(version)
        .chain(v -> words.put(v.id, entries))
        .invoke(
            x -> {
              if (activate) {
                version.activated(HUB, clock.now());
              }
            })
        .replaceWithVoid();
  }
}
