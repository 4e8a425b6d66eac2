package org.juzhen.connectors.simulator.weibo;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Part;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.World;

/** Posts: {@code statuses/share}, {@code user_timeline}, {@code show}, {@code destroy}. */
final class Statuses {
  private static final int CHARACTERS = 140;
  private static final int PICTURE_BYTES = 5 * 1024 * 1024;
  private static final int PAGE = 20;
  private static final int MOST = 100;
  private static final Pattern LINK = Pattern.compile("https?://[!-~]+");
  private static final Pattern TOPIC = Pattern.compile("#[^#]+#");
  private static final Pattern ADDRESS =
      Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F:]{3,}");

  private final World world;
  private final AtomicLong numbers;
  private final List<Written> statuses = new ArrayList<>();

  Statuses(World world, AtomicLong numbers) {
    this.world = world;
    this.numbers = numbers;
  }

  Map<String, Object> share(User user, Call call) {
    Map<String, String> form = call.form();
    demandAddress(form);
    String text = form.getOrDefault("status", "").strip();
    demandText(user, text);
    call.part("pic").ifPresent(Statuses::demandPicture);
    demandNew(user, text);
    Instant now = world.clock().instant();
    user.post(now);
    Written status =
        new Written(numbers.incrementAndGet(), user.json(), user.uid(), shortened(text), now, 0, 0);
    statuses.add(status);
    String id = "" + status.id();
    world
        .posts()
        .add(
            new Post(
                "weibo", "" + user.uid(), id, "", text, world.pageOf("weibo", id), now, false));
    Map<String, Object> json = full(status);
    if (call.part("pic").isPresent()) {
      json.put("original_pic", world.pageOf("weibo", id) + "#pic");
    }
    return json;
  }

  /** The short post of an article; it needs no link of its own and is not counted as a post. */
  Written carrying(User user, String text) {
    Written status =
        new Written(
            numbers.incrementAndGet(),
            user.json(),
            user.uid(),
            shortened(text.strip()),
            world.clock().instant(),
            0,
            0);
    statuses.add(status);
    return status;
  }

  /** Two in a row may not say the same. */
  boolean isRepeated(User user, String text) {
    return last(user).filter(s -> bare(s.text()).equals(bare(shortened(text.strip())))).isPresent();
  }

  Map<String, Object> timeline(User user, Call call) {
    if (!call.query("uid").isEmpty() && !call.query("uid").equals("" + user.uid())) {
      throw new Refusal(21335);
    }
    List<Written> own =
        statuses.stream()
            .filter(s -> s.uid() == user.uid())
            .sorted(Comparator.comparingLong(Written::id).reversed())
            .toList();
    int count = Math.min(MOST, number(call.query("count"), PAGE));
    int page = number(call.query("page"), 1);
    List<Map<String, Object>> shown =
        own.stream().skip((long) (page - 1) * count).limit(count).map(this::full).toList();
    return Map.of(
        "statuses", shown, "previous_cursor", 0, "next_cursor", 0, "total_number", own.size());
  }

  Map<String, Object> show(Call call) {
    return full(demand(number(call.query("id"))));
  }

  Map<String, Object> destroy(User user, Call call) {
    Written status = demand(number(call.form().get("id")));
    if (status.uid() != user.uid()) {
      throw new Refusal(20102);
    }
    statuses.remove(status);
    world.posts().delete("weibo", "" + status.id());
    return full(status);
  }

  Written demand(long id) {
    return find(id).orElseThrow(() -> new Refusal(20101));
  }

  Optional<Written> find(long id) {
    return statuses.stream().filter(s -> s.id() == id).findFirst();
  }

  void clear() {
    statuses.clear();
  }

  static void demandAddress(Map<String, String> form) {
    String address = form.getOrDefault("rip", "");
    if (!ADDRESS.matcher(address).matches()) {
      throw new Refusal(address.isEmpty() ? 10016 : 10017, Refusal.words(10016) + " (rip)");
    }
  }

  private static void demandText(User user, String text) {
    if (text.isEmpty()) {
      throw new Refusal(20008);
    }
    if (length(text) > CHARACTERS) {
      throw new Refusal(20012);
    }
    if (TOPIC.matcher(LINK.matcher(text).replaceAll("")).find()) {
      throw new Refusal(10017, Refusal.words(10017) + " (status): topic");
    }
    if (LINK.matcher(text).results().noneMatch(link -> user.owns(host(link.group())))) {
      throw new Refusal(10017, "appkey not bind domain!");
    }
    if (text.contains("违禁")) {
      throw new Refusal(20021);
    }
    if (text.contains("加微信")) {
      throw new Refusal(20020);
    }
  }

  private static void demandPicture(Part picture) {
    byte[] b = picture.bytes();
    if (b.length >= PICTURE_BYTES) {
      throw new Refusal(20006);
    }
    boolean jpeg = b.length > 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xd8;
    boolean png = b.length > 3 && b[1] == 'P' && b[2] == 'N' && b[3] == 'G';
    boolean gif = b.length > 2 && b[0] == 'G' && b[1] == 'I' && b[2] == 'F';
    if (!jpeg && !png && !gif) {
      throw new Refusal(20005);
    }
  }

  /** Only the post before counts: two in a row may not be the same. */
  private void demandNew(User user, String text) {
    Optional<Written> last = last(user);
    if (last.isEmpty()) {
      return;
    }
    if (last.get().text().equals(shortened(text))) {
      throw new Refusal(20019);
    }
    if (bare(last.get().text()).equals(bare(shortened(text)))) {
      throw new Refusal(20017);
    }
  }

  private Optional<Written> last(User user) {
    return statuses.stream()
        .filter(s -> s.uid() == user.uid())
        .max(Comparator.comparingLong(Written::id));
  }

  private static String bare(String text) {
    return LINK.matcher(text).replaceAll("").replaceAll("[\\p{P}\\s]", "");
  }

  private Map<String, Object> full(Written status) {
    Map<String, Object> json = status.json();
    json.put("reposts_count", 0);
    json.put("comments_count", 0);
    json.put("attitudes_count", 0);
    json.put("visible", Map.of("type", 0, "list_id", 0));
    return json;
  }

  /** Two half-width characters are one, a link is ten. */
  static int length(String text) {
    Matcher links = LINK.matcher(text);
    int halves = 20 * (int) links.results().count();
    String rest = links.reset().replaceAll("");
    for (int at = 0; at < rest.length(); at = rest.offsetByCodePoints(at, 1)) {
      halves += rest.codePointAt(at) < 128 ? 1 : 2;
    }
    return (halves + 1) / 2;
  }

  /** Readers see short links. */
  private static String shortened(String text) {
    return LINK.matcher(text)
        .replaceAll(link -> "http://t.cn/A6" + Integer.toString(link.group().hashCode() >>> 1, 36));
  }

  private static String host(String link) {
    try {
      return String.valueOf(URI.create(link).getHost());
    } catch (IllegalArgumentException noLink) {
      return "";
    }
  }

  static long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  static int number(String text, int otherwise) {
    long given = number(text);
    return given == 0 ? otherwise : (int) Math.min(given, Integer.MAX_VALUE);
  }
}
