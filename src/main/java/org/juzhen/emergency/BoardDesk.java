package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Shows which accounts have an update and which have not (同步发布看板). */
@ApplicationScoped
public class BoardDesk {
  private final Emergencies emergencies;
  private final EmergencyDoor door;
  private final EmergencyRows rows;

  BoardDesk(Emergencies emergencies, EmergencyDoor door, EmergencyRows rows) {
    this.emergencies = emergencies;
    this.door = door;
    this.rows = rows;
  }

  /** The accounts of an update; others than the leading unit see it once it is released. */
  @WithTransaction
  public Uni<Slice<BoardLine>> board(Actor by, UUID id, UUID update, Paging paging) {
    return emergencies
        .required(id)
        .chain(e -> door.seen(by, e))
        .chain(
            standing ->
                emergencies
                    .update(id, update)
                    .invoke(
                        u -> {
                          if (!standing.inside() && u.toldAt == null) {
                            throw KernelProblem.NOT_FOUND.with("update", update);
                          }
                        }))
        .chain(u -> rows.board(u.id, paging));
  }
}
