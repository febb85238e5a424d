package dev.ivas.models;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Resolves models by name and hands out only those whose SHA-256 is the listed one.
 *
 * <p>Immutable and thread-safe. Models are listed in properties files: every {@value #INDEX} on the
 * class path, and {@value #FOLDER_INDEX} in a folder of the user's, whose models hide others of the
 * same name. Each model has six keys, each beginning with its name:
 *
 * <pre>
 * iris.resource=dev/ivas/models/iris.onnx        (in a folder: a file relative to it)
 * iris.version=3.3.6
 * iris.sha256=...                                 (64 lower-case hexadecimal digits)
 * iris.licence=Apache-2.0                         (SPDX identifier)
 * iris.source=...                                 (one sentence)
 * iris.trainingDataTerms=...                      (one sentence)
 * </pre>
 */
public final class ModelStore {
  /** Where an artifact lists the models it ships. */
  public static final String INDEX = "META-INF/ivas/models.properties";

  /** The file in a user's folder that lists the models in it. */
  public static final String FOLDER_INDEX = "models.properties";

  private final Map<String, Entry> entries;

  private record Entry(ModelDescription description, @Nullable URL location) {}

  private ModelStore(Map<String, Entry> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  /**
   * Opens the store of the models on the class path.
   *
   * @return the store
   * @throws MissingModelException if a list is damaged, or two list different weights by one name
   */
  public static ModelStore ofClassPath() {
    return of(ModelStore.class.getClassLoader());
  }

  static ModelStore of(ClassLoader loader) {
    return new ModelStore(listed(loader));
  }

  /**
   * Opens the store of the models on the class path and in a folder.
   *
   * @param folder a folder with a {@value #FOLDER_INDEX}
   * @return the store; a model of the folder hides one of the same name on the class path
   * @throws MissingModelException if there is no list in the folder, or a list is damaged
   */
  public static ModelStore ofFolder(Path folder) {
    Path index = folder.resolve(FOLDER_INDEX);
    if (!Files.exists(index)) {
      throw new MissingModelException(
          "There is no " + index + ": it must list the models in that folder.");
    }
    Map<String, Entry> entries = listed(ModelStore.class.getClassLoader());
    for (ModelDescription model : ModelIndex.read(url(index))) {
      entries.put(model.name(), new Entry(model, url(folder.resolve(model.resource()))));
    }
    return new ModelStore(entries);
  }

  private static Map<String, Entry> listed(ClassLoader loader) {
    Map<String, Entry> entries = new TreeMap<>();
    for (URL index : indexes(loader)) {
      for (ModelDescription model : ModelIndex.read(index)) {
        Entry entry = new Entry(model, loader.getResource(model.resource()));
        Entry other = entries.putIfAbsent(model.name(), entry);
        if (other != null && !other.description().card().equals(model.card())) {
          throw new MissingModelException(
              "Two artifacts on the class path list a model '%s': leave one out."
                  .formatted(model.name()));
        }
      }
    }
    return entries;
  }

  private static List<URL> indexes(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(INDEX));
    } catch (IOException e) {
      throw new MissingModelException("The lists of models on the class path are unreadable.", e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new MissingModelException(file + " is not in a file system that models can be in.", e);
    }
  }

  /** {@return all listed models in the order of their names, present or not} */
  public List<ModelDescription> list() {
    return entries.values().stream().map(Entry::description).toList();
  }

  /**
   * Describes a model without loading it.
   *
   * @param name the model's name
   * @return what its list says of it
   * @throws MissingModelException if no list names it
   */
  public ModelDescription describe(String name) {
    return entry(name).description();
  }

  /**
   * Checks that a model is there and has the listed SHA-256.
   *
   * @param name the model's name
   * @throws MissingModelException if it is not listed, not there, or not the listed one
   */
  public void verify(String name) {
    read(name);
  }

  /**
   * Reads a model.
   *
   * @param name the model's name
   * @return its bytes, the caller's own; their SHA-256 is the listed one
   * @throws MissingModelException if it is not listed, not there, or not the listed one
   */
  public byte[] read(String name) {
    Entry entry = entry(name);
    byte[] bytes = bytes(entry);
    String expected = entry.description().card().sha256();
    String found = sha256(bytes);
    if (!found.equals(expected)) {
      throw new MissingModelException(
          "Model '%s' is not the listed one: %s has SHA-256 %s instead of %s. Put the original back."
              .formatted(name, entry.description().resource(), found, expected));
    }
    return bytes;
  }

  /**
   * Reads a model and makes it ready to run.
   *
   * @param name the model's name
   * @return the model, to be closed by the caller
   * @throws MissingModelException if it is not listed, not there, not the listed one, or cannot be
   *     run here
   */
  public OnnxModel open(String name) {
    return OnnxModel.open(name, read(name));
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new MissingModelException(
          "There is no model '%s'; listed are %s. Add the artifact that ships it to the class path."
              .formatted(name, entries.keySet()));
    }
    return entry;
  }

  private static byte[] bytes(Entry entry) {
    String name = entry.description().name();
    String resource = entry.description().resource();
    URL location = entry.location();
    if (location == null) {
      throw new MissingModelException(
          "Model '%s' is listed, but there is no %s: its artifact is incomplete; build it again."
              .formatted(name, resource));
    }
    try (InputStream stream = location.openStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new MissingModelException(
          "Model '%s' cannot be read from %s: put it there.".formatted(name, location), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
