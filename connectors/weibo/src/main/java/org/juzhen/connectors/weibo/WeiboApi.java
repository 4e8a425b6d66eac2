package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.HttpCalls;
import org.juzhen.connectors.spi.Image;

/** Weibo's HTTP interface: forms out, JSON in. */
class WeiboApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpCalls calls;

  /**
   * @param patience how long an answer may take before the call counts as lost
   */
  WeiboApi(Duration patience) {
    this.calls = new HttpCalls(patience);
  }

  Uni<WeiboAnswer> get(Access access, String path, Map<String, String> query) {
    return send(access, () -> request(access, path + "?" + form(access, query)).GET());
  }

  Uni<WeiboAnswer> post(Access access, String path, Map<String, String> fields) {
    return send(
        access,
        () ->
            request(access, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(access, fields))));
  }

  /** A form whose spaces are written as {@code rawurlencode} does, not as a plus sign. */
  Uni<WeiboAnswer> postRaw(Access access, String path, Map<String, String> fields) {
    return send(
        access,
        () ->
            request(access, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(access, fields).replace("+", "%20"))));
  }

  /** A form with one picture (multipart). */
  Uni<WeiboAnswer> post(Access access, String path, Map<String, String> fields, Image picture) {
    Multipart parts =
        new Multipart("juzhen-" + picture.digest())
            .field("access_token", access.credential("accessToken"));
    fields.forEach(parts::field);
    byte[] body = parts.picture("pic", picture).end();
    return send(
        access,
        () ->
            request(access, path)
                .header("Content-Type", parts.contentType())
                .POST(BodyPublishers.ofByteArray(body)));
  }

  private Uni<WeiboAnswer> send(Access access, Supplier<HttpRequest.Builder> request) {
    return calls.send(request).map(response -> answer(access, response));
  }

  private static HttpRequest.Builder request(Access access, String path) {
    String whole = path.startsWith("/") ? path : "/2/" + path;
    return HttpRequest.newBuilder(URI.create(access.baseUrl() + whole));
  }

  private static String form(Access access, Map<String, String> fields) {
    String token = "access_token=" + encoded(access.credential("accessToken"));
    return fields.entrySet().stream()
        .map(f -> "&" + f.getKey() + "=" + encoded(f.getValue()))
        .collect(Collectors.joining("", token, ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static WeiboAnswer answer(Access access, HttpResponse<byte[]> response) {
    JsonNode json = json(response.body());
    String reason = json.path("error").asText(json.path("error_description").asText(""));
    String token = access.credential("accessToken");
    return new WeiboAnswer(
        response.statusCode(),
        json,
        HttpCalls.retryAfter(response),
        token.isEmpty() ? reason : reason.replace(token, "***"));
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return MissingNode.getInstance();
    }
  }
}
