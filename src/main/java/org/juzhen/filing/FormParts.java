package org.juzhen.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.juzhen.filing.FilingFormSheet.Choices;
import org.juzhen.filing.FormField.Part;
import org.juzhen.registry.AccountDetails.UpdateCycle;
import org.juzhen.registry.AccountView;
import org.juzhen.registry.ContractorView;
import org.juzhen.registry.Platform;
import org.juzhen.registry.UnitView;
import org.juzhen.web.Faults;

/** Lays the further fields out in groups, with what was typed, what holds now and what is wrong. */
final class FormParts {
  private static final int LEVELS = 5;
  private final FilingForm form;
  private final AccountView subject;
  private final Map<String, String> now;
  private final FactWords words;
  private final Faults faults;

  /**
   * For one form.
   *
   * @param choices what it offers besides
   */
  FormParts(FilingForm form, Choices choices, FactWords words, Faults faults) {
    this.form = form;
    this.subject = choices.subject();
    this.now = choices.now();
    this.words = words;
    this.faults = faults;
  }

  /** A group that may be folded. */
  public record Group(Part part, List<Input> inputs) {
    /** What is filled in or wrong must not hide. */
    public boolean isOpen() {
      return filled() > 0 || inputs.stream().anyMatch(i -> i.error() != null);
    }

    /** How many are filled in. */
    public long filled() {
      return inputs.stream().filter(i -> !i.value().isEmpty()).count();
    }
  }

  /**
   * A field to fill in.
   *
   * @param now a sentence on what holds now, or null
   * @param error in words, or null
   */
  public record Input(
      FormField field, String name, String value, String now, String error, List<Option> options) {
    /** What a browser calls its shape. */
    public String type() {
      return switch (field.shape()) {
        case DATE -> "date";
        case NUMBER -> "number";
        case TEL -> "tel";
        case URL -> "url";
        default -> "text";
      };
    }

    /** Under which name a picture is handed in. */
    public String file() {
      return field == FormField.QR_FILE_ID ? "qr" : "avatar";
    }
  }

  /** Something to choose. */
  public record Option(String value, String words) {}

  List<Group> groups(List<ContractorView> contractors, List<UnitView> bodies) {
    Map<FormField, List<Option>> options =
        Map.of(
            FormField.CONTRACTOR_ID,
            contractors.stream().map(c -> new Option(c.id().toString(), c.name())).toList(),
            FormField.UNDERTAKING_UNIT_ID,
            bodies.stream().map(u -> new Option(u.id().toString(), u.name())).toList(),
            FormField.UPDATE_CYCLE,
            options(AccountField.UPDATE_CYCLE, Stream.of(UpdateCycle.values())),
            FormField.LANGUAGE,
            options(AccountField.LANGUAGE, Stream.of(Tongue.values()).map(Tongue::code)),
            FormField.PROTECTION_LEVEL,
            options(AccountField.PROTECTION_LEVEL, IntStream.rangeClosed(1, LEVELS).boxed()),
            FormField.IPV6,
            options(AccountField.IPV6, Stream.of(true, false)));
    return Arrays.stream(Part.values()).filter(this::fits).map(p -> group(p, options)).toList();
  }

  private List<Option> options(AccountField field, Stream<?> values) {
    return values.map(v -> new Option(v.toString(), words.text(field, v))).toList();
  }

  /** What only applications have is not asked of an account that is none. */
  private boolean fits(Part part) {
    return part != Part.APPLICATION
        || subject == null
        || subject.platform() == Platform.APP
        || subject.platform() == Platform.MINI_PROGRAM;
  }

  private Group group(Part part, Map<FormField, List<Option>> options) {
    return new Group(
        part,
        Arrays.stream(FormField.values())
            .filter(f -> f.part() == part)
            .map(f -> input(f, options.getOrDefault(f, List.of())))
            .toList());
  }

  private Input input(FormField field, List<Option> options) {
    String name = field.typedName();
    return new Input(field, name, form.typed(name), now.get(name), faults.of(name), options);
  }
}
