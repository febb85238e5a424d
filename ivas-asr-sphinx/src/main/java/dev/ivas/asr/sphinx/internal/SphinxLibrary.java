package dev.ivas.asr.sphinx.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/** The functions of libpocketsphinx and libsphinxbase in use, by their names in C. */
final class SphinxLibrary {
  private static final String POCKETSPHINX = "libpocketsphinx.so.3";
  private static final String SPHINXBASE = "libsphinxbase.so.3";

  private final Base base;
  private final Decoder decoder;

  private SphinxLibrary(Base base, Decoder decoder) {
    this.base = base;
    this.decoder = decoder;
  }

  /**
   * Loads both and silences their log; throws {@link UnsatisfiedLinkError} where one is missing.
   */
  static SphinxLibrary load() {
    Base base = Native.load(SPHINXBASE, Base.class);
    base.err_set_logfp(null);
    return new SphinxLibrary(base, Native.load(POCKETSPHINX, Decoder.class));
  }

  Base base() {
    return base;
  }

  Decoder decoder() {
    return decoder;
  }

  /** Functions of libsphinxbase. */
  interface Base extends Library {
    void err_set_logfp(@Nullable Pointer stream);

    @Nullable Pointer cmd_ln_init(
        @Nullable Pointer into, Pointer definitions, int strict, Object... options);

    int cmd_ln_free_r(Pointer options);

    double logmath_exp(Pointer logmath, int value);
  }

  /** Functions of libpocketsphinx. */
  interface Decoder extends Library {
    Pointer ps_args();

    @Nullable Pointer ps_init(Pointer options);

    int ps_free(Pointer decoder);

    int ps_start_stream(Pointer decoder);

    int ps_start_utt(Pointer decoder);

    int ps_process_raw(
        Pointer decoder, short[] samples, NativeLong count, int noSearch, int fullUtterance);

    int ps_end_utt(Pointer decoder);

    Pointer ps_get_logmath(Pointer decoder);

    @Nullable Pointer ps_seg_iter(Pointer decoder);

    @Nullable Pointer ps_seg_next(Pointer segment);

    String ps_seg_word(Pointer segment);

    void ps_seg_frames(Pointer segment, IntByReference start, IntByReference end);

    int ps_seg_prob(
        Pointer segment,
        @Nullable Pointer acoustic,
        @Nullable Pointer language,
        @Nullable Pointer backoff);
  }
}
