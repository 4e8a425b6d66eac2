package org.juzhen.review;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.ClockView;

/**
 * Knows until when a subject under review has to be out. Implemented by those who keep deadlines,
 * so that the queue can show them; where several know one, the earliest counts.
 */
public interface ReviewClock {

  /** The deadlines by case; a case without one is missing. Asked for a whole page at once. */
  Uni<Map<UUID, ClockView>> clocks(Collection<Waiting> cases);

  /**
   * A case that waits.
   *
   * @param articleId the article that is reposted, or null
   * @param accountIds where it is to appear
   */
  record Waiting(
      UUID caseId, SubjectKind kind, UUID subjectId, UUID articleId, List<UUID> accountIds) {}
}
