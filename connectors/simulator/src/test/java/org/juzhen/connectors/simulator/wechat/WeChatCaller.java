package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Settings;
import org.juzhen.connectors.simulator.Simulator;

/** Calls the simulated WeChat as an account does (公众号接口调用方). */
abstract class WeChatCaller {
  final Simulator simulator = Simulator.start(Settings.quiet());
  final WeChat weChat = (WeChat) simulator.platform("wechat");
  String token;

  @BeforeEach
  void register() {
    change("appSecret", "s");
    token = stableToken(false).path("access_token").asText();
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  void change(String field, String value) {
    weChat.register(Json.object(Map.of("appId", "wx1", field, value)));
  }

  JsonNode stableToken(boolean force) {
    return token("wx1", "s", force);
  }

  JsonNode token(String appId, String secret, boolean force) {
    String body =
        "{\"grant_type\":\"client_credential\",\"appid\":\"%s\",\"secret\":\"%s\",\"force_refresh\":%s}";
    return call("POST", "/cgi-bin/stable_token", Map.of(), body.formatted(appId, secret, force));
  }

  JsonNode draft(String title, String content, String thumb, String more) {
    String body =
        "{\"articles\":[{\"title\":\"%s\",\"content\":\"%s\",\"thumb_media_id\":\"%s\"%s}]}";
    return post("/cgi-bin/draft/add", body.formatted(title, content, thumb, more));
  }

  JsonNode submit(String mediaId) {
    return post("/cgi-bin/freepublish/submit", "{\"media_id\":\"" + mediaId + "\"}");
  }

  String thumb() {
    return upload("/cgi-bin/material/add_material", "a.png", png()).path("media_id").asText();
  }

  static byte[] png() {
    return new byte[] {(byte) 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10};
  }

  JsonNode upload(String path, String name, byte[] bytes) {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"" + name + "\"\r\n\r\n";
    String body = head + new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n--b--";
    Map<String, String> query = Map.of("access_token", token, "type", "image");
    Map<String, String> headers = Map.of("content-type", "multipart/form-data; boundary=b");
    byte[] raw = body.getBytes(StandardCharsets.ISO_8859_1);
    return Json.read(weChat.answer(new Call("POST", path, query, headers, raw)).body());
  }

  JsonNode post(String path, String body) {
    return call("POST", path, Map.of("access_token", token), body);
  }

  JsonNode call(String method, String path, Map<String, String> query, String body) {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    return Json.read(weChat.answer(new Call(method, path, query, Map.of(), raw)).body());
  }

  static int code(JsonNode answer) {
    return answer.path("errcode").asInt();
  }
}
