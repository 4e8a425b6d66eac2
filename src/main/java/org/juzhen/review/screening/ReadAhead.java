package org.juzhen.review.screening;

import java.util.List;
import java.util.Map;
import org.juzhen.review.ReviewProblem;

/**
 * What the machine found in texts that are about to be put forward (预读结果): it holds for the same
 * words, the same surroundings and the same dictionaries only.
 */
public final class ReadAhead {
  private final Map<Draft.Texts, List<Link>> links;
  private final Surroundings around;
  private final List<Dictionary> dictionaries;
  private final Map<Screening.Reading, List<Finding>> found;

  ReadAhead(
      Screening.Gathered gathered,
      List<Dictionary> dictionaries,
      Map<Screening.Reading, List<Finding>> found) {
    this.links = gathered.links();
    this.around = gathered.around();
    this.dictionaries = dictionaries;
    this.found = Map.copyOf(found);
  }

  /** Where each of its texts leads. */
  Map<Draft.Texts, List<Link>> links() {
    return links;
  }

  /** Refuses what was not read as it stands now. */
  List<Finding> of(Screening.Reading reading, Surroundings now, List<Dictionary> inForce) {
    List<Finding> findings = found.get(reading);
    if (findings == null || inForce != dictionaries || !now.equals(around)) {
      throw ReviewProblem.NOT_READ_YET.problem();
    }
    return findings;
  }
}
