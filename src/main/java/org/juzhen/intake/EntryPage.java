package org.juzhen.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.juzhen.files.StoredFile;

/**
 * What the form of an article shows (录入页面).
 *
 * @param portals those for which this person enters
 * @param files those that came with the form before
 * @param refusal why it was not entered, or null
 */
public record EntryPage(
    EntryForm form,
    List<Choice> portals,
    List<StoredFile> files,
    Map<String, String> faults,
    String refusal) {

  /** A portal to choose. */
  public record Choice(String id, String name) {
    static Choice of(Portal portal) {
      return new Choice(portal.id.toString(), portal.name);
    }
  }

  public List<Importance> classes() {
    return Arrays.asList(Importance.values());
  }
}
