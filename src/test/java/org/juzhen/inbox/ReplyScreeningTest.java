package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;

@HubTest
class ReplyScreeningTest {
  @Inject ArrivalDesk desk;

  @Test
  @Clause("R-IM-007")
  void an_answer_is_read_by_the_machine_before_it_is_put_forward() {
    GivenInbox office = new GivenInbox(desk);
    String inquiry = office.accepted("我的补贴什么时候到？");
    String path = "/inquiries/" + inquiry + "/screening";
    Map<String, String> answer = Map.of("body", "已打入您的账户 6222021234567890128，请查收。");

    as(office.handler)
        .body(answer)
        .post("/api/v1" + path)
        .then()
        .statusCode(200)
        .body("blocking", equalTo(1))
        .body("findings[0].rule", containsString("银行卡"))
        .body("findings[0].text", equalTo("6222*************28"));
    as(office.reviewer).body(answer).post("/api/v1" + path).then().statusCode(403);
    as(new GivenInbox(desk).handler).body(answer).post("/api/v1" + path).then().statusCode(404);
    as(office.handler).body(Map.of("body", " ")).post("/api/v1" + path).then().statusCode(400);

    String view = as(office.handler).get("/api/v1/inquiries/" + inquiry).asString();
    assertThat(view).contains("\"replies\":[]");
  }
}
