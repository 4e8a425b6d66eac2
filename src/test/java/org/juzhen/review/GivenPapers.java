package org.juzhen.review;

import static io.restassured.RestAssured.given;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** Signed forms of a place that allows them. */
@ApplicationScoped
class GivenPapers {
  private final GivenReview given;

  GivenPapers(GivenReview given) {
    this.given = given;
  }

  void allow(GivenReview.Office office) {
    given.sql(
        "insert into rule_value (unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at) values ($1, 'PAPER_SIGNATURE', 'true', '云府办〔2026〕8号', '', 'ACCOUNT',"
            + " 'RULE', '2020-01-01', now())",
        UUID.fromString(office.unit()));
  }

  String code(GivenReview.Office office, UUID review) {
    return as(office.leader()).get("/api/v1/reviews/" + review + "/archive").path("code");
  }

  static String scan(String who) {
    return World.id(
        given()
            .auth()
            .oauth2(World.token(who))
            .multiPart(
                "file",
                "审核表.pdf",
                ("%PDF-1.4 signed " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/files"));
  }

  Map<String, Object> words(String who, String signer, String code) {
    Map<String, Object> words = new HashMap<>();
    words.put("signerId", given.person(signer).toString());
    words.put("signedOn", LocalDate.now(HubClock.ZONE).toString());
    words.put("code", code);
    words.put("fileId", scan(who));
    words.put("verdict", approval());
    return words;
  }

  ValidatableResponse record(String who, String step, Map<String, Object> words) {
    return as(who).body(words).post("/api/v1/reviews/" + step + "/papers").then();
  }

  ValidatableResponse check(String who, String step, String paper) {
    return as(who)
        .body(Map.of("counts", true, "note", ""))
        .post("/api/v1/reviews/" + step + "/papers/" + paper + "/check")
        .then();
  }

  /** The people work for a contractor whose papers are in order. */
  void areFromOutside(GivenReview.Office office, String... people) {
    UUID contractor = UUID.randomUUID();
    given.sql(
        "insert into contractor (id, unit_id, name, nature, qualification, qualified_on, created_at)"
            + " values ($1, $2, '传媒', 'MEDIA', '已核', current_date - 1, now())",
        contractor,
        UUID.fromString(office.unit()));
    given.sql(
        "insert into agreement (id, contractor_id, kind, number, signed_on, expires_on, created_at)"
            + " select gen_random_uuid(), $1, k, '1', current_date - 60, current_date + 30, now()"
            + " from unnest(array['UNDERTAKING', 'CONFIDENTIALITY']) k",
        contractor);
    for (String one : people) {
      given.sql(
          "update person set contractor_id = $2 where id = $1", given.person(one), contractor);
    }
  }
}
