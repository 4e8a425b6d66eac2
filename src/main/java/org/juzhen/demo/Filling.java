package org.juzhen.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.juzhen.demo.Script.CitizenPart;

/** Fills an empty hub with the demo's world, one act after the other (演示世界的搭建). */
final class Filling {
  /** So many citizens have spoken when the viewer comes. */
  private static final int FIRST_CITIZENS = 40;

  private static final int ANSWERED = 8;
  private static final int SENT_ON = 4;

  /** The hub is given so long for what it does by itself; then the demo goes on without. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Cast cast;
  private final FrontDoor door;
  private final Platforms platforms;
  private final Progress progress;
  private final String password;

  /**
   * @param platforms null where there is no simulator
   * @param password of the people that are taken in
   */
  Filling(Cast cast, FrontDoor door, Platforms platforms, Progress progress, String password) {
    this.cast = cast;
    this.door = door;
    this.platforms = platforms;
    this.progress = progress;
    this.password = password;
  }

  /** All of it; a part that fails is told and does not hold the others up. */
  void fill() {
    try (Crew crew = new Crew()) {
      world(crew);
      accounts();
      content(crew);
      if (platforms != null) {
        street();
      }
    }
  }

  private void world(Crew crew) {
    UnitsAndPeople city = new UnitsAndPeople(cast, door.as("admin"), password);
    progress.part("单位", city::enterUnits);
    progress.part("人员", () -> city.welcomePeople(crew));
  }

  private void accounts() {
    Ledger ledger = new Ledger(cast, door);
    progress.part("台账导入账号", ledger::bring);
    progress.part("历史备案确认", ledger::confirm);
    Filings filings = new Filings(cast, door);
    progress.part("开设备案通过", filings::open);
    progress.part("变更备案", filings::change);
    progress.part("关停公告", filings::close);
    if (platforms != null) {
      Keys keys = new Keys(cast, door, platforms);
      progress.part("平台账号", keys::register);
      progress.part("平台凭据", keys::handIn);
    }
  }

  private void content(Crew crew) {
    Newsroom newsroom = new Newsroom(cast, door);
    progress.part("门户", newsroom::register);
    progress.part("推送稿件", () -> newsroom.push(cast.script().articles(), crew));
    progress.part("转载任务", () -> newsroom.duties(LONGEST));
    progress.part("问答条目", () -> new Library(cast, door).bring(cast.script().answers(), crew));
    progress.part("帖文", () -> new Editors(cast, door).work(cast.script().articles(), crew));
    progress.part("突发事件", new Alarms(cast, door)::raise);
    progress.part("过往发布记录", () -> new Patrol(cast, door).observe(crew));
  }

  private void street() {
    progress.part("已发布", this::appeared);
    progress.part("人工发布回执", () -> new ByHand(cast, door).prove());
    List<CitizenPart> first =
        cast.script()
            .citizens()
            .subList(0, Math.min(FIRST_CITIZENS, cast.script().citizens().size()));
    progress.part("市民留言", () -> new Street(cast, platforms).speak(first));
    Handlers handlers = new Handlers(cast, door);
    progress.part("已答复", () -> handlers.answer(ANSWERED));
    progress.part("已转办", () -> handlers.sendOn(SENT_ON));
  }

  /** Waits until nothing that is due is still on its way. */
  private int appeared() {
    Patience.until(LONGEST, () -> !isPosting());
    return platforms.visible().size();
  }

  private boolean isPosting() {
    Visitor supervisor = door.as(cast.who("yx-gov", "SUPERVISOR"));
    Instant now = Instant.now();
    return Stream.of("PLANNED", "CLAIMED", "CONFIRMING")
        .flatMap(state -> supervisor.all("/deliveries?state=" + state).stream())
        .anyMatch(d -> Instant.parse(d.path("dueAt").asText()).isBefore(now));
  }
}
