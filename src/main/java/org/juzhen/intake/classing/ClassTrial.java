package org.juzhen.intake.classing;

import java.util.List;
import java.util.UUID;
import org.juzhen.intake.Importance;

/**
 * What a rule would have done to past articles (试算).
 *
 * @param days how far back was looked
 * @param read how many articles
 * @param matched how many it would have classed
 * @param agreed how many of these had that class already
 * @param otherwise how many had another one
 * @param waiting how many have none yet
 */
public record ClassTrial(
    ClassRuleView rule,
    int days,
    int read,
    int matched,
    int agreed,
    int otherwise,
    int waiting,
    List<Example> examples) {

  /** One that it would have classed. */
  public record Example(
      UUID articleId, String title, Importance importance, List<ClassRule.Because> why) {}
}
