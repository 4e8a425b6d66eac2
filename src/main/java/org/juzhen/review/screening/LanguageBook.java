package org.juzhen.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this node knows of how officials write: the hub's small text, and for each unit that had it
 * read what was cleared there.
 */
@ApplicationScoped
public class LanguageBook {
  private final LanguageModel shipped = beginning().model();
  private final Map<String, LanguageModel> units = new ConcurrentHashMap<>();

  /** From now on that unit's texts are held against this model. */
  public void follow(String unitPath, LanguageModel model) {
    units.put(unitPath, model);
  }

  /** The unit's own, or the hub's. */
  LanguageModel of(String unitPath) {
    return units.getOrDefault(unitPath, shipped);
  }

  /** A reading that begins with the hub's text, to go on with the unit's. */
  public static LanguageModel.Reading beginning() {
    return new LanguageModel.Reading().read(ShippedText.of("/review/language.txt"));
  }
}
