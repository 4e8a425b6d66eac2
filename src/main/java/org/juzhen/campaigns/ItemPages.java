package org.juzhen.campaigns;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.juzhen.files.SheetFile;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;

/** What belongs to campaigns: confirmed, thrown out, joined from a post's page (入题). */
@Path("/campaigns")
@Produces(MediaType.TEXT_HTML)
class ItemPages {
  private static final int ON_A_PAGE = 50;
  private static final int RUNNING = 20;

  private final CampaignDesk desk;
  private final ItemDesk items;
  private final CampaignSheet sheets;
  private final SheetFile files;
  private final CurrentActor current;
  private final Forms forms;
  private final Sentences says;

  ItemPages(
      CampaignDesk desk,
      ItemDesk items,
      CampaignSheet sheets,
      SheetFile files,
      CurrentActor current,
      Forms forms,
      Sentences says) {
    this.desk = desk;
    this.items = items;
    this.sheets = sheets;
    this.files = files;
    this.current = current;
    this.forms = forms;
    this.says = says;
  }

  @CheckedTemplate(basePath = "campaigns")
  static class Templates {
    private Templates() {}

    static native TemplateInstance items(
        CampaignView it,
        Slice<ItemLine> lines,
        String state,
        List<ItemState> states,
        Faults faults);

    static native TemplateInstance running(List<CampaignLine> lines);

    static native TemplateInstance joining(
        List<CampaignLine> lines, ItemKind kind, UUID item, List<UUID> joined);
  }

  /** The part of a post's form that names what runs. */
  @GET
  @Path("/running")
  public Uni<TemplateInstance> running() {
    return desk.list(current.get(), false, new Paging(RUNNING, null))
        .map(slice -> Templates.running(slice.items()));
  }

  /** The part of a post's or an article's page that joins it to what runs. */
  @GET
  @Path("/joining/{kind}/{item}")
  public Uni<TemplateInstance> joining(@RestPath String kind, @RestPath UUID item) {
    ItemKind asked = Asked.constant(ItemKind.class, kind, "kind");
    return items
        .joined(current.get(), item)
        .chain(
            joined ->
                desk.list(current.get(), false, new Paging(RUNNING, null))
                    .map(slice -> mayJoin(slice.items(), asked))
                    .map(lines -> Templates.joining(lines, asked, item, joined)));
  }

  /** Articles are joined by whoever runs the campaign, the rest by whoever takes part. */
  private List<CampaignLine> mayJoin(List<CampaignLine> lines, ItemKind kind) {
    return lines.stream()
        .filter(c -> kind != ItemKind.ARTICLE || CampaignDoor.runs(current.get(), c.unitId()))
        .toList();
  }

  @POST
  @Path("/join")
  public Uni<Response> join(
      @RestForm String campaign, @RestForm String kind, @RestForm String item) {
    return Uni.createFrom()
        .deferred(
            () -> {
              NewItem wanted =
                  forms.checked(
                      new NewItem(
                          Asked.constant(ItemKind.class, kind, "kind"), Asked.id(item, "itemId")));
              UUID id = forms.checked(new Chosen(Asked.id(campaign, "campaign"))).campaign();
              return joined(id, wanted);
            });
  }

  /** The campaign that was chosen. */
  record Chosen(@jakarta.validation.constraints.NotNull UUID campaign) {}

  private Uni<Response> joined(UUID id, NewItem wanted) {
    return act(id, () -> items.join(current.get(), id, wanted), ItemState.JOINED);
  }

  @GET
  @Path("/{id}/items")
  public Uni<TemplateInstance> list(
      @RestPath UUID id, @RestQuery String state, @RestQuery String cursor) {
    ItemState asked = Asked.constant(ItemState.class, state, "state");
    return page(id, asked == null ? ItemState.JOINED : asked, cursor, Faults.none());
  }

  @POST
  @Path("/{id}/items/{item}/confirmation")
  public Uni<Response> confirm(@RestPath UUID id, @RestPath UUID item) {
    return act(id, () -> items.confirm(current.get(), id, item), ItemState.SUGGESTED);
  }

  @POST
  @Path("/{id}/items/{item}/rejection")
  public Uni<Response> reject(@RestPath UUID id, @RestPath UUID item) {
    return act(id, () -> items.reject(current.get(), id, item), ItemState.SUGGESTED);
  }

  @GET
  @Path("/{id}/accounts.xlsx")
  @Produces(SheetFile.XLSX)
  public Uni<RestResponse<java.nio.file.Path>> sheet(@RestPath UUID id) {
    return sheets.write(current.get(), id, sheet()).map(f -> files.sent(f, "campaign.xlsx"));
  }

  private CampaignSheet.Words sheet() {
    CampaignMessages w = says.of(CampaignMessages.class);
    return new CampaignSheet.Words(
        w.accountsHead(),
        List.of(
            w.account(),
            w.platformHead(),
            w.unitHead(),
            w.stageHead(),
            w.postedHead(),
            w.articlesHead(),
            w.plannedHead(),
            w.lastHead()),
        l ->
            java.util.Arrays.asList(
                l.accountName(),
                l.platform().name(),
                l.unitName(),
                w.stage(l.stage()),
                String.valueOf(l.posted()),
                String.valueOf(l.articles()),
                String.valueOf(l.planned()),
                l.lastPostedAt() == null ? null : day(l.lastPostedAt())));
  }

  private static String day(java.time.Instant at) {
    return java.time.LocalDate.ofInstant(at, org.juzhen.kernel.HubClock.ZONE).toString();
  }

  private Uni<Response> act(UUID id, Supplier<Uni<CampaignView>> what, ItemState shown) {
    return forms.act(
        what,
        new Next<>(
            c -> "/campaigns/" + id + "/items?state=" + shown,
            c -> says.of(CampaignMessages.class).settled()),
        faults -> page(id, shown, null, faults));
  }

  private Uni<TemplateInstance> page(UUID id, ItemState state, String cursor, Faults faults) {
    return desk.show(current.get(), id)
        .chain(
            c ->
                desk.items(current.get(), id, state, Paging.byId(ON_A_PAGE, cursor))
                    .map(
                        lines ->
                            Templates.items(
                                c, lines, state.name(), List.of(ItemState.values()), faults)));
  }
}
