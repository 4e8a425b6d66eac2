package org.juzhen.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.juzhen.registry.AccountWords;

/** Keeps what nobody searches for as JSON. */
final class JsonColumns {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  private JsonColumns() {}

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written down", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be read back", e);
    }
  }

  /** What is said of an account. */
  @Converter
  static class WordsColumn implements AttributeConverter<AccountWords, String> {
    @Override
    public String convertToDatabaseColumn(AccountWords words) {
      return written(words);
    }

    @Override
    public AccountWords convertToEntityAttribute(String json) {
      return read(json, new TypeReference<>() {});
    }
  }

  /** What a filing says besides. */
  @Converter
  static class ParticularsColumn implements AttributeConverter<Particulars, String> {
    @Override
    public String convertToDatabaseColumn(Particulars particulars) {
      return written(particulars);
    }

    @Override
    public Particulars convertToEntityAttribute(String json) {
      return read(json, new TypeReference<>() {});
    }
  }

  /** The papers of a filing. */
  @Converter
  static class MaterialsColumn implements AttributeConverter<List<Material>, String> {
    @Override
    public String convertToDatabaseColumn(List<Material> materials) {
      return written(materials);
    }

    @Override
    public List<Material> convertToEntityAttribute(String json) {
      return read(json, new TypeReference<>() {});
    }
  }
}
