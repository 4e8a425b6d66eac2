package org.juzhen.knowledge.search;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/**
 * Reads what changed in the library, in the order of the transactions that changed it, below the
 * oldest transaction that still runs.
 */
@ApplicationScoped
class IndexTailDesk {
  private static final int AT_ONCE = 2_000;

  private static final String CHANGED =
      "select e.id, cast(e.change_xid as text) as xid, e.question, e.state,"
          + " (select string_agg(w.text, chr(10)) from knowledge_wording w"
          + " where w.entry_id = e.id and (w.state = 'ACCEPTED'"
          + " or w.state = 'CANDIDATE' and w.origin <> 'CITIZEN')) as wordings"
          + " from knowledge_entry e"
          + " where (e.change_xid, e.id) > (cast(?1 as xid8), cast(?2 as uuid))"
          + " and e.change_xid < pg_snapshot_xmin(pg_current_snapshot())"
          + " order by e.change_xid, e.id limit ?3";

  private static final String WAITING =
      "select exists (select 1 from knowledge_entry e"
          + " where (e.change_xid, e.id) > (cast(?1 as xid8), cast(?2 as uuid)))";

  /** How far this process has read. */
  record Mark(String xid, UUID id) {
    static final Mark START = new Mark("0", new UUID(0, 0));
  }

  /** What is new since a mark. */
  record News(List<EntryIndex.Change> changes, Mark mark) {}

  /** The next changes after the mark. */
  @WithTransaction
  Uni<News> after(Mark mark) {
    return Sql.of(CHANGED)
        .with(mark.xid())
        .with(mark.id().toString())
        .with(AT_ONCE)
        .list(Tuple.class)
        .map(rows -> news(rows, mark));
  }

  /** Whether something is written that cannot be read yet, or was not read yet. */
  @WithTransaction
  Uni<Boolean> waiting(Mark mark) {
    return Sql.of(WAITING).with(mark.xid()).with(mark.id().toString()).row(Boolean.class);
  }

  /** All synonyms, in both directions. */
  @WithTransaction
  Uni<Map<String, Set<String>>> synonyms() {
    return Sql.of("select word, same_as from knowledge_synonym order by id")
        .list(Tuple.class)
        .map(IndexTailDesk::bothWays);
  }

  private static Map<String, Set<String>> bothWays(List<Tuple> rows) {
    Map<String, Set<String>> same = new HashMap<>();
    for (Tuple row : rows) {
      String word = Phrases.normal(row.get("word", String.class));
      String other = Phrases.normal(row.get("same_as", String.class));
      same.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(other);
      same.computeIfAbsent(other, w -> new LinkedHashSet<>()).add(word);
    }
    return same;
  }

  private static News news(List<Tuple> rows, Mark before) {
    List<EntryIndex.Change> changes = new ArrayList<>();
    Mark mark = before;
    for (Tuple row : rows) {
      UUID id = row.get("id", UUID.class);
      changes.add(new EntryIndex.Change(id, phrases(row)));
      mark = new Mark(row.get("xid", String.class), id);
    }
    return new News(changes, mark);
  }

  private static List<String> phrases(Tuple row) {
    if (!row.get("state", String.class).equals("EFFECTIVE")) {
      return List.of();
    }
    List<String> phrases = new ArrayList<>(List.of(row.get("question", String.class)));
    String wordings = row.get("wordings", String.class);
    if (wordings != null) {
      phrases.addAll(wordings.lines().toList());
    }
    return phrases;
  }
}
