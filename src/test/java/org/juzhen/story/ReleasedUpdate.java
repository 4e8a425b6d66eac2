package org.juzhen.story;

import static org.juzhen.house.World.as;

import java.time.Instant;
import java.util.Map;
import org.juzhen.house.DueWorks;

/** Updates of an emergency whose words a unit below may take over, and that unit's people. */
public final class ReleasedUpdate {
  private final GivenEmergency given;

  public ReleasedUpdate(DueWorks due) {
    given = new GivenEmergency(due);
  }

  /** An emergency and its newest update. */
  public record Told(String thread, String update) {}

  public String editor() {
    return given.editor;
  }

  /** Somebody of the unit below who writes nothing. */
  public String beside() {
    return given.city.world.person(given.city.world.unique("beside"), given.below, "HANDLER");
  }

  /** Signed in the leading unit, so that it is to be taken over. */
  public Told signed() {
    String thread = given.opened("MAJOR", Instant.now().minusSeconds(3_600));
    String update = given.written(thread, given.update("FIRST"));
    given.city.sign(given.city.leader, "postId", given.postOf(thread));
    return new Told(thread, update);
  }

  /** Taken over and signed in the unit below, so that it is to be sent. */
  public Told takenOver() {
    Told told = signed();
    given
        .post(given.editor, told.thread(), "/updates/" + told.update() + "/takeover", "")
        .then()
        .statusCode(200);
    String post =
        as(given.editor).get("/api/v1/posts?accountId=" + given.account).path("items[0].id");
    given.city.sign(given.leader, "postId", post);
    return told;
  }

  /** What the unit says in its own words. */
  public static Map<String, String> ownWords() {
    return Map.of("title", "大桥封闭，请绕行", "bodyHtml", "<p>请走二桥。</p>", "summary", "绕行");
  }
}
