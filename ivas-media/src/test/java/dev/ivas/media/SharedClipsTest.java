package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.testdata.TestData;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames as ffprobe 5.1 counts them with -count_frames. */
class SharedClipsTest {
  @ParameterizedTest
  @CsvSource({
    "emotion/eamm_fear.mp4,218,false",
    "emotion/eamm_happy.mp4,141,false",
    "emotion/eamm_surprised.mp4,310,true",
    "grid/bbaf2n.mpg,75,true",
    "grid/swiz3n.mpg,75,true",
    "interview/musk_60minutes_12s.mp4,359,true",
    "talking/liveportrait_d19.mp4,250,true",
    "talking/opendbm_subj01_timepoint01.mp4,158,true",
    "talking/pyfeat_face_noface.mov,169,true",
    "talking/pyfeat_no_face.mp4,95,true",
    "talking/pyfeat_single_face.mp4,72,true",
    "talking/retalk_1.mp4,135,true",
    "talking/w2lhd_kennedy_low.mp4,206,true",
  })
  void undamagedClipLosesNothing(String name, int frames, boolean sound) {
    Path clip = TestData.require("video/" + name);
    Recording recording = Recording.of(clip);
    assertThat(recording.frameTimes).hasSize(frames).isSorted().doesNotHaveDuplicates();
    assertThat(recording.info.hasAudio()).isEqualTo(sound);
    MediaDamage damage = recording.damage;
    assertThat(damage.framesLost()).isZero();
    assertThat(damage.microsLost()).isZero();
    assertThat(damage.notes()).hasSize(sound ? 0 : 1);
  }
}
