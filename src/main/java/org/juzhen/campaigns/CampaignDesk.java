package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.campaigns.CampaignDoor.Standing;
import org.juzhen.identity.People;
import org.juzhen.identity.Person;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Opens campaigns, shows how far each account is, and closes them (专题). */
@ApplicationScoped
public class CampaignDesk {
  private final Campaigns campaigns;
  private final CampaignDoor door;
  private final CampaignRows rows;
  private final AccountRows accounts;
  private final Takings takings;
  private final Counting counting;
  private final CampaignTelling telling;
  private final People people;
  private final AuditDesk audit;
  private final HubClock clock;

  CampaignDesk(
      Campaigns campaigns,
      CampaignDoor door,
      CampaignRows rows,
      AccountRows accounts,
      Takings takings,
      Counting counting,
      CampaignTelling telling,
      People people,
      AuditDesk audit,
      HubClock clock) {
    this.campaigns = campaigns;
    this.door = door;
    this.rows = rows;
    this.accounts = accounts;
    this.takings = takings;
    this.counting = counting;
    this.telling = telling;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many accounts would take part; keeps nothing. */
  @WithTransaction
  public Uni<Trial> trial(Actor by, NewCampaign wanted) {
    wanted.mustBePossible(clock.today());
    return door.opening(by, wanted.unitId())
        .chain(x -> takings.mustBeOwn(wanted))
        .chain(x -> takings.count(wanted))
        .map(n -> new Trial(n.accounts(), n.units(), n.main()));
  }

  /** How many accounts of how many units, and how many of them are main accounts. */
  public record Trial(long accounts, long units, long main) {}

  /** Opens a campaign; the editors of all units that take part are told. */
  @WithTransaction
  public Uni<CampaignView> open(Actor by, NewCampaign wanted) {
    wanted.mustBePossible(clock.today());
    return door.opening(by, wanted.unitId())
        .chain(x -> takings.mustBeOwn(wanted))
        .chain(x -> campaigns.persistAndFlush(new Campaign(wanted, by, clock.now())))
        .call(c -> takings.take(c.id, wanted).invoke(CampaignDesk::mustReachSomebody))
        .call(c -> record(by, "OPEN_CAMPAIGN", c, Map.of("name", c.name)))
        .call(telling::opened)
        .chain(c -> view(by, c));
  }

  private static void mustReachSomebody(int taken) {
    if (taken == 0) {
      throw CampaignProblem.NO_ACCOUNT_TAKES_PART.problem().field("takers", "WRONG_VALUE");
    }
  }

  /** Those that run, or that are over, as far as the person may know of them; the newest first. */
  @WithTransaction
  public Uni<Slice<CampaignLine>> list(Actor by, boolean over, Paging paging) {
    return rows.page(by, over, paging);
  }

  @WithTransaction
  public Uni<CampaignView> show(Actor by, UUID id) {
    return campaigns.required(id).chain(c -> view(by, c));
  }

  /** How far each account is; for whoever only takes part, the own ones. */
  @WithTransaction
  public Uni<Slice<AccountLine>> accounts(Actor by, UUID id, boolean nothing, Paging paging) {
    return campaigns
        .required(id)
        .chain(
            c ->
                door.seen(by, c)
                    .chain(
                        s ->
                            rows.counts(id)
                                .chain(
                                    n ->
                                        accounts.page(
                                            new AccountRows.Question(
                                                c,
                                                n.articles(),
                                                s.inside() ? null : CampaignDoor.own(by),
                                                nothing),
                                            paging))));
  }

  /** What belongs to it, or waits to. */
  @WithTransaction
  public Uni<Slice<ItemLine>> items(Actor by, UUID id, ItemState state, Paging paging) {
    return campaigns
        .required(id)
        .call(c -> door.seen(by, c))
        .chain(c -> rows.items(by, c, state == null ? ItemState.JOINED : state, paging));
  }

  /** Ends it; the table of its accounts is kept as it is now. */
  @WithTransaction
  public Uni<CampaignView> close(Actor by, UUID id, String words) {
    return ending(by, id, CampaignAction.CLOSE)
        .call(counting::all)
        .call(c -> rows.counts(id).chain(n -> accounts.keep(c, n.articles())))
        .invoke(c -> c.end(CampaignAction.CLOSE, words, by, clock.now()))
        .call(c -> record(by, "CLOSE_CAMPAIGN", c, Map.of("words", c.endedWords)))
        .chain(c -> view(by, c));
  }

  /** It was opened by mistake. */
  @WithTransaction
  public Uni<CampaignView> cancel(Actor by, UUID id, String words) {
    return ending(by, id, CampaignAction.CANCEL)
        .invoke(c -> c.end(CampaignAction.CANCEL, words, by, clock.now()))
        .call(c -> record(by, "CANCEL_CAMPAIGN", c, Map.of("words", c.endedWords)))
        .chain(c -> view(by, c));
  }

  private Uni<Campaign> ending(Actor by, UUID id, CampaignAction how) {
    return campaigns
        .locked(id)
        .call(c -> door.seen(by, c))
        .invoke(c -> CampaignDoor.mustRun(by, c))
        .invoke(c -> c.must(how));
  }

  /** The campaign as the person sees it. Joins its caller's transaction. */
  Uni<CampaignView> view(Actor by, Campaign c) {
    return campaigns
        .flush()
        .chain(x -> door.seen(by, c))
        .chain(s -> rows.counts(c.id).chain(n -> view(by, c, s, n)));
  }

  private Uni<CampaignView> view(Actor by, Campaign c, Standing s, CampaignRows.Counts n) {
    return accounts
        .figures(c, n.articles())
        .chain(
            f ->
                counting
                    .days(c)
                    .chain(
                        days ->
                            people
                                .these(List.of(c.openedBy))
                                .map(found -> view(c, s, n, f, days, name(found)))));
  }

  private static String name(List<Person> found) {
    return found.isEmpty() ? null : found.get(0).name();
  }

  private static CampaignView view(
      Campaign c,
      Standing s,
      CampaignRows.Counts n,
      CampaignView.Figures figures,
      List<Counting.Day> days,
      String openedBy) {
    return new CampaignView(
        c.id,
        c.unitId,
        s.unit().shownName(),
        c.name,
        c.tag,
        c.topics,
        c.purpose,
        c.fromOn,
        c.toOn,
        c.target,
        c.postsEach,
        c.state,
        c.openedAt,
        openedBy,
        c.endedAt,
        c.endedWords,
        c.remindAt,
        c.remindedAt,
        s.inside(),
        figures,
        n.articles(),
        n.posts(),
        n.suggested(),
        days,
        CampaignAction.in(c.state, s.runs(), s.joins()));
  }

  private Uni<Void> record(Actor by, String verb, Campaign c, Map<String, ?> what) {
    return audit.record(by, verb, new Subject("campaign", c.id, c.unitId), what);
  }
}
