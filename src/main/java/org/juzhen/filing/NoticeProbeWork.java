package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.InTurn;

/** Looks at the links of notices that are due: claim, look outside of any transaction, keep. */
@ApplicationScoped
class NoticeProbeWork implements DueWork {
  private final NoticeProbeDesk desk;
  private final LinkCall link;

  NoticeProbeWork(NoticeProbeDesk desk, LinkCall link) {
    this.desk = desk;
    this.link = link;
  }

  @Override
  public String name() {
    return NoticeProbeDesk.WORK;
  }

  @Override
  public Uni<Instant> nextDue() {
    return desk.nextDue();
  }

  @Override
  public Uni<Integer> drive() {
    return desk.claim()
        .chain(
            errands ->
                InTurn.of(
                    errands,
                    e ->
                        link.look(e.url()).chain(seen -> desk.saw(e.probe(), seen)).replaceWith(1)))
        .map(java.util.List::size);
  }
}
