package org.juzhen.demo;

import java.net.URI;
import java.util.List;
import org.juzhen.demo.Script.PersonPart;

/** The people whom a visitor may be (演示人物). */
final class Showcase {
  private Showcase() {}

  static List<PersonPart> persons(Script script) {
    return script.people().stream().filter(PersonPart::showcase).toList();
  }

  /** Tells the address and whom to sign in as. */
  static void print(Script script, URI hub, Platforms platforms, Progress progress) {
    progress.tell("就绪，用时 " + Math.round(progress.seconds()) + " 秒");
    progress.tell("打开 " + hub + " ，密码都是 (everybody's password) " + DemoWorld.PASSWORD);
    for (PersonPart p : persons(script)) {
      progress.tell(String.format("  %-14s %s  %s", p.username(), p.name(), p.who()));
    }
    if (platforms != null) {
      progress.tell("平台上看到的内容在 (what the platforms show) " + platforms.url());
    }
    progress.tell("按 Ctrl-C 结束演示 (Ctrl-C ends it all)");
  }
}
