package org.juzhen.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.filing.LedgerSheet.Column;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Words;

/** How a unit hands its register to the national reporting system (报送表格模版). */
@Entity
class LedgerLayout {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Id UUID unitId;
  String columns;
  @Version int version;
  Instant changedAt;
  UUID changedBy;
  String changedByName;

  protected LedgerLayout() {}

  LedgerLayout(UUID unitId) {
    this.unitId = unitId;
  }

  void say(List<Chosen> chosen, Actor by, Instant at) {
    columns = written(chosen);
    changedAt = at;
    changedBy = by.id();
    changedByName = by.name();
  }

  List<Chosen> chosen() {
    try {
      return JSON.readValue(columns, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be read back", e);
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written down", e);
    }
  }

  /**
   * One column.
   *
   * @param heading as the national system names it
   * @param values what is written instead of the hub's words; others stay as they are
   */
  public record Chosen(
      @NotNull Column field,
      @NotBlank @Size(max = 60) @Pattern(regexp = Words.LINE) String heading,
      @Size(max = 40)
          Map<
                  @Size(max = 60) @Pattern(regexp = Words.LINE) String,
                  @NotNull @Size(max = 60) @Pattern(regexp = Words.LINE) String>
              values) {

    String put(String cell) {
      return cell == null || values == null ? cell : values.getOrDefault(cell, cell);
    }

    /** The hub's word for a value of the national system. */
    String back(String cell) {
      return values == null
          ? cell
          : values.entrySet().stream()
              .filter(v -> v.getValue().equals(cell))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(cell);
    }
  }
}
