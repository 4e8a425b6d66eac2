package org.juzhen.connectors.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.PublishHint;
import org.juzhen.connectors.spi.Ticket;

/** What the platform calls the hub with: the check of the address, messages and events (消息推送). */
final class WeChatCallbacks {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final int MOST_TOGETHER = 8;
  private static final Map<String, String> OTHER_THAN_TEXT =
      Map.of(
          "image", "［图片］",
          "voice", "［语音］",
          "video", "［视频］",
          "shortvideo", "［小视频］",
          "location", "［位置］",
          "link", "［链接］");

  private WeChatCallbacks() {}

  static CallbackAnswer receive(Access access, CallbackRequest request, Instant now) {
    String token = access.credential("callbackToken");
    if (token.isEmpty() || !fresh(request, now) || !signed(request, "signature", token)) {
      return CallbackAnswer.refused(401, "signature");
    }
    if ("GET".equals(request.method())) {
      return CallbackAnswer.ok(value(request, "echostr"));
    }
    return opened(access, request, token);
  }

  private static CallbackAnswer opened(Access access, CallbackRequest request, String token) {
    Map<String, String> fields;
    try {
      fields = CallbackXml.read(request.body());
      boolean sealed = !access.credential("encodingAesKey").isEmpty();
      if (sealed) {
        String encrypted = fields.getOrDefault("Encrypt", "");
        if (encrypted.isEmpty() || !signed(request, "msg_signature", token, encrypted)) {
          return CallbackAnswer.refused(401, "msg_signature");
        }
        fields = CallbackXml.read(CallbackXml.decrypt(access, encrypted));
      }
    } catch (CallbackXml.Unreadable unreadable) {
      return CallbackAnswer.refused(400, unreadable.getMessage());
    }
    return understood(fields);
  }

  private static CallbackAnswer understood(Map<String, String> fields) {
    String type = fields.getOrDefault("MsgType", "");
    if (!"event".equals(type)) {
      return type.isEmpty()
          ? CallbackAnswer.refused(400, "MsgType")
          : answer(List.of(message(type, fields)), List.of());
    }
    String task =
        switch (fields.getOrDefault("Event", "")) {
          case "PUBLISHJOBFINISH" -> fields.getOrDefault("PublishEventInfo/publish_id", "");
          case "MASSSENDJOBFINISH" -> fields.getOrDefault("MsgID", "");
          default -> "";
        };
    return answer(
        List.of(), task.isEmpty() ? List.of() : List.of(new PublishHint(task, urls(fields))));
  }

  /** Where the articles of the task can be read, in their order. */
  private static List<String> urls(Map<String, String> fields) {
    return Stream.of(
            "PublishEventInfo/article_detail/item/article_url",
            "ArticleUrlResult/ResultList/item/ArticleUrl")
        .flatMap(
            name ->
                IntStream.rangeClosed(1, MOST_TOGETHER)
                    .mapToObj(n -> fields.getOrDefault(n == 1 ? name : name + "#" + n, "")))
        .filter(url -> url.startsWith("http"))
        .toList();
  }

  private static CitizenMessage message(String type, Map<String, String> fields) {
    String from = fields.getOrDefault("FromUserName", "");
    String at = fields.getOrDefault("CreateTime", "0");
    String text =
        "text".equals(type)
            ? fields.getOrDefault("Content", "")
            : OTHER_THAN_TEXT.getOrDefault(type, "［其他消息］");
    return new CitizenMessage(
        fields.getOrDefault("MsgId", from + "-" + at),
        CitizenMessage.Kind.DIRECT,
        from,
        "",
        text,
        Instant.ofEpochSecond(at.matches("\\d{1,12}") ? Long.parseLong(at) : 0),
        new Ticket(Map.of("openId", from)));
  }

  private static CallbackAnswer answer(List<CitizenMessage> messages, List<PublishHint> hints) {
    return new CallbackAnswer(200, "text/plain", "success", messages, hints);
  }

  private static boolean fresh(CallbackRequest request, Instant now) {
    String timestamp = value(request, "timestamp");
    return timestamp.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(WINDOW)
            <= 0;
  }

  /** Compared in constant time, so that answers do not betray how much of a guess is right. */
  private static boolean signed(CallbackRequest request, String name, String... secretWords) {
    String[] words = new String[secretWords.length + 2];
    System.arraycopy(secretWords, 0, words, 0, secretWords.length);
    words[secretWords.length] = value(request, "timestamp");
    words[secretWords.length + 1] = value(request, "nonce");
    return MessageDigest.isEqual(
        CallbackXml.sha1(words).getBytes(StandardCharsets.US_ASCII),
        value(request, name).getBytes(StandardCharsets.UTF_8));
  }

  private static String value(CallbackRequest request, String name) {
    return request.query().getOrDefault(name, "");
  }
}
