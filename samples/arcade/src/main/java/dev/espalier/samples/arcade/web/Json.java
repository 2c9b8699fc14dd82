package dev.espalier.samples.arcade.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.espalier.samples.arcade.rules.GameId;

/** Messages as text. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(GameId.class, ToStringSerializer.instance))
          .build();

  private Json() {}

  static FromBrowser read(String text) throws JsonProcessingException {
    return MAPPER.readValue(text, FromBrowser.class);
  }

  static String write(ToBrowser message) {
    try {
      return MAPPER.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a message: " + message, e);
    }
  }
}
