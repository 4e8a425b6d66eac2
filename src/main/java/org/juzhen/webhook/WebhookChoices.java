package org.juzhen.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.web.UnitNames;

/** What the pages need beside the addresses themselves: the names of units. */
@ApplicationScoped
class WebhookChoices {
  private final UnitNames names;

  WebhookChoices(UnitNames names) {
    this.names = names;
  }

  /** A unit for which a person may enter an address. */
  public record Choice(UUID id, String name) {}

  /** The units where the person coordinates or supervises. */
  Uni<List<Choice>> units(Actor by) {
    Set<UUID> held = new LinkedHashSet<>(by.unitsWith(Role.SUPERVISOR));
    held.addAll(by.unitsWith(Role.COORDINATOR));
    Keeping.of(by);
    return names
        .of(held)
        .map(all -> held.stream().map(id -> new Choice(id, all.getOrDefault(id, ""))).toList());
  }

  Uni<List<WebhookLine>> lines(List<WebhookView> found) {
    return names
        .of(found.stream().map(WebhookView::unitId).distinct().toList())
        .map(
            all ->
                found.stream()
                    .map(w -> new WebhookLine(w, all.getOrDefault(w.unitId(), "")))
                    .toList());
  }

  Uni<WebhookLine> line(WebhookView webhook) {
    return lines(List.of(webhook)).map(lines -> lines.get(0));
  }
}
