package org.juzhen.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public Internet (IANA special-purpose registries). Whatever IPv6
 * form carries an IPv4 address is judged by that address.
 */
final class AddressRules {
  private static final List<AddressBlock> NOT_PUBLIC =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          // Cloud metadata that lies in public-looking space (Alibaba Cloud lies in 100.64/10).
          "168.63.129.16/32",
          // Within global unicast: Teredo and ORCHID, documentation.
          "2001::/23",
          "2001:db8::/32",
          "3fff::/20");

  private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");
  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");
  private static final List<AddressBlock> LINK_LOCAL = blocks("169.254.0.0/16", "fe80::/10");

  private AddressRules() {}

  static boolean isPublic(byte[] address) {
    byte[] real = unwrapped(address);
    if (NOT_PUBLIC.stream().anyMatch(b -> b.contains(real))) {
      return false;
    }
    return real.length == 4 || GLOBAL_UNICAST.contains(real);
  }

  /** Where clouds keep their metadata: never opened by a whole range, only one by one. */
  static boolean isLinkLocal(byte[] address) {
    return LINK_LOCAL.stream().anyMatch(b -> b.contains(unwrapped(address)));
  }

  /** The IPv4 address within mapped, compatible, NAT64 and 6to4 addresses; others as they are. */
  static byte[] unwrapped(byte[] address) {
    if (address.length == 4) {
      return address;
    }
    if (NAT64.contains(address) || isMappedOrCompatible(address)) {
      return Arrays.copyOfRange(address, 12, 16);
    }
    return SIX_TO_FOUR.contains(address) ? Arrays.copyOfRange(address, 2, 6) : address;
  }

  /**
   * {@code ::ffff:a.b.c.d} and {@code ::a.b.c.d}, the latter including {@code ::} and {@code ::1}.
   */
  private static boolean isMappedOrCompatible(byte[] a) {
    for (int i = 0; i < 10; i++) {
      if (a[i] != 0) {
        return false;
      }
    }
    return (a[10] == 0 && a[11] == 0) || (a[10] == -1 && a[11] == -1);
  }

  private static List<AddressBlock> blocks(String... cidrs) {
    return Stream.of(cidrs).map(AddressBlock::of).toList();
  }
}
