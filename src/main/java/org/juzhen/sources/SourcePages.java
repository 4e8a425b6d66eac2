package org.juzhen.sources;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.registry.Asked;
import org.juzhen.sources.SourceReadDesk.Answer;
import org.juzhen.sources.SourceReadDesk.Place;
import org.juzhen.web.UnitNames;

/** The list of sources: what is listed, by what, and what waits (信息来源白名单). */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
class SourcePages {
  private final SourceReadDesk desk;
  private final UnitNames names;
  private final CurrentActor current;

  SourcePages(SourceReadDesk desk, UnitNames names, CurrentActor current) {
    this.desk = desk;
    this.names = names;
    this.current = current;
  }

  /**
   * What the page shows.
   *
   * @param units whose list the reader may choose
   * @param answer to the address that was asked for, or null
   */
  public record Shown(
      Place place,
      Map<UUID, String> units,
      SourceQuestion asked,
      Slice<SourceView> sources,
      List<EditionView> editions,
      List<EditionView> below,
      String address,
      Answer answer) {
    /** Of this place and those above, and of all below that the reader supervises. */
    public List<EditionView> waiting() {
      Map<UUID, EditionView> all = new LinkedHashMap<>();
      editions.stream().filter(EditionView::isOpen).forEach(e -> all.put(e.id(), e));
      below.forEach(e -> all.putIfAbsent(e.id(), e));
      return List.copyOf(all.values());
    }

    public List<EditionView> decided() {
      return editions.stream().filter(e -> !e.isOpen()).toList();
    }

    public boolean isOf(SourcePart part) {
      return asked.part() == part;
    }

    public String q() {
      return Objects.toString(asked.q(), "");
    }

    public boolean ended() {
      return asked.ended();
    }
  }

  /** The address as it was asked. */
  static class Question {
    @RestQuery String unit;
    @RestQuery String part;
    @RestQuery String q;
    @RestQuery String ended;
    @RestQuery String url;
    @RestQuery String cursor;

    SourceQuestion narrowing() {
      return new SourceQuestion(
          Asked.constant(SourcePart.class, part, "part"), q, "true".equals(ended));
    }
  }

  @CheckedTemplate(basePath = "sources")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(Shown shown, SourcePart[] parts);
  }

  @GET
  public Uni<TemplateInstance> list(@BeanParam Question question) {
    Actor by = current.get();
    UUID unit = unit(by, question.unit);
    SourceQuestion asked = question.narrowing();
    String address = question.url == null || question.url.isBlank() ? null : question.url.strip();
    return desk.place(by, unit)
        .chain(
            place ->
                desk.list(by, unit, asked, Paging.of(null, question.cursor))
                    .chain(found -> shown(by, place, asked, found, address)))
        .map(shown -> Templates.list(shown, SourcePart.values()));
  }

  private Uni<Shown> shown(
      Actor by, Place place, SourceQuestion asked, Slice<SourceView> found, String address) {
    UUID unit = place.unitId();
    return desk.editions(by, unit)
        .chain(
            editions ->
                desk.waiting(by)
                    .chain(
                        below ->
                            names
                                .of(units(by))
                                .chain(
                                    units ->
                                        answer(by, unit, address)
                                            .map(
                                                answer ->
                                                    new Shown(
                                                        place, units, asked, found, editions, below,
                                                        address, answer)))));
  }

  private Uni<Answer> answer(Actor by, UUID unit, String address) {
    return address == null || Hosts.written(address) == null
        ? Uni.createFrom().nullItem()
        : desk.ask(by, unit, address);
  }

  /** The reader's own unit unless another is asked for; "hub" is the hub's own list. */
  static UUID unit(Actor by, String asked) {
    if ("hub".equals(asked)) {
      return null;
    }
    UUID named = Asked.id(asked, "unit");
    return named == null ? units(by).stream().findFirst().orElse(null) : named;
  }

  private static Set<UUID> units(Actor by) {
    Set<UUID> units = new LinkedHashSet<>();
    if (by.unitId() != null) {
      units.add(by.unitId());
    }
    by.grants().stream().map(Grant::unitId).filter(Objects::nonNull).forEach(units::add);
    return units;
  }
}
