package org.juzhen.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What the demo tells (演示脚本): who there is, what happens, what is said. All of it invented. */
record Script(
    List<UnitPart> units,
    List<PersonPart> people,
    List<AccountPart> accounts,
    List<PortalPart> portals,
    List<ArticlePart> articles,
    List<ArticlePart> live,
    List<CitizenPart> citizens,
    List<AnswerPart> answers) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .findAndAddModules()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A unit; {@code office} is the name its government signs articles with. */
  record UnitPart(
      String key,
      String name,
      String shortName,
      String level,
      String kind,
      String parentKey,
      String competentKey,
      String regionCode,
      String office) {}

  /** A role at a unit, or for the whole hub. */
  record RolePart(String role, String unitKey) {}

  /** Somebody; the showcased ones stand on the login page with {@code who} they are. */
  record PersonPart(
      String key,
      String username,
      String name,
      String unitKey,
      List<RolePart> roles,
      String phone,
      boolean showcase,
      String who) {}

  /** The filing from before the hub. */
  record HistoricPart(String number, LocalDate date, String authority) {}

  /** An account as it was found. */
  record AccountPart(
      String key,
      String unitKey,
      String platform,
      String kind,
      String name,
      String platformId,
      String url,
      boolean main,
      List<String> industries,
      List<String> regions,
      String purpose,
      List<String> functions,
      String contentOwner,
      String securityOwner,
      int lastPostDaysAgo,
      HistoricPart historic,
      boolean discovered,
      boolean closing) {}

  /** A website that pushes its articles. */
  record PortalPart(String key, String name, String url, String unitKey, String intake) {}

  /** An article; the live ones have no address and no time until they are pushed. */
  record ArticlePart(
      String key,
      String portalKey,
      String url,
      String title,
      String bodyHtml,
      String source,
      String sourceUrl,
      String documentNo,
      String importance,
      List<String> topics,
      List<String> industries,
      List<String> regions,
      double publishedHoursAgo) {
    /** Its portal marks it as one to be reposted. */
    boolean obliges() {
      return importance != null && !importance.equals("ORDINARY");
    }
  }

  /**
   * What a citizen says: kind DIRECT or COMMENT; nature ANSWERED, NO_ENTRY, COMPLAINT or HIDE;
   * {@code matches} is the key of the knowledge entry that answers it, or null.
   */
  record CitizenPart(String text, String kind, String topic, String matches, String nature) {}

  /** An entry of the common knowledge base. */
  record AnswerPart(
      String key,
      String unitKey,
      String topic,
      String question,
      List<String> wordings,
      String answer,
      String basis,
      LocalDate validUntil,
      List<String> regions) {}

  /** The whole script as it is packaged. */
  static Script read() {
    return new Script(
        all("units.json", UnitPart.class),
        all("people.json", PersonPart.class),
        all("accounts.json", AccountPart.class),
        all("portals.json", PortalPart.class),
        all("articles.json", ArticlePart.class),
        all("live.json", ArticlePart.class),
        all("citizens.json", CitizenPart.class),
        lines("knowledge.jsonl", AnswerPart.class));
  }

  private static <T> List<T> all(String file, Class<T> part) {
    try {
      return JSON.readValue(
          text(file), JSON.getTypeFactory().constructCollectionType(List.class, part));
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + file, e);
    }
  }

  private static <T> List<T> lines(String file, Class<T> part) {
    return text(file).lines().filter(l -> !l.isBlank()).map(l -> one(file, l, part)).toList();
  }

  private static <T> T one(String file, String line, Class<T> part) {
    try {
      return JSON.readValue(line, part);
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + file, e);
    }
  }

  private static String text(String file) {
    try (InputStream in = Script.class.getResourceAsStream("/demo/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("demo/" + file, e);
    }
  }

  static <T> T value(String json, Class<T> type) throws IOException {
    return JSON.readValue(json, type);
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
