package org.juzhen.filing;

import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.registry.Asked;

/** Which filings an address asks for. */
public class FilingQuestion {
  @RestQuery String state;
  @RestQuery String kind;
  @RestQuery String accountId;
  @RestQuery String unitId;
  @RestQuery String historic;
  @RestQuery String waiting;

  FilingSearch search() {
    return new FilingSearch(
        Asked.constant(FilingState.class, state, "state"),
        Asked.constant(FilingKind.class, kind, "kind"),
        Asked.id(accountId, "accountId"),
        Asked.id(unitId, "unitId"),
        historic == null || historic.isBlank() ? null : historic.equals("true"),
        "true".equals(waiting));
  }

  public FilingState getState() {
    return Asked.constant(FilingState.class, state, "state");
  }

  public boolean isWaiting() {
    return "true".equals(waiting);
  }

  public boolean isHistoric() {
    return "true".equals(historic);
  }

  /** Historic filings that wait for the reader: they are confirmed in batches. */
  public boolean isBatch() {
    return isWaiting() && isHistoric();
  }
}
