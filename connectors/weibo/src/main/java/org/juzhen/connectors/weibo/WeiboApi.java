package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Image;

/** Weibo's HTTP interface: forms out, JSON in, never a repetition, never a redirect. */
class WeiboApi {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Duration patience;
  private HttpClient http;

  /**
   * @param patience how long an answer may take before the call counts as lost
   */
  WeiboApi(Duration patience) {
    this.patience = patience;
  }

  /** Made when first needed: a container also builds this object for its proxies. */
  private synchronized HttpClient http() {
    if (http == null) {
      http =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
    }
    return http;
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
    return Uni.createFrom()
        .completionStage(
            () ->
                http()
                    .sendAsync(
                        request.get().timeout(patience).build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8))
                    // The request's own timeout ends with the headers; a body may trickle for ever.
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
        .onFailure(TimeoutException.class)
        .transform(late -> new IOException("no answer in time"))
        .map(response -> answer(access, response));
  }

  private static HttpRequest.Builder request(Access access, String path) {
    return HttpRequest.newBuilder(URI.create(access.baseUrl() + "/2/" + path));
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

  private static WeiboAnswer answer(Access access, HttpResponse<String> response) {
    JsonNode json = json(response.body());
    String reason = json.path("error").asText(json.path("error_description").asText(""));
    String token = access.credential("accessToken");
    return new WeiboAnswer(
        response.statusCode(),
        json,
        wait(response),
        token.isEmpty() ? reason : reason.replace(token, "***"));
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static OptionalLong wait(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(v -> v.matches("\\d{1,6}"))
        .map(v -> OptionalLong.of(Long.parseLong(v)))
        .orElse(OptionalLong.empty());
  }
}
