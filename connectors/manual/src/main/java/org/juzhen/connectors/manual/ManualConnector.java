package org.juzhen.connectors.manual;

import java.util.Set;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Packages;
import org.juzhen.connectors.spi.PlatformId;
import org.juzhen.connectors.spi.Profile;

/** Lets a person post on one platform (人工发布), with everything ready and a link as evidence. */
public final class ManualConnector implements Packages {
  private final ManualPlatform platform;

  ManualConnector(ManualPlatform platform) {
    this.platform = platform;
  }

  @Override
  public PlatformId platform() {
    return new PlatformId(platform.name());
  }

  @Override
  public Profile profile(AccountKind kind) {
    return new Profile(Set.of(Capability.PACKAGE), platform.limits(), true);
  }

  @Override
  public byte[] pack(Content content) {
    return new PackageZip(platform, content).bytes();
  }

  @Override
  public String faultOfLink(String url) {
    return platform.link().fault(url);
  }
}
