package dev.ivas.audio.recognition;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vosk.LibVosk;
import org.vosk.LogLevel;

/**
 * The functions of libvosk in use, by their names in C.
 *
 * <p>Vosk's own Java class reads texts in the platform's encoding, which garbles words outside
 * ASCII where that is none of Unicode; here they are UTF-8 everywhere.
 */
interface VoskLibrary extends Library {
  /** Below Kaldi's level of errors: what fails is told by exceptions. */
  int QUIET = -3;

  /** Loads the library from Vosk's artifact; throws {@link UnsatisfiedLinkError} elsewhere. */
  static VoskLibrary load() {
    if (Platform.isWindows()) {
      // Vosk's class unpacks the libraries that libvosk.dll needs beside it.
      LibVosk.setLogLevel(LogLevel.WARNINGS);
    }
    VoskLibrary library =
        Native.load(
            Platform.isWindows() ? "libvosk" : "vosk",
            VoskLibrary.class,
            Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
    library.vosk_set_log_level(QUIET);
    return library;
  }

  void vosk_set_log_level(int level);

  @Nullable Pointer vosk_model_new(String folder);

  void vosk_model_free(Pointer model);

  @Nullable Pointer vosk_recognizer_new(Pointer model, float sampleRateHz);

  void vosk_recognizer_set_words(Pointer recognizer, int wanted);

  int vosk_recognizer_accept_waveform_f(Pointer recognizer, float[] samples, int count);

  String vosk_recognizer_result(Pointer recognizer);

  String vosk_recognizer_final_result(Pointer recognizer);

  void vosk_recognizer_free(Pointer recognizer);
}
