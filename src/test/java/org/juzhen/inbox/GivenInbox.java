package org.juzhen.inbox;

import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.channel.IncomingMessage.Kind;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.World;

/** A bureau with an account, a department that answers, and the people of both. */
public final class GivenInbox {
  private static final Map<String, Boolean> GATES =
      Map.of("political", true, "legal", true, "policy", true, "secrecy", true, "text", true);

  public final GivenFilings filings;
  public final World world;
  public final String account;
  public final String department;
  public final String editor;
  public final String handler;
  public final String reviewer;
  public final String leader;
  private final ArrivalDesk desk;

  public GivenInbox(ArrivalDesk desk) {
    this(desk, new GivenFilings());
  }

  private GivenInbox(ArrivalDesk desk, GivenFilings filings) {
    this(desk, filings, filings.account());
  }

  /** The same around an account that is there already. */
  public GivenInbox(ArrivalDesk desk, GivenFilings filings, String account) {
    this.desk = desk;
    this.filings = filings;
    this.account = account;
    world = filings.world;
    department = world.department("客运处", filings.bureau);
    editor = world.person(world.unique("editor"), filings.bureau, "EDITOR");
    handler = world.person(world.unique("handler"), department, "HANDLER");
    reviewer = world.person(world.unique("reviewer"), department, "REVIEWER");
    leader = world.person(world.unique("leader"), department, "LEADER");
  }

  /** A comment below a post; returns its inquiry. */
  public String comment(String text) {
    return arrives(message(Kind.COMMENT, UUID.randomUUID().toString(), "", text));
  }

  public IncomingMessage message(Kind kind, String id, String citizen, String text) {
    return new IncomingMessage(id, kind, citizen, "路人", text, Instant.now(), "{}");
  }

  /** Brings a message as a poll or a callback would; returns the newest inquiry. */
  public String arrives(IncomingMessage... messages) {
    try {
      VertxContextSupport.subscribeAndAwait(
          () -> desk.arrived(UUID.fromString(account), List.of(messages)));
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return as(editor).get("/api/v1/inquiries?limit=1").then().extract().path("items[0].id");
  }

  /** An inquiry that the department has taken. */
  public String accepted(String text) {
    String id = comment(text);
    assign(id).statusCode(200);
    act(handler, id, "acceptance", Map.of()).statusCode(200);
    return id;
  }

  public ValidatableResponse assign(String id) {
    return act(editor, id, "assignment", Map.of("unitId", department));
  }

  public ValidatableResponse act(String who, String id, String act, Map<String, ?> body) {
    Map<String, Object> said = new HashMap<>(body);
    if (act.equals("replies")) {
      said.putIfAbsent("grade", "REPLY");
    }
    return as(who).body(said).post("/api/v1/inquiries/" + id + "/" + act).then();
  }

  public ValidatableResponse show(String who, String id) {
    return as(who).get("/api/v1/inquiries/" + id).then();
  }

  /** Signs whatever waits for the person. */
  public ValidatableResponse decide(String who, String decision, String note) {
    String step = as(who).get("/api/v1/reviews?mine=true").then().extract().path("items[0].id");
    return decide(who, step, decision, note);
  }

  /** Approves a step that is named. */
  public ValidatableResponse sign(String who, String step) {
    return decide(who, step, "APPROVE", "");
  }

  private static ValidatableResponse decide(String who, String step, String decision, String note) {
    return as(who)
        .body(Map.of("decision", decision, "gates", GATES, "note", note))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then();
  }
}
