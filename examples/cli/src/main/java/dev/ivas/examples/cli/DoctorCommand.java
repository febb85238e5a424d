package dev.ivas.examples.cli;

import dev.ivas.Ivas;
import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.Recognizers;
import dev.ivas.examples.cli.console.Console;
import dev.ivas.face.FaceModels;
import dev.ivas.face.FaceTrackerOptions;
import dev.ivas.media.MediaFile;
import dev.ivas.models.ModelDescription;
import dev.ivas.models.ModelStore;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ivas doctor}: says whether everything IVAS needs works on this machine. */
@Command(
    name = "doctor",
    description = "Checks that the native libraries and models work on this machine.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  private boolean healthy = true;

  @Override
  public Integer call() {
    PrintWriter out = new Console(spec).out();
    check(out, "IVAS", Ivas::version);
    check(out, "Java", () -> System.getProperty("java.vm.name") + " " + Runtime.version());
    check(
        out,
        "machine",
        () ->
            "%s %s, %d processors, heap of at most %d MB"
                .formatted(
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20));
    check(out, "FFmpeg", MediaFile::decoderVersion);
    check(out, "face models", DoctorCommand::openFaceModels);
    ModelStore store = ModelStore.ofClassPath();
    for (ModelDescription model : store.list()) {
      check(out, "model " + model.name(), () -> verify(store, model));
    }
    tellRecognizers(out);
    out.println(healthy ? "All is well." : "Something is wrong: see the lines that say FAILED.");
    return (healthy ? ExitCode.FINE : ExitCode.MISSING_MODEL).number();
  }

  /** One recognizer is enough, and without any the rest still works. */
  private static void tellRecognizers(PrintWriter out) {
    for (RecognizerProvider provider : Recognizers.find().providers()) {
      Optional<String> why = provider.whyUnavailable();
      out.printf(
          "%-7s %-40s %s%n",
          why.isEmpty() ? "ok" : "absent", "recognizer " + provider.name(), why.orElse("ready"));
    }
  }

  private static String openFaceModels() {
    try (FaceModels models = FaceModels.open()) {
      models.newTracker(FaceTrackerOptions.defaults()).close();
      return "ONNX Runtime and OpenCV load and run";
    }
  }

  private static String verify(ModelStore store, ModelDescription model) {
    store.verify(model.name());
    return "intact, version " + model.card().version();
  }

  @SuppressWarnings("CatchingUnchecked") // whatever is wrong with the machine is to be told
  private void check(PrintWriter out, String what, Supplier<String> examination) {
    try {
      out.printf("ok      %-40s %s%n", what, examination.get());
    } catch (RuntimeException | LinkageError e) {
      healthy = false;
      out.printf("FAILED  %-40s %s%n", what, e.getMessage());
    }
  }
}
