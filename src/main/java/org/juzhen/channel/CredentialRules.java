package org.juzhen.channel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.Platform;

/** Which credentials each platform's interface asks for (凭据字段). */
enum CredentialRules {
  WECHAT("appId appSecret", "callbackToken encodingAesKey"),
  WEIBO("appKey appSecret", "accessToken"),
  DOUYIN("clientKey clientSecret", "accessToken refreshToken openId"),
  TOUTIAO("clientKey clientSecret", "accessToken refreshToken openId"),
  KUAISHOU("clientKey clientSecret", "accessToken refreshToken openId"),
  APP("baseUrl secret", "");

  private static final int LONGEST = 1000;
  private static final Pattern WHSEC = Pattern.compile("whsec_[A-Za-z0-9+/]{22,200}={0,2}");

  private final List<String> needed;
  private final List<String> possible;

  CredentialRules(String needed, String possible) {
    this.needed = words(needed);
    this.possible = words(possible);
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(" ")).filter(w -> !w.isEmpty()).toList();
  }

  /** The rules of a platform, or a refusal where it has no interface. */
  static CredentialRules of(Platform platform) {
    return Arrays.stream(values())
        .filter(r -> r.name().equals(platform.name()))
        .findFirst()
        .orElseThrow(
            () -> ChannelProblem.PLATFORM_HAS_NO_INTERFACE.with("platform", platform.name()));
  }

  /** The fields that count, or a refusal that names each wrong one. */
  Map<String, String> check(Map<String, String> given) {
    Problem faults = KernelProblem.INVALID_FIELDS.problem();
    Map<String, String> taken = new TreeMap<>();
    for (String name : needed) {
      take(given.get(name), name, true, taken, faults);
    }
    for (String name : possible) {
      take(given.get(name), name, false, taken, faults);
    }
    if (this == APP && taken.containsKey("secret")) {
      checkSecret(taken.get("secret"), faults);
    }
    if (!faults.fields().isEmpty()) {
      throw faults;
    }
    return taken;
  }

  private static void take(
      String value, String name, boolean must, Map<String, String> taken, Problem faults) {
    if (value == null || value.isBlank()) {
      if (must) {
        faults.field(name, "REQUIRED");
      }
    } else if (value.length() > LONGEST) {
      faults.field(name, "TOO_LONG");
    } else if (value.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      faults.field(name, "WRONG_FORMAT");
    } else {
      taken.put(name, value.strip());
    }
  }

  private static void checkSecret(String secret, Problem faults) {
    if (!WHSEC.matcher(secret).matches()) {
      faults.field("secret", "WRONG_FORMAT");
    }
  }
}
