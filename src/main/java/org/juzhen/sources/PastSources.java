package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;

/** Knows where articles came from (既往来源). Kept above, asked here. */
public interface PastSources {

  /**
   * How many articles came from each host.
   *
   * @param unitPath of the unit whose and whose subordinates' articles count; empty for all
   */
  Uni<Map<String, Integer>> since(String unitPath, Instant since);
}
