package org.juzhen.kernel;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says where the hub may call out to (外呼管控). An address that somebody typed in must not reach the
 * inner network: the name is resolved once, every address it has is judged, and the caller connects
 * to exactly the address given back. Each redirect is asked again.
 */
@ApplicationScoped
public class OutboundGuard {
  private final Set<String> allowedHosts;
  private final List<AddressBlock> allowedBlocks;

  OutboundGuard(@ConfigProperty(name = "juzhen.outbound-allow") Optional<List<String>> allow) {
    List<String> entries =
        allow.orElse(List.of()).stream().map(String::strip).filter(e -> !e.isEmpty()).toList();
    allowedBlocks = entries.stream().filter(OutboundGuard::isBlock).map(AddressBlock::of).toList();
    allowedHosts =
        entries.stream()
            .filter(e -> !isBlock(e))
            .map(e -> e.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Where to connect for this address; asks the resolver, so never call it on an event loop.
   *
   * @throws Problem OUTBOUND_REFUSED with {@code why}: SCHEME, USERINFO, NO_HOST, UNRESOLVED or
   *     NOT_PUBLIC
   */
  public Target check(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused(uri, "SCHEME");
    }
    if (uri.getRawUserInfo() != null || String.valueOf(uri.getRawAuthority()).contains("@")) {
      throw refused(uri, "USERINFO");
    }
    if (uri.getHost() == null || uri.getHost().isBlank()) {
      throw refused(uri, "NO_HOST");
    }
    boolean secure = scheme.equals("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    return new Target(uri, uri.getHost(), address(uri), port, secure);
  }

  private InetAddress address(URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    InetAddress[] found = resolved(uri, host);
    if (!allowedHosts.contains(host)) {
      for (InetAddress address : found) {
        if (!allows(address.getAddress())) {
          throw refused(uri, "NOT_PUBLIC");
        }
      }
    }
    return found[0];
  }

  private static InetAddress[] resolved(URI uri, String host) {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException e) {
      throw refused(uri, "UNRESOLVED");
    }
  }

  private boolean allows(byte[] address) {
    byte[] real = AddressRules.unwrapped(address);
    boolean named =
        allowedBlocks.stream()
            .filter(b -> b.isOneAddress() || !AddressRules.isLinkLocal(address))
            .anyMatch(b -> b.contains(address) || b.contains(real));
    return named || AddressRules.isPublic(address);
  }

  private static Problem refused(URI uri, String why) {
    return KernelProblem.OUTBOUND_REFUSED
        .with("host", String.valueOf(uri.getHost()))
        .with("why", why);
  }

  private static boolean isBlock(String entry) {
    return entry.contains("/") || entry.contains(":") || entry.matches("[0-9.]+");
  }

  /**
   * A checked address.
   *
   * @param host for the Host header, SNI and the certificate
   * @param address the only one to connect to
   */
  public record Target(URI uri, String host, InetAddress address, int port, boolean secure) {
    private static final String NAME = "Juzhen (government new media hub)";

    /** A request that connects to the judged address and to no other, under the hub's name. */
    public RequestOptions request(HttpMethod method) {
      return new RequestOptions()
          .setMethod(method)
          .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
          .setHost(host)
          .setPort(port)
          .setSsl(secure)
          .setURI(pathAndQuery())
          .putHeader("User-Agent", NAME);
    }

    private String pathAndQuery() {
      String raw = uri.getRawPath();
      String path = raw == null || raw.isEmpty() ? "/" : raw;
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
  }
}
