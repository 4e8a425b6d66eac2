package org.juzhen.publishing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** The list of posts answers for a state and an account what each post itself says. */
@HubTest
class FindingPostsTest {
  @Inject GivenPosts given;

  private ValidatableResponse found(Office office, String query) {
    return as(office.editor()).get("/api/v1/posts?" + query).then().statusCode(200);
  }

  @Test
  void each_post_is_found_by_its_own_state_only() {
    Office office = given.office();
    String app = given.app(office);
    String xiaohongshu = given.account(office, "XIAOHONGSHU", given.marker());
    String posted = given.scheduled(office, given.marker(), app);
    String partly = given.scheduled(office, given.marker(), app, xiaohongshu);
    String waiting = given.scheduled(office, given.marker(), xiaohongshu);
    String recalled = given.scheduled(office, given.marker(), app);
    given.drive();
    given.act(office, recalled, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
    given.drive();
    String draft = given.written(office, given.marker(), app);
    String submitted = given.written(office, given.marker(), app);
    given.act(office, submitted, "submission", Map.of()).then().statusCode(200);
    String cleared = given.cleared(office, given.marker(), app);
    String failed = given.scheduled(office, given.marker(), app);
    given.sql("update delivery set state = 'FAILED' where source_id = $1", UUID.fromString(failed));

    Map.of(
            "POSTED", posted,
            "PARTLY_POSTED", partly,
            "SCHEDULED", waiting,
            "RECALLED", recalled,
            "DRAFT", draft,
            "IN_REVIEW", submitted,
            "CLEARED", cleared,
            "RETURNED", failed)
        .forEach(
            (state, post) ->
                found(office, "state=" + state)
                    .body("items.id", contains(post))
                    .body("items.state", everyItem(equalTo(state))));
  }

  @Test
  void posts_are_found_by_the_account_they_are_for() {
    Office office = given.office();
    String app = given.app(office);
    String other = given.app(office);
    String wanted = given.written(office, given.marker(), app);
    given.written(office, given.marker(), other);
    String both = given.written(office, given.marker(), other, app);

    found(office, "accountId=" + app).body("items.id", contains(both, wanted));
    found(office, "accountId=" + app + "&limit=1").body("items.id", contains(both));
    found(office, "accountId=" + app + "&state=CLEARED").body("items", empty());
  }
}
