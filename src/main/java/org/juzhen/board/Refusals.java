package org.juzhen.board;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.juzhen.board.MoveTrial.Refusal;
import org.juzhen.kernel.Problem;
import org.juzhen.web.ProblemTexts;
import org.juzhen.web.Shell;

/** Turns what a desk would say no with into a sentence on the sheet. */
@ApplicationScoped
class Refusals {
  private static final Set<String> REASON_HELPS =
      Set.of(
          "PIN_IN_CLOSED_HOURS",
          "PIN_WITHOUT_CONFIRMER",
          "PIN_AFTER_DEADLINE",
          "PLANNED_AFTER_DEADLINE",
          "PLANNED_IN_QUIET_HOURS",
          "NOBODY_CONFIRMS_PUSH",
          "CONFIRMERS_AWAY");

  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final ProblemTexts texts;
  private final Shell shell;

  Refusals(ProblemTexts texts, Shell shell) {
    this.texts = texts;
    this.shell = shell;
  }

  /** Null where the guard lets it through; who may not ask at all is refused as ever. */
  <T> Uni<Refusal> of(Uni<T> guard) {
    return guard
        .<Refusal>map(x -> null)
        .onFailure(e -> e instanceof Problem p && isAboutTheMove(p))
        .recoverWithItem(e -> refusal((Problem) e));
  }

  private static boolean isAboutTheMove(Problem p) {
    int status = p.code().status();
    return status == CONFLICT || status == UNPROCESSABLE;
  }

  private Refusal refusal(Problem p) {
    String code = p.code().name();
    return new Refusal(code, texts.sentence(p, shell.locale()), REASON_HELPS.contains(code));
  }
}
