package org.juzhen.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {

  private static OutboundGuard allowing(String... entries) {
    return new OutboundGuard(Optional.of(List.of(entries)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://localhost:8080/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://100.100.100.200/latest/meta-data/",
        "http://169.254.169.254/latest/meta-data/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://[64:ff9b:1::1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:1::1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[ff02::1]/"
      })
  void whatever_spelling_an_inner_address_has_it_is_refused(String address) {
    assertThatThrownBy(() -> allowing().check(URI.create(address)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("OUTBOUND_REFUSED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://8.8.8.8/", "https://[2400:3200::1]/", "http://[64:ff9b::8.8.8.8]/"})
  void public_addresses_pass(String address) {
    assertThat(allowing().check(URI.create(address)).address()).isNotNull();
  }

  @Test
  void other_schemes_user_names_and_unknown_hosts_are_refused() {
    OutboundGuard guard = allowing("127.0.0.1");

    assertThatThrownBy(() -> guard.check(URI.create("file:///etc/passwd")))
        .hasMessageContaining("SCHEME");
    assertThatThrownBy(() -> guard.check(URI.create("http://user@127.0.0.1/")))
        .hasMessageContaining("USERINFO");
    assertThatThrownBy(() -> guard.check(URI.create("http://nowhere.invalid/")))
        .hasMessageContaining("UNRESOLVED");
    assertThatThrownBy(() -> guard.check(URI.create("http:///x"))).isInstanceOf(Problem.class);
  }

  @Test
  void what_the_administrator_named_is_allowed_and_nothing_beside_it() {
    OutboundGuard guard = allowing("10.1.0.0/16", "localhost", "fd00::/8", "::1");

    assertThat(guard.check(URI.create("http://10.1.9.9:81/")).port()).isEqualTo(81);
    assertThat(guard.check(URI.create("https://localhost/")).secure()).isTrue();
    assertThat(guard.check(URI.create("http://[fd12::1]/")).address()).isNotNull();
    assertThatThrownBy(() -> guard.check(URI.create("http://10.2.0.1/")))
        .hasMessageContaining("NOT_PUBLIC");
  }

  @Test
  void metadata_addresses_are_opened_one_by_one_only() {
    URI metadata = URI.create("http://169.254.169.254/");

    assertThatThrownBy(() -> allowing("169.254.0.0/16").check(metadata))
        .hasMessageContaining("NOT_PUBLIC");
    assertThat(allowing("169.254.169.254/32").check(metadata).address()).isNotNull();
  }
}
