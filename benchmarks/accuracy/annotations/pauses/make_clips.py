"""Makes clips like audio-gold's tts60_multi: espeak-ng's voices, digital silence between exact edges.

    python make_clips.py FOLDER        # needs espeak-ng 1.51, numpy and scipy

Writes 24 clips of three voices each, clean, in white and in pink noise of 20 dB: NAME.wav (16 kHz) and
NAME.json with pauses, filled pauses, condition and split (every other clip is for testing).
An utterance ends where its sound falls below 20 of 32768; of the voices that echo, below 1 % of its peak.
"""

import io
import json
import pathlib
import random
import subprocess
import sys
import wave

import numpy as np
from scipy.signal import resample_poly

RATE = 16000
VOICES = [
    "en-us", "en-us+f3", "en-gb", "en-gb-scotland+m3", "en-us+f2", "en-us+m7", "en-gb+m1", "en-us+m1",
    "en-gb-x-rp", "en-us+f4", "en-029", "en-us+m3", "en-gb-scotland", "en-us+f1", "en-gb+f5", "en-us+m5",
    "en-gb+m2", "en-us+f5", "en-gb-x-gbclan", "en-us+m8", "en-us+m4", "en-gb+f4", "en-gb-x-gbcwmd+m6",
    "en-us+croak",
]
TEXTS = [
    "the quick brown fox jumps over the lazy dog", "we measured the speech rate of every speaker",
    "an umbrella and a humming bird were left under the bridge", "please remember to bring the summer report",
    "her number was written on the back", "he was not an ill disposed young man",
    "ask not what your country can do for you", "seven thousand three hundred and forty two",
    "the results will be sent by the end of the month", "I have been working as a developer for five years",
    "most of the team was in another city", "our customers were not happy about it",
    "what I want is a job with more people", "she asked me to lead the group",
    "you should know that I have no car", "it took six weeks to fix the first part",
    "thank you for asking about that", "yes I think so",
]
SPEEDS = [110, 125, 140, 160, 175, 190, 210, 240]
PAUSES = [0.25, 0.25, 0.3, 0.4, 0.4, 0.6, 1.0, 2.0]


def say(voice, text, speed):
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "--stdout", text]
    data = subprocess.run(command, capture_output=True, check=True).stdout
    with wave.open(io.BytesIO(data)) as sound:
        rate = sound.getframerate()
        x = np.frombuffer(sound.readframes(-1), "<i2").astype(float)
    y = np.round(resample_poly(x, RATE // 50, rate // 50))
    softest = 0.01 * np.abs(y).max() if "+f" in voice else 20
    heard = np.flatnonzero(np.abs(y) > softest)
    return y[heard[0]: heard[-1] + 8]


class Track:
    def __init__(self):
        self.parts, self.pauses, self.fillers, self.length = [], [], [], 0
        self.silence(0.4)

    def silence(self, seconds):
        start = self.length
        self.sound(np.zeros(int(seconds * RATE)))
        self.pauses.append([start / RATE, self.length / RATE, seconds])

    def sound(self, x):
        self.parts.append(x)
        self.length += len(x)

    def filler(self, label, x):
        start = self.length
        self.sound(x)
        self.fillers.append({"filler": label, "start": start / RATE, "end": self.length / RATE})


def speak(clip):
    rng = random.Random(1000 + clip)
    voices = [VOICES[clip], VOICES[(clip + 7) % 24], VOICES[(clip + 13) % 24]]
    speed = rng.choice(SPEEDS)
    track = Track()
    for k, text in enumerate(rng.sample(TEXTS, 9)):
        voice, words = voices[k // 3], text.split()
        cut = rng.randint(2, max(2, len(words) - 2))
        halves = len(words) > 4 and rng.random() < 0.6
        for piece in [" ".join(words[:cut]), " ".join(words[cut:])] if halves else [text]:
            track.sound(say(voice, piece, speed))
            track.silence(rng.choice(PAUSES))
            if rng.random() < 0.3:
                label = rng.choice(["um", "uh", "er", "hmm"])
                slow = rng.choice([60, 75, 90]) if speed < 200 else 100
                track.filler(label, say(voice, label, slow))
                track.silence(rng.choice([0.25, 0.3, 0.4, 0.6]))
    return track


def pink(noise):
    spectrum = np.fft.rfft(noise)
    hz = np.maximum(np.arange(len(spectrum)) * RATE / len(noise), 20)
    hz[0] = 20
    noise = np.fft.irfft(spectrum / np.sqrt(hz), len(noise))
    return noise / noise.std()


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for clip in range(24):
        track = speak(clip)
        x = np.concatenate(track.parts) / 32768
        level = 0.1 * np.sqrt(np.mean(x[x != 0] ** 2))
        rng = np.random.default_rng(clip)
        for condition in ("clean", "20 dB", "20 dB pink"):
            y = x
            if condition != "clean":
                noise = rng.standard_normal(len(x))
                y = x + level * (pink(noise) if "pink" in condition else noise)
            name = f"{clip:02d}-{condition.replace(' ', '_')}"
            with wave.open(str(folder / f"{name}.wav"), "wb") as out:
                out.setnchannels(1), out.setsampwidth(2), out.setframerate(RATE)
                out.writeframes((np.clip(y, -1, 1) * 32767).round().astype("<i2").tobytes())
            truth = {"condition": condition, "split": "test" if clip % 2 else "development",
                     "duration": track.length / RATE, "words": [],
                     "pauses": track.pauses, "fillers": track.fillers}
            (folder / f"{name}.json").write_text(json.dumps(truth))


if __name__ == "__main__":
    main()
