package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.MediaDamage;
import dev.ivas.core.media.MediaInfo;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/** Pumps a file's packets through the decoders of its tracks; see {@link InputFile} for safety. */
public final class FileSource implements MediaSource {
  private final Path file;
  private final InputFile input;
  private final TrackChoice tracks;
  private final ContainerTimes times;
  private final MediaInfo info;
  private final List<String> notes;
  private final AVPacket packet = av_packet_alloc();
  private @Nullable VideoTrack video;
  private @Nullable AudioTrack audio;
  private boolean delivered;
  private boolean fileEnded;
  private boolean closed;

  private FileSource(Path file, InputFile input, Wanted wanted) {
    this.file = file;
    this.input = input;
    this.tracks = TrackChoice.of(input.context());
    this.times = ContainerTimes.of(input, tracks);
    this.notes = new ArrayList<>(tracks.notes());
    this.video = wanted.video() ? openVideo(tracks.video(), wanted) : null;
    this.audio = wanted.audio() ? openAudio(tracks.audio(), wanted) : null;
    this.info = describe();
    skipOtherTracks();
  }

  /**
   * Opens a file; see {@link dev.ivas.media.MediaFile}.
   *
   * @param file an existing local file
   * @param wanted what to decode
   * @return a source at its start
   */
  public static FileSource open(Path file, Wanted wanted) {
    FileKind.requireCandidate(file);
    FileSource source = new FileSource(file, InputFile.open(file), wanted);
    if (source.video == null && source.audio == null) {
      source.close();
      throw new UnreadableMediaException(
          "%s has no track that can be decoded. %s"
              .formatted(file.getFileName(), String.join(" ", source.notes)));
    }
    return source;
  }

  private @Nullable VideoTrack openVideo(@Nullable AVStream stream, Wanted wanted) {
    if (stream == null) {
      return null;
    }
    try {
      DisplaySize size = DisplaySize.of(stream, wanted.maxSidePixels());
      return new VideoTrack(stream, size, Decoder.open(stream, wanted), times.originMicros());
    } catch (UnreadableMediaException e) {
      notes.add("The picture track cannot be decoded: " + e.getMessage() + ".");
      return null;
    }
  }

  private @Nullable AudioTrack openAudio(@Nullable AVStream stream, Wanted wanted) {
    if (stream == null) {
      return null;
    }
    try {
      return new AudioTrack(
          stream, Decoder.open(stream, wanted), times.originMicros(), wanted.sampleRateHz());
    } catch (UnreadableMediaException e) {
      notes.add("The sound track cannot be decoded: " + e.getMessage() + ".");
      return null;
    }
  }

  private void skipOtherTracks() {
    for (int i = 0; i < input.context().nb_streams(); i++) {
      boolean used = (video != null && video.owns(i)) || (audio != null && audio.owns(i));
      if (!used) {
        input.context().streams(i).discard(AVDISCARD_ALL);
      }
    }
  }

  private MediaInfo describe() {
    boolean hasAudio = audio != null;
    if (video == null) {
      return new MediaInfo(times.durationMicros(), 0, 0, 0, false, hasAudio);
    }
    DisplaySize size = video.size();
    return new MediaInfo(
        times.durationMicros(),
        size.width(),
        size.height(),
        size.orientation().rotationDegrees(),
        true,
        hasAudio);
  }

  @Override
  public MediaInfo info() {
    return info;
  }

  @Override
  public boolean next(MediaSink sink) {
    if (closed) {
      throw new IllegalStateException("the source of " + file.getFileName() + " is closed");
    }
    while (true) {
      if ((video != null && video.next(sink)) || (audio != null && audio.next(sink))) {
        delivered = true;
        return true;
      }
      if (fileEnded) {
        requireSomething();
        return false;
      }
      pump();
    }
  }

  private void pump() {
    if (!input.read(packet)) {
      fileEnded = true;
      if (video != null) {
        video.send(null);
      }
      if (audio != null) {
        audio.send(null);
      }
      return;
    }
    if (video != null && video.owns(packet.stream_index())) {
      video.send(packet);
    } else if (audio != null && audio.owns(packet.stream_index())) {
      audio.send(packet);
    }
    av_packet_unref(packet);
  }

  private void requireSomething() {
    if (!delivered) {
      throw new UnreadableMediaException(
          "%s holds nothing that could be decoded: it is damaged, encrypted or cut off"
              .formatted(file.getFileName()));
    }
  }

  @Override
  public MediaDamage damage() {
    List<String> sentences = new ArrayList<>(notes);
    long framesLost = 0;
    long microsLost = 0;
    if (video != null) {
      VideoLosses losses = video.losses();
      losses.missingAtEnd(
          fileEnded ? promised().missingVideo(losses.endMicros(), audioEndMicros()) : 0);
      framesLost = losses.lost();
      microsLost = losses.lostMicros();
      sentences.addAll(losses.notes());
    }
    if (audio != null) {
      AudioLosses losses = audio.losses();
      losses.missingAtEnd(
          fileEnded ? promised().missingAudio(losses.endMicros(), videoEndMicros()) : 0);
      microsLost = Math.max(microsLost, losses.lostMicros());
      sentences.addAll(losses.notes());
    }
    if (fileEnded && input.isCutOff()) {
      sentences.add("The file ends in the middle of a piece of data, as if it had been cut off.");
    }
    return new MediaDamage(framesLost, microsLost, sentences);
  }

  /** Only a track's own length is a promise; that of a whole file is often a little off. */
  private ContainerTimes promised() {
    return times.perTrack() || input.isCutOff() ? times : times.withoutEnds();
  }

  private long videoEndMicros() {
    return video == null ? undecodedEnd(tracks.video()) : video.losses().endMicros();
  }

  private long audioEndMicros() {
    return audio == null ? undecodedEnd(tracks.audio()) : audio.losses().endMicros();
  }

  /** A track that is there but not decoded may be the longer one. */
  private static long undecodedEnd(@Nullable AVStream stream) {
    return stream == null ? 0 : Long.MAX_VALUE / 2;
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (video != null) {
      video.close();
    }
    if (audio != null) {
      audio.close();
    }
    av_packet_free(packet);
    input.close();
  }
}
