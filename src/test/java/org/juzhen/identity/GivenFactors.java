package org.juzhen.identity;

import static org.juzhen.house.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.commons.codec.binary.Base32;
import org.juzhen.house.World;
import org.juzhen.kernel.WallClock;

/** People with a second factor, enrolled through the interface. */
@ApplicationScoped
public class GivenFactors {
  private final WallClock clock;

  GivenFactors(WallClock clock) {
    this.clock = clock;
  }

  /** Begins for somebody; returns the code that would confirm it now. */
  public String begun(String username) {
    String secret =
        as(username).post("/api/v1/second-factor").then().statusCode(201).extract().path("secret");
    return code(secret);
  }

  /** The code of a secret now. */
  public String code(String secret) {
    return TimeCode.at(new Base32().decode(secret), clock.now());
  }

  /** A code that is not this one. */
  public String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  /** Somebody who has enrolled; returns the person's id. */
  public String enrolled(String username) {
    as(username)
        .body(Map.of("otp", begun(username)))
        .post("/api/v1/second-factor/confirmation")
        .then()
        .statusCode(200);
    return personId(username);
  }

  /** The id of whoever has this user name. */
  public String personId(String username) {
    String next = "";
    for (int page = 0; page < 50 && next != null; page++) {
      var people = World.admin().get("/api/v1/people?limit=500&cursor=" + next);
      String id = people.path("items.find { it.username == '" + username + "' }.id");
      if (id != null) {
        return id;
      }
      next = people.path("next");
    }
    throw new AssertionError("nobody is called " + username);
  }
}
