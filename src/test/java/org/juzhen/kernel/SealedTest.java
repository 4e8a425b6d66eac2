package org.juzhen.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedTest {
  private final Sealed sealed = with(Base64.getEncoder().encodeToString(new byte[32]));

  private static Sealed with(String key) {
    return new Sealed(Optional.of(key), "unused");
  }

  @Test
  void opens_what_it_sealed_and_never_writes_the_same_twice() {
    byte[] first = sealed.seal("秘密", "portal 1");
    byte[] second = sealed.seal("秘密", "portal 1");

    assertThat(first).isNotEqualTo(second);
    assertThat(sealed.openText(first, "portal 1")).isEqualTo("秘密");
  }

  @Test
  void another_purpose_another_key_and_a_changed_bit_open_nothing() {
    byte[] secret = sealed.seal("秘密", "portal 1");
    byte[] changed = secret.clone();
    changed[changed.length - 1] ^= 1;

    assertThatThrownBy(() -> sealed.open(secret, "portal 2"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> with("a passphrase of the operator").open(secret, "portal 1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> sealed.open(changed, "portal 1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_passphrase_is_a_key_too() {
    byte[] secret = with("a passphrase of the operator").seal("x", "p");

    assertThat(with("a passphrase of the operator").openText(secret, "p")).isEqualTo("x");
  }
}
