package org.juzhen.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.demo.Script.AccountPart;
import org.juzhen.kernel.Digests;

/**
 * The keys by which accounts reach the simulated platforms (平台凭据), made from the script's keys so
 * that hub and simulator agree after a restart too.
 */
final class Keys {
  /** Its platform has taken the right to publish away: its posts fall back to the package. */
  private static final String WITHOUT_RIGHT = "qh-ny-wx";

  private final Cast cast;
  private final FrontDoor door;
  private final Platforms platforms;

  Keys(Cast cast, FrontDoor door, Platforms platforms) {
    this.cast = cast;
    this.door = door;
    this.platforms = platforms;
  }

  /** Tells the simulator who there is; it forgets everything when it ends. */
  int register() {
    List<AccountPart> reachable = reachable();
    reachable.forEach(a -> platforms.register(registration(a)));
    return reachable.size();
  }

  /** Each unit's coordinator hands the keys in. */
  int handIn() {
    List<AccountPart> reachable = reachable();
    for (AccountPart a : reachable) {
      door.as(cast.who(a.unitKey(), "COORDINATOR"))
          .put("/accounts/" + cast.accountId(a.key()) + "/credentials", credentials(a));
    }
    return reachable.size();
  }

  private List<AccountPart> reachable() {
    return cast.script().accounts().stream()
        .filter(a -> List.of("WECHAT", "WEIBO", "APP").contains(a.platform()))
        .filter(a -> cast.memory().accounts().containsKey(a.key()))
        .toList();
  }

  private Map<String, Object> credentials(AccountPart a) {
    return switch (a.platform()) {
      case "WECHAT" ->
          Map.of(
              "appId", appId(a),
              "appSecret", secret(a, "app"),
              "callbackToken", secret(a, "token"),
              "encodingAesKey", aesKey(a));
      case "WEIBO" ->
          Map.of("appKey", appId(a), "appSecret", secret(a, "app"), "accessToken", token(a));
      default -> Map.of("baseUrl", platforms.url() + "/app/" + a.key(), "secret", whsec(a));
    };
  }

  private Map<String, Object> registration(AccountPart a) {
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("platform", a.platform().toLowerCase(java.util.Locale.ROOT));
    wish.put("name", a.name());
    String back = "/api/v1/callbacks/" + wish.get("platform") + "/" + cast.accountId(a.key());
    switch (a.platform()) {
      case "WECHAT" -> weChat(a, back, wish);
      case "WEIBO" -> {
        wish.put("uid", a.platformId());
        wish.put("accessToken", token(a));
        wish.put("callsPerDay", 50_000);
        wish.put("expiresIn", 30 * 86_400);
      }
      default -> {
        wish.put("account", a.key());
        wish.put("secret", whsec(a));
        wish.put("webhookUrl", back);
      }
    }
    return wish;
  }

  private static void weChat(AccountPart a, String back, Map<String, Object> wish) {
    wish.put("appId", appId(a));
    wish.put("appSecret", secret(a, "app"));
    wish.put("originalId", a.platformId());
    wish.put("kind", a.kind());
    wish.put("callbackUrl", back);
    wish.put("callbackToken", secret(a, "token"));
    wish.put("encodingAesKey", aesKey(a));
    if (a.key().equals(WITHOUT_RIGHT)) {
      wish.put("rights", List.of("COMMENT", "CUSTOM"));
    }
  }

  /** What the simulated platform calls the account. */
  static String ownName(AccountPart a) {
    return switch (a.platform()) {
      case "WECHAT" -> appId(a);
      case "APP" -> a.key();
      default -> a.platformId();
    };
  }

  private static String appId(AccountPart a) {
    return "wx" + hex(a, "id").substring(0, 16);
  }

  private static String secret(AccountPart a, String what) {
    return hex(a, what).substring(0, 32);
  }

  private static String token(AccountPart a) {
    return "2.00" + hex(a, "access").substring(0, 28);
  }

  private static String aesKey(AccountPart a) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes(a, "aes"));
  }

  private static String whsec(AccountPart a) {
    return "whsec_" + Base64.getEncoder().encodeToString(bytes(a, "app"));
  }

  private static String hex(AccountPart a, String what) {
    return java.util.HexFormat.of().formatHex(bytes(a, what));
  }

  private static byte[] bytes(AccountPart a, String what) {
    return Digests.sha256(("demo " + what + " " + a.key()).getBytes(StandardCharsets.UTF_8));
  }
}
