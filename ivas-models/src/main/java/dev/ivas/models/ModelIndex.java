package dev.ivas.models;

import dev.ivas.core.analysis.ModelCard;
import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Reads a list of models, a UTF-8 properties file; {@link ModelStore} documents its keys. */
final class ModelIndex {
  private static final String RESOURCE_KEY = ".resource";

  private ModelIndex() {}

  static List<ModelDescription> read(URL index) {
    Properties keys = new Properties();
    try (InputStream stream = index.openStream();
        Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      keys.load(reader);
    } catch (IOException e) {
      throw new MissingModelException("The list of models " + index + " cannot be read.", e);
    }
    return keys.stringPropertyNames().stream()
        .filter(key -> key.endsWith(RESOURCE_KEY))
        .map(key -> key.substring(0, key.length() - RESOURCE_KEY.length()))
        .map(name -> description(name, keys, index))
        .toList();
  }

  private static ModelDescription description(String name, Properties keys, URL index) {
    Entry entry = new Entry(name, keys, index);
    try {
      ModelCard card =
          new ModelCard(
              name,
              entry.value("version"),
              entry.value("sha256"),
              entry.value("licence"),
              entry.value("trainingDataTerms"));
      return new ModelDescription(card, entry.value("source"), entry.value("resource"));
    } catch (IllegalArgumentException e) {
      throw new MissingModelException("The list of models " + index + " is wrong: correct it.", e);
    }
  }

  private record Entry(String name, Properties keys, URL index) {
    String value(String key) {
      String value = keys.getProperty(name + "." + key);
      if (value == null || value.isBlank()) {
        throw new MissingModelException(
            "The list of models %s lacks %s.%s: add it.".formatted(index, name, key));
      }
      return value;
    }
  }
}
