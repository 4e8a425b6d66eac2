package org.juzhen.review;

import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;

/** Statements under the application's role, for tests of those who use the review. */
@ApplicationScoped
public class GivenSql {
  private final GivenReview given;

  GivenSql(GivenReview given) {
    this.given = given;
  }

  public int run(String statement, Object... values) {
    return given.sql(statement, values);
  }

  public String text(String query, Object... values) {
    return given.text(query, values);
  }

  /** A browser in which the person is signed in. */
  public RequestSpecification browser(String who) {
    return given.browser(who);
  }
}
