package org.juzhen.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.juzhen.intake.ArticleVersion.Attachment;

/** Keeps the list of what a portal offers beside a text as JSON. */
@Converter
class AttachmentsColumn implements AttributeConverter<List<Attachment>, String> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String convertToDatabaseColumn(List<Attachment> attachments) {
    try {
      return JSON.writeValueAsString(attachments);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of texts", e);
    }
  }

  @Override
  public List<Attachment> convertToEntityAttribute(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be read back", e);
    }
  }
}
