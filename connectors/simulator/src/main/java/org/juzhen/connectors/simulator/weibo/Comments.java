package org.juzhen.connectors.simulator.weibo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.World;

/** Comments: {@code show}, {@code to_me}, {@code create}, {@code reply}, {@code destroy}. */
final class Comments {
  private static final int CHARACTERS = 140;
  private static final int PAGE = 50;
  private static final int MOST = 200;

  private final World world;
  private final AtomicLong numbers;
  private final Statuses statuses;
  private final List<Written> comments = new ArrayList<>();

  Comments(World world, AtomicLong numbers, Statuses statuses) {
    this.world = world;
    this.numbers = numbers;
    this.statuses = statuses;
  }

  Map<String, Object> show(Call call) {
    Written status = statuses.demand(Statuses.number(call.query("id")));
    return page(call, c -> c.about() == status.id());
  }

  Map<String, Object> toMe(User user, Call call) {
    return page(
        call,
        c ->
            statuses.find(c.about()).filter(s -> s.uid() == user.uid()).isPresent()
                && c.uid() != user.uid());
  }

  Map<String, Object> create(User user, Call call) {
    Written status = statuses.demand(Statuses.number(call.form().get("id")));
    return json(add(user, text(call), status.id(), 0));
  }

  Map<String, Object> reply(User user, Call call) {
    Written status = statuses.demand(Statuses.number(call.form().get("id")));
    Written answered = demand(Statuses.number(call.form().get("cid")));
    String text = text(call);
    boolean bare = "1".equals(call.form().get("without_mention"));
    String shown = bare ? text : "回复@" + answered.user().get("screen_name") + ":" + text;
    return json(add(user, shown, status.id(), answered.id()));
  }

  Map<String, Object> destroy(User user, Call call) {
    Written comment = demand(Statuses.number(call.form().get("cid")));
    boolean ownPost = statuses.find(comment.about()).filter(s -> s.uid() == user.uid()).isPresent();
    if (comment.uid() != user.uid() && !ownPost) {
      throw new Refusal(20203);
    }
    comments.remove(comment);
    return json(comment);
  }

  /** What a reader writes; needs no app and no quota. */
  String citizenWrites(Written status, String citizen, String text) {
    long uid = 6_000_000_000L + (citizen.hashCode() >>> 1);
    Map<String, Object> reader =
        Map.of("id", uid, "idstr", "" + uid, "screen_name", citizen, "verified", false);
    Written comment =
        new Written(
            numbers.incrementAndGet(), reader, uid, text, world.clock().instant(), status.id(), 0);
    comments.add(comment);
    return "" + comment.id();
  }

  void clear() {
    comments.clear();
  }

  private static String text(Call call) {
    Statuses.demandAddress(call.form());
    String text = call.form().getOrDefault("comment", "").strip();
    if (text.isEmpty()) {
      throw new Refusal(20008);
    }
    if (Statuses.length(text) > CHARACTERS) {
      throw new Refusal(20012);
    }
    return text;
  }

  private Written add(User user, String text, long about, long answered) {
    boolean repeated =
        comments.stream()
            .anyMatch(
                c ->
                    c.about() == about
                        && c.answered() == answered
                        && c.uid() == user.uid()
                        && c.text().equals(text));
    if (repeated) {
      throw new Refusal(20019);
    }
    Written comment =
        new Written(
            numbers.incrementAndGet(),
            user.json(),
            user.uid(),
            text,
            world.clock().instant(),
            about,
            answered);
    comments.add(comment);
    return comment;
  }

  private Written demand(long cid) {
    return comments.stream()
        .filter(c -> c.id() == cid)
        .findFirst()
        .orElseThrow(() -> new Refusal(20201));
  }

  /** Newest first, between {@code since_id} (not included) and {@code max_id} (included). */
  private Map<String, Object> page(Call call, Predicate<Written> which) {
    long since = Statuses.number(call.query("since_id"));
    long max = Statuses.number(call.query("max_id"));
    int count = Math.min(MOST, Statuses.number(call.query("count"), PAGE));
    int page = Statuses.number(call.query("page"), 1);
    List<Written> all =
        comments.stream()
            .filter(which.and(c -> c.id() > since && (max == 0 || c.id() <= max)))
            .sorted(Comparator.comparingLong(Written::id).reversed())
            .skip((long) (page - 1) * count)
            .toList();
    long total = comments.stream().filter(which).count();
    return Map.of(
        "comments",
        all.stream().limit(count).map(this::json).toList(),
        "previous_cursor",
        0,
        "next_cursor",
        all.size() > count ? all.get(count).id() : 0,
        "total_number",
        total);
  }

  private Map<String, Object> json(Written comment) {
    Map<String, Object> json = comment.json();
    statuses.find(comment.about()).ifPresent(s -> json.put("status", s.json()));
    comments.stream()
        .filter(c -> c.id() == comment.answered())
        .findFirst()
        .ifPresent(c -> json.put("reply_comment", c.json()));
    return json;
  }
}
