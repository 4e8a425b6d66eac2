package org.juzhen.connectors.weibo;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collections;
import java.util.Optional;
import org.juzhen.connectors.spi.Access;

/**
 * The network address that Weibo demands with everything that is written ({@code rip}): where the
 * person or the hub that acts really is.
 */
record OperatorAddress(String hub) {

  /** From {@code JUZHEN_WEIBO_RIP}, else this machine's own address. */
  static OperatorAddress ofThisHub() {
    String set = System.getenv("JUZHEN_WEIBO_RIP");
    return new OperatorAddress(
        set != null && !set.isBlank()
            ? set.strip()
            : own().orElseGet(() -> InetAddress.getLoopbackAddress().getHostAddress()));
  }

  /** The account's own {@code rip}, where one was set with its credentials. */
  String of(Access access) {
    String set = access.credential("rip");
    return set.isEmpty() ? hub : set;
  }

  private static Optional<String> own() {
    try {
      return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
          .map(InetAddress::getHostAddress)
          .findFirst();
    } catch (SocketException noNetwork) {
      return Optional.empty();
    }
  }
}
