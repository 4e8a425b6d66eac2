package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.juzhen.kernel.CurrentActor;

/** What concerns one account or its address, for machines. */
@Path("/api/v1/accounts")
class AccountMatterApi {
  private final AddressDesk addresses;
  private final LineFilingDesk filings;
  private final CurrentActor current;

  AccountMatterApi(AddressDesk addresses, LineFilingDesk filings, CurrentActor current) {
    this.addresses = addresses;
    this.filings = filings;
    this.current = current;
  }

  /** What somebody pastes. */
  record Pasted(
      @NotBlank @Size(max = 2000) @Pattern(regexp = Words.PLAIN) String url, UUID unitId) {}

  @POST
  @Path("/resolve")
  public Uni<AddressAnswer> resolve(@NotNull @Valid Pasted pasted, @Context HttpHeaders headers) {
    return addresses.resolve(current.get(), pasted.unitId(), pasted.url(), language(headers));
  }

  /** What stands against an account before it is filed, and what it could be taken for. */
  @POST
  @Path("/check")
  public Uni<AddressDesk.Hints> check(@NotNull @Valid AccountWords words) {
    return addresses.hints(current.get(), words);
  }

  @PUT
  @Path("/{id}/cyber-filing")
  public Uni<AccountView> note(@RestPath UUID id, @NotNull @Valid CyberFiling said) {
    return filings.note(current.get(), id, said);
  }

  private static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
        .findFirst()
        .orElse(Locale.CHINESE);
  }
}
