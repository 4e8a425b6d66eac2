package org.juzhen.repost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Role;

/** What a question asks for, within what the person may see. */
public record DutyCondition(String sql, Map<String, Object> values) {

  /**
   * One's own units, the units below those that one supervises, and all duties of articles of one's
   * own portal.
   */
  public static DutyCondition scope(Actor by) {
    if (by.isHub() || by.has(Role.AUDITOR)) {
      return new DutyCondition("true", new LinkedHashMap<>());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("own", ids(by.grants().stream()));
    values.put(
        "below",
        by.grants().stream()
            .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
            .map(g -> g.unitPath() + "%")
            .toArray(String[]::new));
    values.put("portals", ids(by.grants().stream().filter(g -> g.role() == Role.PORTAL_EDITOR)));
    return new DutyCondition(
        "(d.unit_id = any(:own) or u.path like any(:below) or exists (select 1 from article x where"
            + " x.id = d.article_id and x.unit_id = any(:portals)))",
        values);
  }

  /** One's own units, and the units below those that one supervises. */
  static DutyCondition reach(Actor by) {
    DutyCondition all = scope(by);
    if (all.values().isEmpty()) {
      return all;
    }
    Map<String, Object> values = new LinkedHashMap<>(all.values());
    values.remove("portals");
    return new DutyCondition("(d.unit_id = any(:own) or u.path like any(:below))", values);
  }

  private static UUID[] ids(Stream<Grant> grants) {
    return grants.map(Grant::unitId).filter(id -> id != null).distinct().toArray(UUID[]::new);
  }

  static DutyCondition of(Actor by, DutyQuestion q, Paging paging) {
    DutyCondition all = scope(by);
    if (q.articleId() != null) {
      all = all.and("d.article_id = :article", "article", q.articleId());
    }
    if (q.accountId() != null) {
      all = all.and("d.account_id = :account", "account", q.accountId());
    }
    if (!q.states().isEmpty()) {
      all = all.and("d.state = any(:states)", "states", array(q.states()));
    }
    if (q.dueBefore() != null) {
      all = all.and("d.due_at < :before", "before", q.dueBefore());
    }
    Paging.TimeAndId after = paging.afterTimeAndId();
    return after == null
        ? all
        : all.and("(d.due_at, d.id) > (:afterAt, :afterId)", "afterAt", after.at())
            .with("afterId", after.id());
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  public DutyCondition and(String more, String name, Object value) {
    return new DutyCondition(sql + " and " + more, values).with(name, value);
  }

  private DutyCondition with(String name, Object value) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put(name, value);
    return new DutyCondition(sql, all);
  }
}
