package org.juzhen.connectors.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.CallbackAnswer;
import org.juzhen.connectors.spi.CallbackRequest;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.PublishHint;

/** Understands what the application calls the hub with (回调). Nothing unsigned is even read. */
record AppCallbacks(AppThreads threads) {

  CallbackAnswer receive(Access access, CallbackRequest request, Instant now) {
    if (!"POST".equals(request.method())) {
      return CallbackAnswer.refused(405, "POST only");
    }
    Optional<Signature> signature = Signature.of(access);
    if (signature.isEmpty()) {
      return CallbackAnswer.refused(401, "no secret is set for this account");
    }
    String body;
    try {
      body = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString();
    } catch (CharacterCodingException notText) {
      return CallbackAnswer.refused(400, "body is not UTF-8");
    }
    String fault = signature.get().fault(request.headers(), body, now);
    return fault == null ? read(request.body()) : CallbackAnswer.refused(401, fault);
  }

  private CallbackAnswer read(byte[] body) {
    JsonNode json = AppApi.json(body);
    JsonNode data = json.path("data");
    return switch (json.path("type").asText("")) {
      case "content.published", "content.rejected" -> hint(AppThreads.id(data, "contentId"));
      case "comment.created" -> comment(data);
      case "message.created" -> direct(data);
      case "" -> CallbackAnswer.refused(400, "type is missing");
      default -> CallbackAnswer.ok("ignored");
    };
  }

  private static CallbackAnswer hint(String contentId) {
    return contentId.isEmpty()
        ? CallbackAnswer.refused(400, "data.contentId is missing")
        : said(List.of(), List.of(new PublishHint(contentId)));
  }

  private CallbackAnswer comment(JsonNode data) {
    String content = AppThreads.id(data, "contentId");
    if (content.isEmpty() || AppThreads.id(data, "commentId").isEmpty()) {
      return CallbackAnswer.refused(400, "data.contentId or data.commentId is missing");
    }
    return data.path("official").asBoolean()
        ? CallbackAnswer.ok("own")
        : said(List.of(threads.comment(data, content)), List.of());
  }

  private CallbackAnswer direct(JsonNode data) {
    return AppThreads.id(data, "messageId").isEmpty()
        ? CallbackAnswer.refused(400, "data.messageId is missing")
        : said(List.of(threads.direct(data)), List.of());
  }

  private static CallbackAnswer said(List<CitizenMessage> messages, List<PublishHint> hints) {
    return new CallbackAnswer(200, "text/plain", "ok", messages, hints);
  }
}
