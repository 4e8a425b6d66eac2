package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One official account (公众号) and all that the platform keeps about it. */
final class Account {
  /** Rights that an account can have. */
  static final Set<String> ALL_RIGHTS = Set.of("FREEPUBLISH", "MASS", "COMMENT", "CUSTOM");

  final String appId;
  String secret;
  String originalId;
  String name;
  boolean service;
  Set<String> rights = new HashSet<>(ALL_RIGHTS);
  boolean ipAllowed = true;
  boolean numbersAsText;
  int publishSeconds = 2;
  int publishStatus;
  int clientMsgIdMax = 32;
  List<String> refusedWords = List.of();
  String callbackUrl = "";
  String callbackToken = "";
  String aesKey = "";
  String callbackFault = "";

  final Tokens tokens = new Tokens();
  final Map<String, String> media = new LinkedHashMap<>();
  final Map<String, Draft> drafts = new LinkedHashMap<>();
  final Map<Long, FreePublish.Task> tasks = new LinkedHashMap<>();
  final Map<String, FreePublish.Article> articles = new LinkedHashMap<>();
  final Map<Long, MassSend.Sending> sendings = new LinkedHashMap<>();
  final List<Comments.Comment> comments = new ArrayList<>();
  final Map<String, Boolean> threads = new LinkedHashMap<>();
  final Map<String, Conversations.Window> windows = new LinkedHashMap<>();

  Account(String appId, String secret) {
    this.appId = appId;
    this.secret = secret;
    this.originalId = "gh_" + Integer.toHexString(appId.hashCode() | 0x10000000);
    this.name = appId;
  }

  /** A draft of one or more articles. */
  record Draft(String mediaId, List<JsonNode> articles, Instant at) {}

  /** Takes over the fields that are given. */
  void change(JsonNode given) {
    secret = given.path("appSecret").asText(secret);
    originalId = given.path("originalId").asText(originalId);
    name = given.path("name").asText(name);
    service = given.has("kind") ? "SERVICE".equals(given.path("kind").asText()) : service;
    ipAllowed = given.path("ipAllowed").asBoolean(ipAllowed);
    numbersAsText = given.path("numbersAsText").asBoolean(numbersAsText);
    publishSeconds = given.path("publishSeconds").asInt(publishSeconds);
    publishStatus = given.path("publishStatus").asInt(publishStatus);
    clientMsgIdMax = given.path("clientMsgIdMax").asInt(clientMsgIdMax);
    callbackUrl = given.path("callbackUrl").asText(callbackUrl);
    callbackToken = given.path("callbackToken").asText(callbackToken);
    aesKey = given.path("encodingAesKey").asText(aesKey);
    callbackFault = given.path("callbackFault").asText(callbackFault);
    if (given.has("rights")) {
      rights = new HashSet<>(texts(given.path("rights")));
    }
    if (given.has("refusedWords")) {
      refusedWords = texts(given.path("refusedWords"));
    }
    if (given.path("rotateTokens").asBoolean()) {
      tokens.killAll();
    }
  }

  void needs(String right, int otherwise) {
    if (!rights.contains(right)) {
      throw new Refusal(otherwise);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
