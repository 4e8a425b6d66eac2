package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Signatures of portals, against those that the interoperable library makes. */
class SigningKeyTest {
  private static final byte[] KEY =
      "a secret of thirty-two bytes....".getBytes(StandardCharsets.US_ASCII);
  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
  private static final String BODY = "{\"title\":\"关于做好今冬供暖工作的通知\"}";
  private static final long AT = 1_795_000_000L;

  private final SigningKey key = SigningKey.of(SECRET);

  private static HookMessage message(String signature, byte[] body) {
    return new HookMessage("msg_1", Long.toString(AT), signature, body);
  }

  private static String signature() throws Exception {
    return new Webhook(SECRET).sign("msg_1", AT, BODY);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_the_library_signs_is_believed_with_and_without_the_secrets_prefix() throws Exception {
    HookMessage signed = message(signature(), bytes(BODY));

    assertThat(key.signed(signed)).isTrue();
    assertThat(SigningKey.of(SECRET.substring(6)).signed(signed)).isTrue();
  }

  @Test
  void one_of_several_signatures_is_enough() throws Exception {
    String others = "v1,AAAA v1a,BBBB " + signature() + " v2,CCCC";

    assertThat(key.signed(message(others, bytes(BODY)))).isTrue();
  }

  @Test
  void a_key_signs_many_messages_and_forgets_each() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(key.signed(message(signature(), bytes(BODY)))).isTrue();
    }
  }

  @Test
  void another_byte_id_time_version_or_secret_is_not_believed() throws Exception {
    String signature = signature();
    String bare = signature.substring(3);
    byte[] body = bytes(BODY);

    assertThat(
            List.of(
                message(signature, bytes(BODY + " ")),
                new HookMessage("msg_2", Long.toString(AT), signature, body),
                new HookMessage("msg_1", Long.toString(AT + 1), signature, body),
                message(bare, body),
                message("v2," + bare, body),
                message(signature.substring(0, signature.length() - 1), body),
                message("", body)))
        .noneMatch(key::signed);
    assertThat(SigningKey.of("whsec_c2VjcmV0c2VjcmV0").signed(message(signature, body))).isFalse();
  }

  @Test
  void bytes_that_are_no_text_are_signed_as_they_are() throws Exception {
    byte[] body = {(byte) 0xff, (byte) 0xfe, 0, '{'};
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    mac.update(bytes("msg_1." + AT + "."));
    String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));

    assertThat(key.signed(message(signature, body))).isTrue();
    assertThat(key.signed(message(signature, new byte[] {(byte) 0xfd, (byte) 0xfe, 0, '{'})))
        .isFalse();
  }
}
