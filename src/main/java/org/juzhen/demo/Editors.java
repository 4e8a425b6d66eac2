package org.juzhen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.demo.Script.ArticlePart;
import org.juzhen.kernel.HubClock;

/** The editors' work (编辑): what each unit makes of the articles that concern its accounts. */
final class Editors {
  private final Cast cast;
  private final FrontDoor door;
  private final Signing signing;

  Editors(Cast cast, FrontDoor door) {
    this.cast = cast;
    this.door = door;
    this.signing = new Signing(cast, door);
  }

  /** A post to be written: one article, the accounts of one unit, and how far it gets. */
  record Piece(ArticlePart article, String unitKey, List<String> accountKeys, Fate fate) {}

  /** How many posts were written. */
  int work(List<ArticlePart> articles, Crew crew) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      pieces.addAll(pieces(articles.get(i), i));
    }
    crew.each(pieces, this::carryOut);
    return pieces.size();
  }

  private List<Piece> pieces(ArticlePart article, int turn) {
    Map<String, List<String>> byUnit = owing(article);
    if (byUnit.isEmpty()) {
      interested(article).ifPresent(a -> byUnit.put(a.unitKey(), List.of(a.key())));
    }
    List<Piece> pieces = new ArrayList<>();
    byUnit.forEach(
        (unit, accounts) -> {
          Fate fate = Fate.of(article, unit, turn + cast.script().units().indexOf(cast.unit(unit)));
          if (fate != Fate.NOTHING) {
            pieces.add(new Piece(article, unit, accounts, fate));
          }
        });
    return pieces;
  }

  /** The accounts with a duty for this article, by unit. */
  private Map<String, List<String>> owing(ArticlePart article) {
    Map<String, List<String>> byUnit = new LinkedHashMap<>();
    door.as(cast.who("yx-gov", "SUPERVISOR"))
        .all("/duties?articleId=" + cast.articleId(article.key()))
        .forEach(
            duty ->
                cast.accountWithId(duty.path("accountId").asText())
                    .ifPresent(
                        a ->
                            byUnit
                                .computeIfAbsent(a.unitKey(), x -> new ArrayList<>())
                                .add(a.key())));
    return byUnit;
  }

  /** Nobody owes an ordinary article; the first account of its line takes it all the same. */
  private Optional<AccountPart> interested(ArticlePart article) {
    return cast.script().accounts().stream()
        .filter(a -> cast.memory().accounts().containsKey(a.key()) && !a.closing())
        .filter(
            a ->
                article.industries().stream().anyMatch(a.industries()::contains)
                    || a.main() && article.regions().stream().anyMatch(a.regions()::contains))
        .findFirst();
  }

  private void carryOut(Piece piece) {
    Visitor editor = door.as(cast.who(piece.unitKey(), "EDITOR"));
    JsonNode post = editor.post("/posts", words(piece));
    String id = post.path("id").asText();
    if (piece.fate() == Fate.DRAFT) {
      return;
    }
    JsonNode submitted = editor.post("/posts/" + id + "/submission", null);
    if (piece.fate() == Fate.RETURNED) {
      signing.giveBack(submitted, piece.unitKey(), "导语偏长，请压缩到两句，并补充咨询电话后再报。");
    } else if (piece.fate() != Fate.WITH_REVIEWER) {
      sign(piece, editor, submitted);
    }
  }

  private void sign(Piece piece, Visitor editor, JsonNode submitted) {
    String path = "/posts/" + submitted.path("id").asText();
    if (!signing.approve(submitted, piece.unitKey(), "REVIEWER")
        || piece.fate() == Fate.WITH_LEADER
        || !signing.approve(editor.get(path), piece.unitKey(), "LEADER")) {
      return;
    }
    if (piece.fate() == Fate.LATER) {
      editor.post(path + "/schedule", Map.of("at", later(piece).toString()));
    } else if (piece.fate() == Fate.POSTED) {
      editor.post(path + "/schedule", Map.of());
    }
  }

  /** Tomorrow and the days after, at hours when people read. */
  private static Instant later(Piece piece) {
    int turn = Math.floorMod((piece.article().key() + piece.unitKey()).hashCode(), 12);
    LocalTime hour = LocalTime.of(8 + turn % 6 * 2, turn % 2 * 30);
    return ZonedDateTime.of(
            LocalDate.now(HubClock.ZONE).plusDays(1 + turn / 5), hour, HubClock.ZONE)
        .toInstant();
  }

  /** Word for word as the portal published it: the hub takes title, text and source from there. */
  private Map<String, Object> words(Piece piece) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("grade", "REPOST");
    words.put("articleId", cast.articleId(piece.article().key()));
    words.put("accountIds", piece.accountKeys().stream().map(cast::accountId).toList());
    return words;
  }
}
