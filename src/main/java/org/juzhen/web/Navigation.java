package org.juzhen.web;

import static org.juzhen.kernel.Role.AUDITOR;
import static org.juzhen.kernel.Role.CHIEF_REVIEWER;
import static org.juzhen.kernel.Role.CONTRIBUTOR;
import static org.juzhen.kernel.Role.COORDINATOR;
import static org.juzhen.kernel.Role.EDITOR;
import static org.juzhen.kernel.Role.HANDLER;
import static org.juzhen.kernel.Role.LEADER;
import static org.juzhen.kernel.Role.OBSERVER;
import static org.juzhen.kernel.Role.PORTAL_EDITOR;
import static org.juzhen.kernel.Role.PRINCIPAL_LEADER;
import static org.juzhen.kernel.Role.REVIEWER;
import static org.juzhen.kernel.Role.SECRECY_REVIEWER;
import static org.juzhen.kernel.Role.SECURITY_ADMIN;
import static org.juzhen.kernel.Role.SUPERVISOR;
import static org.juzhen.kernel.Role.SYSTEM_ADMIN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;

/** The entries of the left side (导航), in their order, each with the roles that use it. */
public enum Navigation {
  TODAY("/", EnumSet.allOf(Role.class)),
  ACCOUNTS("/accounts", content()),
  ARTICLES("/articles", without(content(), HANDLER, COORDINATOR)),
  REVIEWS(
      "/reviews", EnumSet.of(REVIEWER, CHIEF_REVIEWER, SECRECY_REVIEWER, LEADER, PRINCIPAL_LEADER)),
  CALENDAR("/calendar", without(content(), HANDLER, COORDINATOR, SECRECY_REVIEWER)),
  INQUIRIES(
      "/inquiries",
      EnumSet.of(HANDLER, EDITOR, CHIEF_REVIEWER, LEADER, PRINCIPAL_LEADER, SUPERVISOR, OBSERVER)),
  KNOWLEDGE("/knowledge", without(content(), PORTAL_EDITOR, COORDINATOR)),
  SUPERVISION("/supervision", EnumSet.of(SUPERVISOR, OBSERVER)),
  HOOK("/webhooks", EnumSet.of(COORDINATOR, SUPERVISOR)),
  ADMIN("/admin", EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN)),
  AUDIT("/audit", EnumSet.of(AUDITOR));

  /** Pages that belong to an entry without lying below its address. */
  private static final Map<Navigation, List<String>> BESIDE =
      Map.of(
          REVIEWS, List.of("/dictionaries", "/deputies", "/observed-posts", "/review-lists"),
          ARTICLES,
              List.of(
                  "/duties",
                  "/posts",
                  "/deliveries",
                  "/portals",
                  "/emergencies",
                  "/contributions",
                  "/campaigns",
                  "/sources",
                  "/upward-offers",
                  "/article-uses",
                  "/outdated-posts",
                  "/repost-rules",
                  "/exemptions"),
          ACCOUNTS, List.of("/filings", "/units", "/national"),
          SUPERVISION, List.of("/impersonations", "/rules"),
          ADMIN, List.of("/working-days"));

  /** The entries for the thumb, in the order in which they are wanted there. */
  private static final List<Navigation> THUMB =
      List.of(
          TODAY,
          REVIEWS,
          INQUIRIES,
          SUPERVISION,
          ARTICLES,
          CALENDAR,
          ACCOUNTS,
          KNOWLEDGE,
          ADMIN,
          AUDIT);

  private static final int THUMBS = 4;

  /** More would have to be read instead of seen. */
  static final int MOST = 8;

  private final String path;
  private final Set<Role> usedBy;

  Navigation(String path, Set<Role> usedBy) {
    this.path = path;
    this.usedBy = usedBy;
  }

  private static Set<Role> content() {
    return EnumSet.of(
        COORDINATOR,
        EDITOR,
        CONTRIBUTOR,
        REVIEWER,
        CHIEF_REVIEWER,
        SECRECY_REVIEWER,
        LEADER,
        PRINCIPAL_LEADER,
        HANDLER,
        PORTAL_EDITOR,
        SUPERVISOR,
        OBSERVER);
  }

  private static Set<Role> without(Set<Role> roles, Role... these) {
    roles.removeAll(Arrays.asList(these));
    return roles;
  }

  public String path() {
    return path;
  }

  /** Name of the symbol in {@code icons.svg}. */
  public String icon() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The page lies at this entry or below it. */
  boolean leadsTo(String page) {
    return this == TODAY
        ? page.equals("/")
        : under(path, page)
            || BESIDE.getOrDefault(this, List.of()).stream().anyMatch(p -> under(p, page));
  }

  private static boolean under(String path, String page) {
    return page.equals(path) || page.startsWith(path + "/");
  }

  /** What of it stands in the bar of a phone. */
  static List<Navigation> forThumbs(Actor actor) {
    List<Navigation> all = of(actor);
    List<Navigation> wanted = THUMB.stream().filter(all::contains).limit(THUMBS).toList();
    return all.stream().filter(wanted::contains).toList();
  }

  /** What somebody sees: only what one of the held roles may use. */
  public static List<Navigation> of(Actor actor) {
    return Arrays.stream(values())
        .filter(entry -> entry.usedBy.stream().anyMatch(actor::has))
        .limit(MOST)
        .toList();
  }
}
