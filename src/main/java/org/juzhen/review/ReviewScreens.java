package org.juzhen.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.CurrentActor;
import org.juzhen.kernel.Slice;
import org.juzhen.review.screening.Gate;
import org.juzhen.web.Faults;
import org.juzhen.web.Shell;

/** The queue and the desk as pages; every form on them leads back to them. */
@ApplicationScoped
class ReviewScreens {
  private final QueueDesk waiting;
  private final DeskSideDesk sides;
  private final ReviewSheetDesk sheets;
  private final CurrentActor current;
  private final Shell shell;

  ReviewScreens(
      QueueDesk waiting,
      DeskSideDesk sides,
      ReviewSheetDesk sheets,
      CurrentActor current,
      Shell shell) {
    this.waiting = waiting;
    this.sides = sides;
    this.sheets = sheets;
    this.current = current;
    this.shell = shell;
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    private Templates() {}

    static native TemplateInstance queue(
        Slice<BatchLine> queue, List<Gate> gates, BatchForm form, Faults faults);

    static native TemplateInstance boundpart(ReviewSheet sheet, DeskSide side);

    static native TemplateInstance desk(
        Slice<QueueLine> queue,
        ReviewSheet sheet,
        DeskSide side,
        List<Gate> gates,
        DeskTyped typed,
        Faults faults);
  }

  /** What waits, as a page of it was when the form was sent. */
  Uni<TemplateInstance> queue(BatchForm form, Faults faults) {
    return waiting
        .together(current.get(), form.cursor().isEmpty() ? null : form.cursor(), shell.locale())
        .map(queue -> Templates.queue(queue, List.of(Gate.values()), form, faults));
  }

  /**
   * The desk of a submission.
   *
   * @param id the submission, or one of its steps
   */
  Uni<TemplateInstance> desk(UUID id, DeskTyped typed, Faults faults) {
    return waiting
        .mine(current.get(), shell.locale())
        .chain(queue -> desk(id, queue, typed, faults));
  }

  /** What a signature binds and what is different since the last one, without the desk. */
  Uni<TemplateInstance> bound(UUID id) {
    return sheets
        .sheet(current.get(), id, shell.locale())
        .chain(
            sheet ->
                sides
                    .of(current.get(), sheet, shell.locale())
                    .map(side -> Templates.boundpart(sheet, side)));
  }

  private Uni<TemplateInstance> desk(
      UUID id, Slice<QueueLine> queue, DeskTyped typed, Faults faults) {
    return sheets
        .sheet(current.get(), id, shell.locale())
        .chain(
            sheet ->
                sides
                    .of(current.get(), sheet, shell.locale())
                    .map(
                        side ->
                            Templates.desk(
                                queue, sheet, side, List.of(Gate.values()), typed, faults)));
  }
}
