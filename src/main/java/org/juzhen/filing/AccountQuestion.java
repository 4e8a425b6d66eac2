package org.juzhen.filing;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.registry.AccountSearch;
import org.juzhen.registry.AccountStatus;
import org.juzhen.registry.Asked;
import org.juzhen.registry.Platform;

/** What the filters above the list of accounts ask for. */
public class AccountQuestion {
  @RestQuery String q;
  @RestQuery String platform;
  @RestQuery String status;
  @RestQuery String under;

  AccountSearch search() {
    UUID unit = Asked.id(under, "under");
    return new AccountSearch(null, unit, getPlatform(), getStatus(), q);
  }

  public String getQ() {
    return q == null ? "" : q;
  }

  public String getUnder() {
    return under;
  }

  public Platform getPlatform() {
    return Asked.constant(Platform.class, platform, "platform");
  }

  public AccountStatus getStatus() {
    return Asked.constant(AccountStatus.class, status, "status");
  }
}
