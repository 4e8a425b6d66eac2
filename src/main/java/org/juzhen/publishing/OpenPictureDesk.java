package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;

/** Knows which pictures everybody may fetch: those of articles that are sent or stand there. */
@ApplicationScoped
public class OpenPictureDesk {
  static final String SENT =
      "select 1 from post_variant v join delivery d on d.source_id = v.post_id and d.account_id ="
          + " v.account_id and d.digest = v.digest and d.kind = 'POST' where v.media @>"
          + " array[cast(?1 as text)] and v.short_text is not null and d.state in ('CLAIMED',"
          + " 'CONFIRMING', 'UNKNOWN', 'POSTED') limit 1";

  /** Says NOT_FOUND of any picture that is not open. */
  @WithTransaction
  public Uni<Void> mustBeOpen(String digest) {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw KernelProblem.NOT_FOUND.with("file", digest);
    }
    return Sql.of(SENT)
        .with(digest)
        .list(Integer.class)
        .invoke(
            (List<Integer> found) -> {
              if (found.isEmpty()) {
                throw KernelProblem.NOT_FOUND.with("file", digest);
              }
            })
        .replaceWithVoid();
  }
}
