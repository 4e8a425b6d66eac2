package org.juzhen.connectors.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.apache.http.conn.HttpHostConnectException;

/** One account's calls to the platform; every answer is read as it came, numbers or strings. */
final class WeChatApi {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final int NETWORK = -99;

  /** Exactly these: other failures of TLS or of a connection can come after the request arrived. */
  private static final List<Class<? extends IOException>> NEVER_CONNECTED =
      List.of(
          ConnectException.class,
          HttpHostConnectException.class,
          ConnectTimeoutException.class,
          ConnectionPoolTimeoutException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          SSLHandshakeException.class,
          SSLPeerUnverifiedException.class);

  /** The platform answered with an error. */
  static final class Said extends Exception {
    private final int code;
    private final transient JsonNode answer;

    Said(int code, JsonNode answer) {
      super(answer.path("errmsg").asText(""), null, false, false);
      this.code = code;
      this.answer = answer;
    }

    /** The whole answer; some refusals carry what was asked for. */
    JsonNode answer() {
      return answer;
    }

    int code() {
      return code;
    }

    String words() {
      return getMessage();
    }
  }

  /** No usable answer came. */
  static final class NoAnswer extends Exception {
    private final boolean mayHaveArrived;

    NoAnswer(boolean mayHaveArrived, String trace) {
      super(trace, null, false, false);
      this.mayHaveArrived = mayHaveArrived;
    }

    boolean mayHaveArrived() {
      return mayHaveArrived;
    }

    String trace() {
      return getMessage();
    }
  }

  private interface Call<T> {
    T run() throws WxErrorException, IOException;
  }

  private final String base;
  private final GuardedService service;

  WeChatApi(String base, GuardedService service) {
    this.base = base;
    this.service = service;
  }

  /** Sends JSON and reads the answer. */
  JsonNode post(String path, ObjectNode body) throws Said, NoAnswer {
    haveToken();
    return answered(() -> JSON.readTree(service.post(base + path, text(body))));
  }

  /** Uploads a cover to the permanent material; the answer is its number. */
  String addMaterial(byte[] bytes, String type) throws Said, NoAnswer {
    haveToken();
    return withFile(
        bytes,
        type,
        file ->
            service
                .getMaterialService()
                .materialFileUpload("image", new WxMpMaterial(file.getName(), file, null, null))
                .getMediaId());
  }

  /** Uploads a picture of a body; the answer is its address. */
  String uploadImage(byte[] bytes, String type) throws Said, NoAnswer {
    haveToken();
    return withFile(
        bytes, type, file -> service.getMaterialService().mediaImgUpload(file).getUrl());
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Fetched apart from the call that needs it, so that a failure here proves nothing was sent. */
  private void haveToken() throws Said, NoAnswer {
    try {
      answered(service::getAccessToken);
    } catch (NoAnswer lost) {
      throw new NoAnswer(false, lost.trace());
    }
  }

  private interface Upload {
    String run(File file) throws WxErrorException;
  }

  /** WxJava wants files; names are ASCII, because others arrive broken. */
  private static String withFile(byte[] bytes, String type, Upload upload) throws Said, NoAnswer {
    return answered(
        () -> {
          Path file = Files.createTempFile("wechat-", "." + type);
          try {
            Files.write(file, bytes);
            return upload.run(file.toFile());
          } finally {
            Files.deleteIfExists(file);
          }
        });
  }

  private static <T> T answered(Call<T> call) throws Said, NoAnswer {
    try {
      return call.run();
    } catch (WxErrorException e) {
      if (e.getError().getErrorCode() != NETWORK) {
        throw new Said(e.getError().getErrorCode(), asItCame(e));
      }
      throw noAnswer(e);
    } catch (IOException | RuntimeException e) {
      throw noAnswer(e);
    }
  }

  private static NoAnswer noAnswer(Throwable e) {
    boolean neverConnected = false;
    Throwable root = e;
    for (Throwable t = e; t != null; t = t.getCause() == t ? null : t.getCause()) {
      neverConnected |= NEVER_CONNECTED.stream().anyMatch(t.getClass()::equals);
      root = t;
    }
    return new NoAnswer(!neverConnected, root.getClass().getSimpleName());
  }

  /** WxJava would replace the platform's words by its own. */
  private static JsonNode asItCame(WxErrorException e) {
    try {
      String json = e.getError().getJson();
      return JSON.readTree(json == null ? "{}" : json);
    } catch (JsonProcessingException notJson) {
      return object();
    }
  }

  private static String text(ObjectNode body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
