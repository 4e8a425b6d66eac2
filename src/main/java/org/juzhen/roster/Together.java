package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.Asked;

/** Working with other offices, as the page of a unit shows and does it (协同监管). */
@ApplicationScoped
class Together {
  private static final Paging MANY = Paging.of(100, null);

  private final CollaborationDesk collaborators;
  private final JointMatterDesk matters;

  Together(CollaborationDesk collaborators, JointMatterDesk matters) {
    this.collaborators = collaborators;
    this.matters = matters;
  }

  /** Who looks in, and what was passed on. */
  public record Sheet(List<CollaboratorView> collaborators, List<JointMatterView> matters) {
    public boolean isEmpty() {
      return collaborators.isEmpty() && matters.isEmpty();
    }
  }

  Uni<Sheet> of(Actor by, UUID unit) {
    return collaborators
        .list(by, unit)
        .chain(named -> matters.list(by, unit, MANY).map(slice -> new Sheet(named, slice.items())));
  }

  Uni<?> name(Actor by, UUID unit, UnitForm form) {
    return collaborators.name(
        by, unit, form.authorityNeeded(), Asked.id(form.officeId, "officeId"));
  }

  Uni<?> pass(Actor by, UUID unit, JointMatterWords words) {
    return matters.pass(by, unit, words);
  }

  Uni<?> answer(Actor by, UnitForm form, Answer answer) {
    return matters.answer(by, UnitForm.needed(form.matterId, "matterId"), answer.answer());
  }
}
