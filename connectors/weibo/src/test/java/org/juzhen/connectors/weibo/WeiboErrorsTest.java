package org.juzhen.connectors.weibo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.Kind;

class WeiboErrorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "10001,UNCLEAR",
    "10002,NOT_NOW",
    "10003,UNCLEAR",
    "10009,NOT_NOW",
    "10010,UNCLEAR",
    "10022,NOT_NOW",
    "10023,NOT_NOW",
    "10024,NOT_NOW",
    "20016,NOT_NOW",
    "10014,NO_ACCESS",
    "20031,NO_ACCESS",
    "21314,NO_ACCESS",
    "21319,NO_ACCESS",
    "21327,NO_ACCESS",
    "21332,NO_ACCESS",
    "10008,REFUSED",
    "10017,REFUSED",
    "20008,REFUSED",
    "20012,REFUSED",
    "20018,REFUSED",
    "20021,REFUSED",
    "21602,REFUSED",
    "20015,REFUSED",
    "20101,REFUSED",
    "20019,REFUSED",
    "99999,REFUSED"
  })
  void knows_what_each_code_means_as_number_and_as_text(int code, Kind kind) throws Exception {
    assertThat(WeiboErrors.outcome(error(400, code + "", "words")).kind()).isEqualTo(kind);
    assertThat(WeiboErrors.outcome(error(403, "\"" + code + "\"", "words")).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"21327,CREDENTIALS", "21332,CREDENTIALS", "10014,PERMISSION", "21321,PERMISSION"})
  void tells_an_old_authorisation_from_a_missing_right(int code, Outcome.Barrier barrier)
      throws Exception {
    Outcome.NoAccess outcome =
        (Outcome.NoAccess) WeiboErrors.outcome(error(403, "" + code, "words"));
    assertThat(outcome.barrier()).isEqualTo(barrier);
    assertThat(outcome.code()).isEqualTo("" + code);
    assertThat(outcome.reason()).isEqualTo("words");
  }

  @ParameterizedTest
  @CsvSource({
    "20012,text too long,AUTHOR",
    "10017,appkey not bind domain!,ADMINISTRATOR",
    "10017,parameter (status) value invalid,AUTHOR",
    "20102,not your own weibo,ADMINISTRATOR",
    "20201,comment does not exist,NOBODY"
  })
  void says_who_can_do_something_about_it(int code, String words, Outcome.FixBy fixBy)
      throws Exception {
    Outcome.Refused outcome = (Outcome.Refused) WeiboErrors.outcome(error(400, "" + code, words));
    assertThat(outcome.fixBy()).isEqualTo(fixBy);
  }

  @Test
  void waits_as_long_as_it_is_asked_to() throws Exception {
    WeiboAnswer asked =
        new WeiboAnswer(
            403, json("{\"error_code\":10023}"), Optional.of(Duration.ofSeconds(77)), "");
    assertThat(((Outcome.NotNow) WeiboErrors.outcome(asked)).retryAfter())
        .isEqualTo(Duration.ofSeconds(77));
    assertThat(((Outcome.NotNow) WeiboErrors.outcome(error(403, "10023", ""))).retryAfter())
        .isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @CsvSource({"502,<html>", "200,{}", "500,{\"error_code\":77}", "400,{}", "404,nothing"})
  void does_not_guess_at_what_it_cannot_read(int status, String body) throws Exception {
    WeiboAnswer answer = new WeiboAnswer(status, json(body), Optional.empty(), "");
    assertThat(WeiboErrors.outcome(answer)).isInstanceOf(Outcome.Unclear.class);
  }

  @Test
  void knows_that_without_a_connection_nothing_was_sent() {
    assertThat(WeiboErrors.broken(new ConnectException("no"))).isInstanceOf(Outcome.NotNow.class);
    assertThat(WeiboErrors.broken(new HttpConnectTimeoutException("no")))
        .isInstanceOf(Outcome.NotNow.class);
    assertThat(WeiboErrors.broken(new HttpTimeoutException("late")))
        .isInstanceOf(Outcome.Unclear.class);
    assertThat(WeiboErrors.broken(new IOException("reset"))).isInstanceOf(Outcome.Unclear.class);
  }

  @ParameterizedTest
  @CsvSource({
    "4404101091169383,I1IGF4Ud1",
    "4331051486294436,Hd1N2qpta",
    "3491273850170657,yCirT0Iox",
    "231101124784859058,Bh0tgako3U"
  })
  void writes_numbers_as_links_do(String mid, String shortened) {
    assertThat(WeiboStatus.shortened(mid)).isEqualTo(shortened);
  }

  private static WeiboAnswer error(int status, String code, String words) throws Exception {
    return new WeiboAnswer(status, json("{\"error_code\":" + code + "}"), Optional.empty(), words);
  }

  private static JsonNode json(String body) throws IOException {
    return body.startsWith("{") ? JSON.readTree(body) : MissingNode.getInstance();
  }
}
