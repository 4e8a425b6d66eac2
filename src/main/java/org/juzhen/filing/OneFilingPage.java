package org.juzhen.filing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.juzhen.filing.RouteForecast.Stage;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.HubClock;
import org.juzhen.web.Faults;
import org.juzhen.web.Forms;
import org.juzhen.web.Forms.Next;
import org.juzhen.web.Sentences;
import org.juzhen.web.Shell;

/** The page of one filing, as every form on it shows it again. */
@ApplicationScoped
class OneFilingPage {
  private final FilingDesk desk;
  private final NoticeBoardDesk notices;
  private final OutsideAnswerDesk outside;
  private final RouteForecastDesk forecast;
  private final EnclosureDesk enclosures;
  private final Forms forms;
  private final Sentences says;
  private final Shell shell;
  private final CurrentActor current;
  private final HubClock clock;

  OneFilingPage(
      FilingDesk desk,
      NoticeBoardDesk notices,
      OutsideAnswerDesk outside,
      RouteForecastDesk forecast,
      EnclosureDesk enclosures,
      Forms forms,
      Sentences says,
      Shell shell,
      CurrentActor current,
      HubClock clock) {
    this.desk = desk;
    this.notices = notices;
    this.outside = outside;
    this.forecast = forecast;
    this.enclosures = enclosures;
    this.forms = forms;
    this.says = says;
    this.shell = shell;
    this.current = current;
    this.clock = clock;
  }

  /**
   * What stands beside the filing itself.
   *
   * @param facts what it says of the account, in words
   * @param stages who will decide, while it is not handed in
   * @param papers what may be handed in
   * @param queue whether the reader works through the queue
   */
  public record Beside(
      NoticeBoard board,
      Enclosed with,
      List<AccountFact> facts,
      List<OutsideAnswerView> outside,
      List<Stage> stages,
      List<Needed> papers,
      List<NoticePlace> places,
      LocalDate today,
      boolean queue) {
    /** The answer from outside whose turn it is, or null. */
    public OutsideAnswerView turn() {
      return outside.stream().filter(OutsideAnswerView::waits).findFirst().orElse(null);
    }

    public List<Decision.Verdict> verdicts() {
      return List.of(Decision.Verdict.values());
    }

    /** What may be told of a filing of that kind. */
    public List<AnnouncementKind> tellable(FilingKind kind) {
      return Arrays.stream(AnnouncementKind.values()).filter(k -> k.fits(kind)).toList();
    }
  }

  @CheckedTemplate(basePath = "filing")
  static class Templates {
    private Templates() {}

    static native TemplateInstance filing(
        FilingView filing, Beside beside, FilingTyped typed, Faults faults);
  }

  Uni<TemplateInstance> of(UUID id, boolean queue, FilingTyped typed, Faults faults) {
    return desk.show(current.get(), id)
        .chain(
            f ->
                notices
                    .board(current.get(), id)
                    .chain(board -> beside(f, board, queue))
                    .map(beside -> Templates.filing(f, beside, typed, faults)));
  }

  private Uni<Beside> beside(FilingView f, NoticeBoard board, boolean queue) {
    List<Needed> papers = Arrays.stream(Needed.values()).filter(Needed::isPaper).toList();
    Uni<List<Stage>> stages =
        f.may("EDIT") ? forecast.of(current.get(), f.id()) : Uni.createFrom().item(List.of());
    return outside
        .all(current.get(), f.id())
        .chain(
            answers ->
                stages.chain(
                    s ->
                        enclosures
                            .of(f)
                            .map(
                                with ->
                                    new Beside(
                                        board,
                                        with,
                                        facts(f, with),
                                        answers,
                                        s,
                                        papers,
                                        NoticePlace.real(),
                                        clock.today(),
                                        queue))));
  }

  private List<AccountFact> facts(FilingView f, Enclosed with) {
    return AccountFacts.said(f.said()).in(new FactWords(shell.locale(), with.names()));
  }

  /** Acts and goes back to the filing; refused, its page keeps what was typed. */
  <T> Uni<Response> act(
      UUID id,
      FilingTyped typed,
      Function<FilingPageMessages, String> done,
      Supplier<Uni<T>> what) {
    return forms.act(
        what,
        new Next<>(f -> "/filings/" + id, f -> done.apply(says.of(FilingPageMessages.class))),
        faults -> of(id, false, typed, faults));
  }
}
