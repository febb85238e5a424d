package dev.ivas.models;

import dev.ivas.core.error.MissingModelException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Downloads models that IVAS cannot ship, from those who made them, and only when asked to.
 *
 * <p>Immutable and thread-safe; two may not fetch the same model at once. Listed are models of the
 * <a href="https://alphacephei.com/vosk/models">Vosk project</a> in {@value #INDEX}, with the keys
 * of {@link ModelStore}: the resource is the archive's name on its site, the SHA-256 the archive's.
 * They are unpacked to {@code ~/.cache/vosk}, where the Vosk recognizer looks for them.
 */
public final class ModelDownloads {
  /** Where the models that can be fetched are listed. */
  public static final String INDEX = "META-INF/ivas/downloads.properties";

  private static final URI SITE = URI.create("https://alphacephei.com/vosk/models/");

  private final List<ModelDescription> models;
  private final URI site;
  private final Path folder;
  private final Download.Patience patience;

  ModelDownloads(URL index, URI site, Path folder, Download.Patience patience) {
    this.models =
        ModelIndex.read(index).stream()
            .sorted(Comparator.comparing(ModelDescription::name))
            .toList();
    this.site = site;
    this.folder = folder;
    this.patience = patience;
  }

  /**
   * Opens the list of this artifact; nothing is downloaded yet.
   *
   * @return downloads into the user's own folder of Vosk models
   * @throws MissingModelException if the list is damaged
   */
  public static ModelDownloads ofClassPath() {
    URL index = ModelDownloads.class.getClassLoader().getResource(INDEX);
    if (index == null) {
      throw new MissingModelException("There is no " + INDEX + ": build ivas-models again.");
    }
    Path folder = Path.of(System.getProperty("user.home", ""), ".cache", "vosk");
    return new ModelDownloads(index, SITE, folder, Download.Patience.DEFAULT);
  }

  /** {@return all models that can be fetched, in the order of their names} */
  public List<ModelDescription> list() {
    return models;
  }

  /**
   * Describes a model, for its licence to be read before it is fetched.
   *
   * @param name the model's name
   * @return what the list says of it
   * @throws MissingModelException if the list does not name it
   */
  public ModelDescription describe(String name) {
    return models.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new MissingModelException(
                    "There is no model '%s' to fetch; there are %s."
                        .formatted(name, models.stream().map(ModelDescription::name).toList())));
  }

  /**
   * Downloads, checks and unpacks a model, unless it is there already.
   *
   * @param name the model's name
   * @param progress is told how far the download has come
   * @return the model's folder
   * @throws MissingModelException if the list does not name it, or what came is not the listed
   *     archive; that is removed
   * @throws dev.ivas.core.error.RetriableException if the network fails or the disk is full; the
   *     next call goes on where this one ended
   */
  public Path fetch(String name, DownloadProgress progress) {
    ModelDescription model = describe(name);
    Path target = folder.resolve(model.resource().replaceFirst("\\.zip$", ""));
    if (Files.isDirectory(target)) {
      return target;
    }
    Path part = folder.resolve(model.resource() + ".part");
    try {
      Files.createDirectories(folder);
      new Download(site.resolve(model.resource()), part, progress, patience).run();
      requireListed(model, part);
      new ModelArchive(part).unpack(target);
      Files.delete(part);
    } catch (IOException e) {
      throw Download.unwritable(part, e);
    }
    return target;
  }

  private static void requireListed(ModelDescription model, Path part) throws IOException {
    String found = sha256(part);
    if (!found.equals(model.card().sha256())) {
      Files.delete(part);
      throw new MissingModelException(
          ("What the server sent as %s is not the listed model, and was removed: its SHA-256 is %s"
                  + " instead of %s. Fetch it again; if that does not help, the model has changed.")
              .formatted(model.resource(), found, model.card().sha256()));
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream content =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
