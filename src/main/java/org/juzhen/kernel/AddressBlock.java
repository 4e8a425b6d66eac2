package org.juzhen.kernel;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses in CIDR form, for example {@code 10.0.0.0/8}. */
record AddressBlock(byte[] base, int bits) {

  /** Only literals are accepted, so nothing is looked up. */
  static AddressBlock of(String cidr) {
    int slash = cidr.indexOf('/');
    String address = slash < 0 ? cidr : cidr.substring(0, slash);
    if (!address.matches("[0-9a-fA-F:.]+")) {
      throw new IllegalArgumentException("not an address: " + cidr);
    }
    try {
      byte[] base = InetAddress.getByName(address).getAddress();
      int bits = slash < 0 ? base.length * 8 : Integer.parseInt(cidr.substring(slash + 1));
      if (bits < 0 || bits > base.length * 8) {
        throw new IllegalArgumentException("not a range: " + cidr);
      }
      return new AddressBlock(base, bits);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + cidr, e);
    }
  }

  boolean isOneAddress() {
    return bits == base.length * 8;
  }

  boolean contains(byte[] address) {
    if (address.length != base.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((address[i / 8] & mask) != (base[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
