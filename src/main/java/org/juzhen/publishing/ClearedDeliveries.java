package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Sql;
import org.juzhen.review.PostedTrace;

/** What became of the contents that a review cleared (发布结果). */
@ApplicationScoped
class ClearedDeliveries implements PostedTrace {
  static final String UNDER =
      "select d.* from delivery d join clearance c on c.id = d.clearance_id"
          + " where c.case_id = ?1 and d.state <> 'CANCELLED' order by d.id";

  private final ReadBacks readBacks;
  private final People people;

  ClearedDeliveries(ReadBacks readBacks, People people) {
    this.readBacks = readBacks;
    this.people = people;
  }

  @Override
  public Uni<List<Posted>> of(UUID caseId) {
    return Sql.of(UNDER)
        .with(caseId)
        .list(Delivery.class)
        .chain(
            found ->
                readBacks
                    .of(found.stream().map(d -> d.id).toList())
                    .chain(reads -> senders(found).map(names -> posted(found, reads, names))));
  }

  private Uni<Map<UUID, String>> senders(List<Delivery> found) {
    return people
        .these(
            found.stream()
                .filter(d -> d.createdByName == null && d.createdBy != null)
                .map(d -> d.createdBy)
                .distinct()
                .toList())
        .map(all -> all.stream().collect(Collectors.toMap(Person::id, Person::name)));
  }

  private static List<Posted> posted(
      List<Delivery> found, List<ReadBack> reads, Map<UUID, String> names) {
    Map<UUID, ReadBack> last =
        reads.stream()
            .collect(Collectors.toMap(r -> r.deliveryId, r -> r, (newer, older) -> newer));
    return found.stream()
        .map(
            d ->
                posted(
                    d,
                    last.get(d.id),
                    d.createdByName == null ? names.get(d.createdBy) : d.createdByName))
        .toList();
  }

  private static Posted posted(Delivery d, ReadBack read, String sender) {
    return new Posted(
        d.id,
        d.accountId,
        d.digest,
        d.dueAt,
        sender,
        d.postedAt,
        d.recalledAt,
        d.url,
        read == null ? null : read.readAt,
        read == null ? null : read.readByName,
        read == null ? null : read.counts());
  }
}
